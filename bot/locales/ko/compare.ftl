# /비교

command-compare = 비교
command-compare-description = 두 플레이리스트 채널의 공통점과 차이점을 보여 줘요
command-compare-one = 채널1
command-compare-one-description = 채널 이름. 일부만 입력해도 찾아요
command-compare-other = 채널2
command-compare-other-description = 비교할 채널
command-compare-private = 나만보기
command-compare-private-description = 답변을 나에게만 보여 줘요
compare-title = { $one }, { $other } 비교
compare-alike = { $share } 비슷해요
compare-nothing = 겹치는 장르, 분위기, 단어가 없어요.
compare-unknown = { $name } 채널은 비교할 만한 정보가 없어요.
compare-only = { $name }에만 있는 것: { $things }
compare-similar = { $name } 비슷한 채널
compare-radar = 그림으로 비교
compare-radar-title = { $one }, { $other } 취향
compare-radar-legend = 바깥쪽일수록 드문 장르와 분위기예요.
compare-mix = 둘을 섞기
compare-sums-intro = 겹치는 것을 하나씩 더하면:
compare-sums-list = { $listing } 목록에서는 { $alike } + { $listed } 인기도 { $popularity } = { $score }

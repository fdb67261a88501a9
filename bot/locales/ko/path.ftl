# /징검다리

command-path = 징검다리
command-path-description = 비슷한 채널을 징검다리 삼아 한 채널에서 다른 채널까지 이어 드려요
command-path-from = 출발
command-path-from-description = 출발할 채널. 이름 일부만 입력해도 찾아요
command-path-to = 도착
command-path-to-description = 도착할 채널
command-path-private = 나만보기
command-path-private-description = 답변을 나에게만 보여 줘요
path-title = { $one }에서 { $other }까지
path-inner = { $count ->
    [0] 서로 비슷한 채널이라 한 번에 이어져요.
   *[other] 채널 { $count }개를 거쳐 이어져요. 바로 이웃한 채널끼리는 서로 비슷해요.
}
path-more = … 그 사이 { $count }개 …
path-number = { $number }번째 길
path-number-of = { $of }가지 길 중 { $number }번째
path-other = 다른 길로
path-none = { $one } 채널에서 { $other } 채널까지 비슷한 채널로 이어지는 길이 없어요. 두 채널의 공통점은 /비교로 볼 수 있어요.
path-few-tags = 이 중 { $count }개 채널은 알려진 태그가 { $most }개 이하라서 정확하지 않을 수 있어요.

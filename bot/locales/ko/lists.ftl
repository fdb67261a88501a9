# 채널 목록과 추천 이유

similar-title = { $name }: 비슷한 채널
similar-all = { $count ->
    [1] 공통점: { $tags }
    [2] 둘 다: { $tags }
   *[other] { $count }개 모두: { $tags }
}
similar-nearly = 거의 모두: { $tags }
similar-some = 일부만: { $tags }
similar-all-add = 모두 더 다루는 장르: { $tags }
similar-nearly-add = 대부분 더 다루는 장르: { $tags }
similar-also = { $tags }도 있음
similar-without = { $tags } 없음
tags-and-more = { $tags } 외 { $count }개
popularity-well-known = 유명 채널
popularity-hidden-gem = 숨은 보석
figures-videos = { $count ->
   *[other] 영상 { $shown }개
}
figures-subscribers = { $count ->
   *[other] 구독자 { $shown }명
}
figures-since = { $year }년부터
figures-views = 조회수 { $shown }회
similar-alike = 데이터로는 인기(CPI 지수)만 서로 달라요. 인기가 많은 채널부터 보여드려요.
similar-tied-legend = ＝ 윗줄과 비슷한 정도도 인기도 같아요
similar-fewer = 공통점이 있는 채널이 { $found }개뿐이에요.
similar-nobody = 장르나 분위기, 단어가 하나라도 겹치는 채널이 없어요.
similar-unknown-title = { $name }: 정보가 너무 적어요
similar-unknown = 장르와 분위기 정보가 없어서 비교할 수 없어요. 느낌이 비슷한 다른 채널로 찾아보거나, 데이터가 업데이트된 뒤에 다시 찾아 주세요.
similar-select = 이 중 하나와 비슷한 채널 보기 …
similar-back = 뒤로
similar-why = 왜?
why-title = { $candidate }: 추천 이유
why-intro = { $query } 채널과 { $candidate } 채널을 비교하면:
why-both-play = 둘 다 { $things } 음악을 들려줘요.
why-both-feel = 두 채널의 분위기: { $things }
why-both-say = 둘 다 이런 말을 써요: { $things }
why-adds = 이 채널에는 { $things } 음악도 있어요.
why-lacks = { $things } 음악은 없어요.
why-bar-tags = 장르와 분위기
why-bar-words = 소개글과 제목의 단어
why-bar-liked = 둘 다 좋아하는 사람이 있어 더한 점수
why-bar-popularity = 인기로 더한 점수
why-sums = 계산 보기
why-sums-intro = 목록의 순서를 정하는 점수는 이렇게 나왔어요.
why-select = 다른 줄 설명 보기 …
why-popularity = 이 채널의 인기도 (CPI)
why-others = 더 작은 항목 { $count }개
why-sum = 점수
why-kind-word = 단어
why-family = { $genre } (지역 상관없이)
why-liked = 같은 사람들이 좋아해요
why-kind-token = 태그의 일부
why-not-listed = 데이터가 업데이트되면서 { $name } 채널은 목록에서 빠졌어요. /비슷한채널로 다시 찾아 주세요.

# /둘러보기, 그리고 장르·분위기·단어 목록

command-browse = 둘러보기
command-browse-description = 장르, 분위기, 단어로 채널을 둘러봐요
command-browse-genre = 장르
command-browse-genre-description = 어떤 음악
command-browse-region = 지역
command-browse-region-description = 어느 나라 음악
command-browse-mood = 분위기
command-browse-mood-description = 어떤 느낌
command-browse-word = 단어
command-browse-word-description = 태그, 키워드, 소개글, 제목에 나오는 말
command-browse-sort = 정렬
command-browse-sort-description = 어떤 채널부터 볼지 (비워 두면 가장 어울리는 채널부터)
command-browse-private = 나만보기
command-browse-private-description = 나에게만 보여 줘요
browse-everything = 전체 채널
browse-page = { $pages }쪽 중 { $page }쪽
browse-order-fit = { $count ->
   *[other] 채널 { $shown }개: 이 음악을 주로 트는, 많이 알려진 채널부터
}
browse-order-popularity = { $count ->
   *[other] 채널 { $shown }개: 구독자가 많은 채널부터
}
browse-order-newest = { $count ->
   *[other] 채널 { $shown }개: 최근에 생긴 채널부터
}
browse-order-lesser-known = { $count ->
   *[other] 채널 { $shown }개: 구독자가 적은 채널부터
}
sort-fit = 가장 어울리는 채널부터
sort-popularity = 구독자 많은 순
sort-newest = 최근에 생긴 순
sort-lesser-known = 덜 알려진 순
browse-no-figure = 데이터에 필요한 숫자가 없어서 ‘{ $sort }’ 정렬은 할 수 없어요.
browse-select = 이 중 하나와 비슷한 채널 보기 …
browse-gone = 맞는 채널이 이제 없거나 너무 오래된 목록이에요. 다른 장르나 단어로 찾아 보세요.
browse-nothing = { $asked }: 지금 데이터에는 맞는 채널이 없어요. 다르게 찾아 보세요.
browse-nothing-without = { $asked }: 지금 데이터에는 모두 맞는 채널이 없어요. { $less } 조건을 빼면 { $count }개가 있어요.
browse-no-value-genre = { $text }: 그런 장르가 없어요. 입력할 때 나오는 목록에서 골라 주세요.
browse-no-value-region = { $text }: 그런 지역이 없어요. 입력할 때 나오는 목록에서 골라 주세요.
browse-no-value-mood = { $text }: 그런 분위기가 없어요. 입력할 때 나오는 목록에서 골라 주세요.
browse-jump-title = 다른 쪽으로 가기
browse-jump-page = 몇 쪽으로 갈까요?
browse-no-number = 쪽 번호를 숫자로 적어 주세요. 예: 2
browse-tied-legend = ＝ 이 순서로는 윗줄과 차이가 없어요
browse-steer-title = 조건 바꾸기
browse-steer-genre = 장르
browse-steer-region = 어느 나라 음악
browse-steer-mood = 분위기
browse-steer-word = 채널이 쓰는 단어
browse-steer-any = 상관없음
browse-steer-count = { $count ->
   *[other] 채널 { $shown }개
}
browse-steer-first = 채널이 많은 순서로 { $shown }개예요. 나머지 { $more }개는 /둘러보기에서 고를 수 있어요.
browse-why-not-title = 왜 여기에 없나요?
browse-why-not-listed = { $name } 채널은 { $page }쪽에 있어요. { $of }개 중 { $rank }번째예요.
browse-why-not-out = { $name } 채널은 여기에 없어요: { $pages }
browse-why-not-own = 이 채널의 태그: { $things }
browse-why-not-open = { $page }쪽 열기
browse-unmet-genre = 장르에 { $value } 태그가 없어요.
browse-unmet-region = { $value } 음악으로 표시된 장르가 없어요.
browse-unmet-mood = 분위기에 { $value } 태그가 없어요.
browse-unmet-word = 태그, 키워드, 소개글, 제목 어디에도 ‘{ $value }’라는 말이 없어요.
browse-unmet-both = 따로따로는 있지만 { $value } 태그는 없어요.
browse-unmet-familiar = 많이 알려진 3분의 1에 들지 않아요.
browse-unmet-hidden = 덜 알려진 3분의 1에 들지 않아요.
browse-way-instead = { $value }(으)로 바꾸기: { $rank }번째
browse-way-without = { $values } 빼기: { $rank }번째
browse-way-everything = 전체 채널: { $rank }번째

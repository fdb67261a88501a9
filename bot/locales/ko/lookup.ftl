# 채널 찾기

suggest-title = 혹시 이 채널인가요?
suggest-text = “{ $query }”: 어떤 채널인지 확실하지 않아요. { $count ->
    [1] 이 채널인가요?
   *[other] 하나를 골라 주세요:
}
missing-title = 찾지 못했어요
missing-text = “{ $query }”라는 채널을 찾지 못했어요. 이름의 일부를 입력하고, 나타나는 목록에서 골라 주세요. 모두 { $channels }개 채널이 있어요.

# 채널 찾기

suggest-title = 혹시 이 채널인가요?
suggest-text = “{ $query }”: 어떤 채널인지 확실하지 않아요. { $count ->
    [1] 이 채널인가요?
   *[other] 하나를 골라 주세요:
}
missing-title = 찾지 못했어요
missing-text = “{ $query }” 이름의 채널이 목록에 없어요. 이름의 일부를 입력하고, 입력하는 동안 나타나는 목록에서 골라 주세요. 목록에는 채널이 { $channels }개 있어요.

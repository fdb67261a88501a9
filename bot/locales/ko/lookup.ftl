# 채널 찾기

topic-label = { $sign } { $name }: 채널 { $count }개
topic-label-near = { $sign } { $name } (‘{ $near }’ 대신): 채널 { $count }개
taken-note = “{ $query }” → { $name } 채널을 보여 드려요. 이 채널이 아닌가요?
taken-alone = “{ $query }” → { $name } 채널을 보여 드려요.
taken-other = 이 채널이 아니에요
suggest-title = 혹시 이 채널인가요?
suggest-title-topic = 혹시 이런 음악인가요?
suggest-text = “{ $query }”: 어떤 채널을 말하는지 잘 모르겠어요.
suggest-topic = “{ $query }”: 채널 이름보다는 음악 종류 같아요. 이 중에 찾는 것이 있나요?
suggest-near = 자기소개에 ‘{ $near }’ 같은 말을 쓰는 채널이 거의 없어요. 대신 가장 가까운 장르를 골랐어요:
suggest-part = “{ $query }” 채널은 없어요. 대신 이런 음악이 있어요:
suggest-none = 여기 없어요
missing-title = 찾지 못했어요
missing-text = “{ $query }” 채널은 목록에 없어요. 이름을 조금만 입력해 보고 뜨는 목록에서 고르거나, 아래에서 골라 보세요.
missing-none = 목록에 없는 채널일 수도 있어요. 지금 목록에는 채널이 { $channels }개 있어요. 아래에서 골라 보세요.
missing-surprise = 아무거나 추천

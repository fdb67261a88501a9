# 메시지 메뉴

command-message-menu = 플레이리스트 채널 찾기
message-title = 이 메시지에 나온 플레이리스트 채널
message-found = 채널 { $count }개를 찾았어요. 누르면 비슷한 채널을 나에게만 보여 줘요.
message-found-first = 채널 { $count }개 중 { $shown }개예요. 누르면 비슷한 채널을 나에게만 보여 줘요.
message-nothing = 이 메시지에는 플리메이트가 아는 채널이 없어요. 유튜브 채널 링크(영상 링크 제외), 핸들, 채널 이름 전체를 찾아봤어요.

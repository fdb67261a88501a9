# /채널

command-channel = 채널
command-channel-description = 플레이리스트 채널 하나를 자세히 보여 줘요
command-channel-name = 이름
command-channel-name-description = 채널 이름. 일부만 입력해도 찾아요
command-channel-private = 나만보기
command-channel-private-description = 답변을 나에게만 보여 줘요

# /비슷한채널. 명령 이름은 32자, 설명은 100자 이내입니다.

command-similar = 비슷한채널
command-similar-description = 좋아하는 플레이리스트 채널과 비슷한 채널을 찾아요
command-similar-channel = 채널
command-similar-channel-description = 채널 이름. 일부만 입력해도 찾아요
command-similar-count = 개수
command-similar-count-description = 몇 개를 볼까요? 1~25 (비워 두면 10개)
command-similar-private = 나만보기
command-similar-private-description = 답변을 나에게만 보여줘요

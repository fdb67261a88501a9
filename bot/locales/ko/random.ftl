# /랜덤

command-random = 랜덤
command-random-description = 플레이리스트 채널 하나를 무작위로 골라 드려요
command-random-genre = 장르
command-random-genre-description = 장르나 분위기. 비워 두면 아무거나 골라요
command-random-depth = 유명도
command-random-depth-description = 얼마나 알려진 채널을 볼까요?
command-random-private = 나만보기
command-random-private-description = 답변을 나에게만 보여 줘요
random-another = 다른 채널
random-among = { $what } 중에서 무작위로 골랐어요
random-only-one = 조건에 맞는 채널은 이 채널 하나뿐이에요. 다른 장르를 고르거나 조건을 빼 보세요.
random-nobody = 장르와 유명도가 모두 맞는 채널이 없어요. 둘 중 하나를 빼 보세요.
random-no-such-genre = { $name }: 그런 장르나 분위기는 없어요. 입력할 때 나오는 목록에서 골라 주세요.

# /섞기

command-mix = 섞기
command-mix-description = 좋아하는 채널 여러 개를 섞어 찾아요
command-mix-like1 = 채널1
command-mix-like1-description = 좋아하는 채널
command-mix-like2 = 채널2
command-mix-like2-description = 좋아하는 채널
command-mix-like3 = 채널3
command-mix-like3-description = 더 좋아하는 채널
command-mix-like4 = 채널4
command-mix-like4-description = 더 좋아하는 채널
command-mix-like5 = 채널5
command-mix-like5-description = 더 좋아하는 채널
command-mix-not1 = 제외1
command-mix-not1-description = 뺄 채널, 거의 같은 채널도 함께 빠져요
command-mix-not2 = 제외2
command-mix-not2-description = 뺄 채널, 거의 같은 채널도 함께 빠져요
command-mix-not3 = 제외3
command-mix-not3-description = 뺄 채널, 거의 같은 채널도 함께 빠져요
command-mix-count = 개수
command-mix-count-description = 보여 줄 채널 수, 1에서 25까지 (비워 두면 10)
command-mix-private = 나만보기
command-mix-private-description = 나에게만 보여 줘요
mix-both = 같은 채널을 좋아하는 채널과 뺄 채널에 함께 고르셨어요. 둘 중 하나만 골라 주세요.

# 명령줄

terminal-demo = 이 페이지를 열고 Emma(영어)나 민지(한국어)로 버튼을 누르거나 /비슷한채널을 입력해 보세요:
terminal-demo-end = Ctrl-C를 누르면 데모가 끝나요.
terminal-demo-gone = 데모가 종료됐어요. plimate demo나 make demo로 다시 시작하면 이 페이지가 저절로 돌아와요. 돌아오지 않으면 데모가 알려 주는 주소를 열어 주세요.

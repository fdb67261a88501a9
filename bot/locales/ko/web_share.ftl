# 페이지 링크를 공유하면 보이는 것

web-unfurl-channel = { $name }에 가까운 채널: { $names }
web-unfurl-list = 채널: { $names }
web-unfurl-open = 페이지 열기

# 파일로 내보낸 페이지
web-names = 모든 이름
web-names-of = 첫 글자 { $letter }
web-names-lead = 모든 채널을 이름의 첫 글자로 나누었습니다.
web-names-letters = 첫 글자

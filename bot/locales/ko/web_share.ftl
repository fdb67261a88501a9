# 페이지 링크를 공유하면 보이는 것

web-unfurl-channel = { $name }에 가까운 채널: { $names }
web-unfurl-list = 채널: { $names }
web-unfurl-open = 페이지 열기

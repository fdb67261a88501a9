# 바닥글과 데이터의 출처

footer-data = { $date } 데이터 · 채널 { $channels }개
footer-read = { $date }에 읽은 데이터 · 채널 { $channels }개
footer-sample = 가상의 채널로 만든 샘플
status-source-sample = 플리메이트에 들어 있는 샘플: 가상의 채널
status-source-file = { $name } 파일로 만들었어요
status-source-crawl = 원본 사이트에서 수집했어요

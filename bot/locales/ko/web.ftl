# 웹 페이지: plimate web

web-name = 플리메이트
web-title = 플리메이트: 좋아하는 플레이리스트 채널과 닮은 채널 찾기
web-heading = 좋아하는 플레이리스트 채널과 닮은 채널을 찾아보세요
web-lead = 유튜브 플레이리스트 채널 이름을 알려 주세요. 같은 분위기로 같은 음악을 트는 채널을 이유와 함께 보여 드려요.
web-description = 좋아하는 유튜브 플레이리스트 채널 이름을 넣으면 가장 닮은 채널 열 곳을 이유와 함께 보여 드려요.
web-skip = 본문으로 건너뛰기
web-places = 사이트 메뉴
web-browse = 둘러보기
web-search-label = 좋아하는 플레이리스트 채널
web-search-placeholder = 채널 이름
web-search-go = 찾기
web-search-main = 닮은 채널 찾기
web-search-top = 다른 채널 찾기
web-search-none = 아직 그런 이름이 없어요. 더 입력하거나 Enter를 눌러 보세요.
web-search-some = 화살표 키로 고를 수 있어요.
web-popular = 인기 채널에서 시작하기
web-alike = 닮은 정도
web-on-youtube = 유튜브에서 열기
web-nearest = 지금 이름이 가장 비슷한 채널
web-to-start = 채널 고르러 가기
web-source-crawl = 채널과 수치는 { $name }에서 모았어요.
web-source-crawled = 채널과 수치는 공개된 페이지에서 모았어요.
web-source-file = 채널은 { $name } 표에서 가져왔어요.
web-error-title = { $status ->
    [400] 주소가 깨졌어요
    [404] 여기에는 아무것도 없어요
    [405] 여기서는 할 수 없는 일이에요
    [410] 사라진 채널이에요
    [413] 너무 커요
    [414] 너무 길어요
    [429] 조금 빨랐어요
   *[other] 문제가 생겼어요
}
web-error-unknown = 이 주소에는 페이지가 없어요. 채널 이름으로 찾아보세요.
web-error-no-channel = 이 주소를 쓰는 채널이 없어요. 채널 이름으로 찾아보세요.
web-error-gone = { $name } 채널은 전에 있었지만 지금 데이터에는 없어요.
web-error-method = 여기서는 페이지를 읽을 수만 있어요. 링크나 검색창을 이용해 주세요.
web-error-long = 채널 이름은 { $most }자를 넘지 않아요. 앞부분만 입력해 주세요.

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
    [431] 너무 커요
    [429] 조금 빨랐어요
   *[other] 문제가 생겼어요
}
web-error-unknown = 이 주소에는 페이지가 없어요. 채널 이름으로 찾아보세요.
web-error-no-channel = 이 주소를 쓰는 채널이 없어요. 채널 이름으로 찾아보세요.
web-error-gone = { $name } 채널은 전에 있었지만 지금 데이터에는 없어요.
web-error-method = 여기서는 페이지를 읽을 수만 있어요. 링크나 검색창을 이용해 주세요.
web-error-long = 채널 이름은 { $most }자를 넘지 않아요. 앞부분만 입력해 주세요.
web-channel-description = { $name } 채널과 닮은 플레이리스트 채널을 이유와 함께 보여 드려요.
web-with-another = 다른 채널과 함께 보기
web-mix = 채널 섞기
web-mix-lead = 좋아하는 채널은 다섯 곳까지, 빼고 싶은 채널은 세 곳까지 알려 주세요. 모두에 어울리는 채널을 찾아 드려요.
web-mix-of = 섞은 채널
web-mix-without = 뺀 채널
web-mix-list = 이 조합에 어울리는 채널
web-mix-like = 좋아하는 채널 더하기
web-mix-not = 빼고 싶은 채널
web-mix-add = 더하기
web-mix-drop = 빼기
web-mix-with = 같이 섞을 채널
web-mix-go = 섞기
web-mix-too-many = 좋아하는 채널은 { $liked }곳, 빼고 싶은 채널은 { $disliked }곳까지 넣을 수 있어요. 조금 줄여 주세요.
web-compare-with = 비교할 채널
web-compare-go = 비교
web-compare = 두 채널의 공통점 보기
web-compare-both = 둘 다 가진 것
web-compare-alone = 한쪽에만 있는 것
web-path-to = 이어 갈 채널
web-path-go = 찾기
web-path = 한 채널에서 다른 채널로 가는 길
web-two-names = 채널 두 곳이 필요해요. 둘 다 이름을 알려 주세요.
web-no-way = { $one }에서 { $other }까지 가는 길이 없어요. 닮은 채널로 이어지지 않아요.
web-depth = 얼마나 알려졌는지
web-variety = 서로 얼마나 다른지
web-steer-go = 목록 바꾸기
web-order = 순서
web-pages = 쪽 이동
web-page = 쪽
web-browse-title = 채널 둘러보기
web-browse-lead = 장르나 분위기, 채널이 스스로 쓰는 말로 찾아보세요.
web-word = 이름, 소개, 플레이리스트에 들어 있는 말
web-shelf-genre = 장르
web-shelf-region = 어느 나라 음악
web-shelf-mood = 분위기
web-no-value = “{ $text }”에 해당하는 것이 없어요. 있는 장르와 분위기에서 골라 보세요.
web-error-unexpected = 페이지를 만들지 못했어요. 다시 시도해 보시고, 계속 그러면 운영자에게 번호 { $id }를 알려 주세요.
web-error-broken = 주소에 잘못된 퍼센트 기호가 있어요. 채널 이름으로 찾아보세요.
web-error-unread = 읽을 수 없는 요청이에요. 주소의 한글은 퍼센트 기호로 바꿔 써야 해요. 채널 이름으로 찾아보세요.
web-error-head = 요청에 딸려 온 내용이 너무 커요. 비공개 창에서 다시 시도해 보세요.
web-error-target = 이렇게 긴 주소는 없어요. 채널 이름으로 찾아보세요.
web-error-body = 페이지를 볼 때는 보낼 내용이 없어야 해요. 링크나 검색창을 이용해 주세요.
web-error-drawing = 지금 그리고 있는 그림이 너무 많아요. { $seconds }초 뒤에 다시 시도해 주세요.
web-error-fast = 같은 주소에서 요청이 너무 많았어요. { $seconds }초 뒤에 다시 시도해 주세요.
web-card = { $name } 채널 정보

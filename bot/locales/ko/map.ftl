# /지도, 목록 아래 버튼

command-map = 지도
command-map-description = 플레이리스트 채널과 비슷한 채널을 지도로 보여 줘요
command-map-name = 채널
command-map-name-description = 채널 이름. 일부만 입력해도 찾아요
command-map-private = 나만보기
command-map-private-description = 답변을 나에게만 보여 줘요
map-button = 지도
map-title = { $name } 주변 채널
map-legend = 가운데에 가까울수록 비슷해요. 서로 닮은 채널끼리 나란히 있어요.
map-select = 이 중 하나를 가운데로 옮기기 …
map-list = 목록으로 보기

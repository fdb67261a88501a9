# 그림에 담긴 내용을 글로

picture-map = { $name } 채널을 가운데 두고 비슷한 채널을 둘레에 그린 지도. 비슷한 정도: { $around }
picture-map-one = { $name } { $share }
picture-radar = { $name }: { $tags }.
picture-no-tags = 알려진 장르나 분위기 없음
picture-sharing = 비슷한 채널 찾기

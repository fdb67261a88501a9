# 채널 목록과 추천 이유

similar-title = { $name }: 비슷한 채널
similar-tied-legend = ＝ 윗줄과 똑같이 비슷해요. 영향력이 큰 채널이 먼저예요
similar-fewer = 공통점이 있는 채널이 { $found }개뿐이에요.
similar-nobody = 장르나 분위기, 단어가 하나라도 겹치는 채널이 없어요.
similar-unknown-title = { $name }: 정보가 너무 적어요
similar-unknown = 장르와 분위기 정보가 없어서 비교할 수 없어요. 느낌이 비슷한 다른 채널로 찾아보거나, 데이터가 업데이트된 뒤에 다시 찾아 주세요.
similar-select = 이 중 하나와 비슷한 채널 보기 …
similar-back = 뒤로
similar-why = 왜?
why-title = { $candidate }: 추천 이유
why-intro = { $query } 목록에 { $candidate } 채널이 있는 이유예요. 두 채널의 공통점이 먼저, 이 채널의 인기도가 그다음이에요.
why-select = 다른 줄 설명 보기 …
why-popularity = 이 채널의 인기도 (CPI)
why-others = 더 작은 항목 { $count }개
why-sum = 점수
why-kind-word = 단어
why-kind-token = 태그의 일부
why-not-listed = 데이터가 업데이트되면서 { $name } 채널은 목록에서 빠졌어요. /비슷한채널로 다시 찾아 주세요.

# 채널 목록과 추천 이유

similar-title = { $name }: 비슷한 채널
similar-tied-legend = ＝ 윗줄과 똑같이 비슷해요. 영향력이 큰 채널이 먼저예요
similar-fewer = 공통점이 있는 채널이 { $found }개뿐이에요.
similar-nobody = 장르, 분위기, 단어가 하나라도 겹치는 채널이 목록에 없어요.
similar-unknown-title = { $name }: 정보가 너무 적어요
similar-unknown = 데이터에 장르와 분위기가 비어 있어서 비교할 것이 없어요. 비슷한 느낌의 다른 채널로 찾아보거나, 다음 데이터 업데이트 뒤에 다시 와 주세요.
similar-select = 이 중 하나와 비슷한 채널 보기 …
similar-back = 뒤로
similar-why = 왜?
why-title = { $candidate }: 추천 이유
why-intro = { $query } 목록에 { $candidate } 채널이 있는 이유예요. 두 채널이 함께 가진 것이 먼저, 이 채널 자체의 영향력이 그다음이에요.
why-select = 다른 줄 설명 보기 …
why-popularity = 이 채널의 영향력 (CPI)
why-others = 더 작은 항목 { $count }개
why-sum = 점수
why-kind-word = 단어
why-kind-token = 태그의 일부
why-not-listed = 데이터가 업데이트되면서 { $name } 채널은 가까운 채널 목록에서 빠졌어요. /비슷한채널로 다시 물어봐 주세요.

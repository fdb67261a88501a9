# 한국어로 보이는 모든 말. en.ftl과 키와 변수가 같은지 테스트가 확인합니다.

## 명령: 이름 32자, 설명 100자 이내
command-similar = 비슷한채널
command-similar-description = 좋아하는 플레이리스트 채널과 비슷한 채널을 찾아요
command-similar-channel = 채널
command-similar-channel-description = 채널 이름. 어떻게 적어도 찾아요
command-similar-count = 개수
command-similar-count-description = 몇 개를 볼까요? 1~25 (비워 두면 10개)
command-similar-private = 나만보기
command-similar-private-description = 답변을 나에게만 보여줘요
command-help = 도움말
command-help-description = 플리메이트가 하는 일과 물어보는 방법
command-status = 상태
command-status-description = 어떤 데이터로 답하는지, 얼마나 오래됐는지 알려줘요

## /비슷한채널의 답
similar-title = { $name }: 비슷한 채널
similar-tied-legend = ＝ 윗줄과 똑같이 비슷해요. 영향력이 큰 채널이 먼저예요
similar-fewer = 공통점이 있는 채널이 { $found }개뿐이에요.
similar-nobody = 장르, 분위기, 단어가 하나라도 겹치는 채널이 목록에 없어요.
similar-unknown-title = { $name }: 정보가 너무 적어요
similar-unknown = 데이터에 장르와 분위기가 비어 있어서 비교할 것이 없어요. 비슷한 느낌의 다른 채널로 찾아보거나, 다음 데이터 업데이트 뒤에 다시 와 주세요.
similar-select = 이 중 하나와 비슷한 채널 보기 …
similar-back = 뒤로
similar-why = 왜?

## 바닥글
footer-data = { $date } 데이터 · 채널 { $channels }개
footer-sample = 가상의 채널로 만든 샘플

## 추천 이유
why-title = { $candidate }: 추천 이유
why-intro = { $query } 목록에 { $candidate } 채널이 있는 이유예요. 두 채널이 함께 가진 것이 먼저, 이 채널 자체의 영향력이 그다음이에요.
why-select = 다른 줄 설명 보기 …
why-popularity = 이 채널의 영향력 (CPI)
why-others = 더 작은 항목 { $count }개
why-sum = 점수
why-kind-word = 단어
why-kind-token = 태그의 일부
why-not-listed = 데이터가 업데이트되면서 { $name } 채널은 가까운 채널 목록에서 빠졌어요. /비슷한채널로 다시 물어봐 주세요.

## 채널 찾기
suggest-title = 혹시 이 채널인가요?
suggest-text = “{ $query }”: 어떤 채널인지 확실하지 않아요. { $count ->
    [1] 이 채널인가요?
   *[other] 하나를 골라 주세요:
}
missing-title = 찾지 못했어요
missing-text = “{ $query }” 이름의 채널이 목록에 없어요. 이름의 일부를 입력하고, 입력하는 동안 나타나는 목록에서 골라 주세요. 목록에는 채널이 { $channels }개 있어요.

## /상태
status-title = 상태
status-source = 데이터
status-source-sample = 플리메이트에 들어 있는 샘플: 가상의 채널
status-source-file = { $name } 파일로 만들었어요
status-source-crawl = 원본 사이트에서 수집했어요
status-age = 데이터 기준일
status-age-value = { $date }, { $days ->
    [0] 오늘
   *[other] { $days }일 전
}
status-channels = 채널
status-channels-value = { $channels }개, 그중 { $known }개를 비교할 수 있어요
status-recipe = 계산 방법
status-recipe-tuned = tuned: 장르와 분위기 태그를 통째로 비교하고, 단어가 있으면 함께 보며, 영향력은 조금만 반영해요
status-recipe-seed = seed: 원래 노트북의 계산을 그대로 써요
status-snapshot = 스냅샷

## /도움말
help-title = 플리메이트는 좋아하는 플레이리스트 채널과 비슷한 채널을 찾아요
help-similar-name = /{ command-similar }
help-similar = 채널 이름을 입력하기 시작하고 목록에서 고르세요. 장르, 분위기, 단어가 가장 가까운 채널을 링크와 함께 보여줘요. 이름은 대충 적어도 돼요. 일부만 적어도 찾아요. 이름 뒤의 숫자는 구독자 수예요.
help-controls-name = 답변 아래에서
help-controls = 메뉴에서 목록의 채널 하나를 고르면 그 채널과 비슷한 채널로 넘어가요. **{ similar-back }** 버튼으로 돌아오고, **{ similar-why }** 버튼을 누르면 점수가 무엇으로 이루어졌는지 보여줘요.
help-private-name = 나만 보기
help-private = `{ command-similar-private }`를 켜면 다른 사람에게는 답변이 보이지 않아요.
help-status-name = /{ command-status }
help-status = 어떤 데이터로 답하는지, 얼마나 오래됐는지 알려줘요.

## 잘 안 될 때
error-not-yours = 이 버튼과 메뉴는 물어본 사람만 쓸 수 있어요. /비슷한채널로 직접 물어보면 나만의 버튼이 생겨요.
error-gone = 데이터가 업데이트되면서 그 채널이 목록에서 빠졌어요. /비슷한채널로 다시 물어봐 주세요.
error-permission = 이 명령을 쓸 권한이 없어요. 서버를 관리하는 분에게 부탁해 보세요.
error-outdated = 디스코드가 불러온 뒤에 이 명령이 바뀌었어요. 디스코드를 다시 시작(Ctrl+R)하고 다시 해 주세요.
error-unexpected = 플리메이트 쪽에서 문제가 생겼어요. 잠시 뒤에 다시 해 주세요. 계속되면 운영자에게 이 번호를 알려 주세요: { $id }

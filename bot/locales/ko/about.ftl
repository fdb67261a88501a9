# /도움말과 /상태

command-help = 도움말
command-help-description = 플리메이트 사용법을 알려줘요
command-status = 상태
command-status-description = 언제, 어디에서 가져온 데이터인지 알려줘요

status-title = 상태
status-source = 데이터
status-age = 데이터 기준일
status-age-value = { $date }, { $days ->
    [0] 오늘
   *[other] { $days }일 전
}
status-channels = 채널
status-channels-value = { $channels }개, 그중 { $known }개를 비교할 수 있어요
status-recipe = 계산 방법
status-recipe-tuned = tuned: 장르, 분위기, 단어를 비교하고 인기도는 조금만 반영해요
status-recipe-seed = seed: 원래 노트북의 계산 방식을 그대로 써요
status-snapshot = 스냅샷
status-success = 마지막 새로고침
status-success-value = { $when }, 채널 { $channels }개
status-failure = 마지막 실패
status-next = 다음 새로고침
status-unscheduled = 예약된 새로고침이 없어요. 요청할 때만 해요
status-running = 지금 새로고침하고 있어요: { $step }

help-title = 플리메이트는 좋아하는 플레이리스트 채널과 비슷한 채널을 찾아요
help-similar-name = /{ command-similar }
help-similar = 채널 이름을 입력하기 시작하고 목록에서 고르세요. 장르, 분위기, 단어가 가장 가까운 채널을 링크와 함께 보여줘요. 이름은 대충 적어도 돼요. 일부만 적어도 찾아요. 이름 뒤의 숫자는 구독자 수예요.
help-controls-name = 답변 아래에서
help-controls = 메뉴에서 목록의 채널 하나를 고르면 그 채널과 비슷한 채널로 넘어가요. **{ similar-back }** 버튼으로 돌아오고, **{ similar-why }** 버튼을 누르면 점수가 무엇으로 이루어졌는지 보여줘요.
help-private-name = 나만 보기
help-private = `{ command-similar-private }`를 켜면 다른 사람에게는 답변이 보이지 않아요.
help-status-name = /{ command-status }
help-status = 어떤 데이터로 답하는지, 얼마나 오래됐는지 알려줘요.

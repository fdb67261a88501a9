# /도움말과 /상태

command-help = 도움말
command-help-description = 플리메이트 사용법을 알려줘요
command-status = 상태
command-status-description = 언제, 어디에서 가져온 데이터인지 알려줘요

status-title = 상태
status-source = 데이터
status-age = 데이터 기준일
status-age-value = { $date } ({ $days ->
    [0] 오늘
   *[other] { $days }일 전
})
status-channels = 채널
status-channels-value = { $channels }개, 그중 { $known }개를 비교할 수 있어요
status-recipe = 계산 방법
status-recipe-tuned = tuned: 장르, 분위기, 단어를 비교하고 인기도는 조금만 반영해요
status-recipe-tuned-1 = tuned-1: 이전 버전의 tuned 계산 방식이에요
status-recipe-seed = seed: 원래 노트북의 계산 방식을 그대로 써요
status-snapshot = 스냅샷
status-success = 마지막 새로고침
status-success-value = { $when }, 채널 { $channels }개
status-unchanged = { $since } 이후로 바뀐 내용이 없어요.
status-failure = 마지막 실패
status-next = 다음 새로고침
status-unscheduled = 예약된 새로고침이 없어요. 요청할 때만 해요
status-running = 지금 새로고침하고 있어요: { $step }

help-title = 좋아하는 플레이리스트 채널과 비슷한 채널을 찾아보세요
help-similar-name = 채널 찾기
help-similar = { $similar } 뒤에 채널 이름을 몇 글자 입력하고 목록에서 고르세요. 가장 비슷한 채널을 링크와 함께 보여줘요. 오타가 조금 있거나 초성만 입력해도 찾아요. 아래 버튼을 눌러 바로 써 볼 수도 있어요.
help-several-name = 여러 채널로 찾기
help-several = { $mix }: 좋아하는 채널을 다섯 개까지 섞어서 찾고, 싫은 채널은 빼요.
    { $compare }: 두 채널의 공통점과 차이점을 알려줘요.
    { $path }: 비슷한 채널을 징검다리 삼아 한 채널에서 다른 채널까지 이어 줘요.
help-look-name = 둘러보기
help-look = { $browse }: 장르, 분위기, 단어로 모든 채널을 둘러봐요.
    { $channel }: 채널 하나를 자세히 보여줘요.
    { $map }: 채널과 비슷한 채널을 그림으로 보여줘요.
    { $random }: 채널 하나를 무작위로 골라 줘요.
help-menu-name = 메시지에서 찾기
help-menu = 메시지를 우클릭하거나 길게 눌러 **앱**에서 **{ command-message-menu }**를 고르면, 메시지에 나온 채널 링크, 핸들, 이름이 버튼으로 나와요.
help-controls-name = 답변 아래에서
help-controls = 메뉴에서 채널을 고르면 그 채널과 비슷한 채널로 이어지고, **{ similar-back }** 버튼으로 돌아와요. **{ similar-why }** 버튼은 추천 이유를, **{ why-not }** 버튼은 어떤 채널이 목록에 없는 이유를 알려줘요. **{ option-steer }**, **{ option-variety-on }**, **{ depth-familiar }**, **{ depth-hidden }** 버튼으로 목록을 바꾸고, **{ option-undo }** 버튼으로 처음 목록으로 돌아가요.
help-private-name = 나만 보기
help-private = `{ command-similar-private }`를 켜면 답변이 나에게만 보여요.
help-status-name = 데이터 정보
help-status = { $status }에서 언제, 어디에서 가져온 데이터인지 볼 수 있어요.
help-admin-name = 데이터 관리
help-admin = { $refresh }은 새 데이터를 가져오고, { $snapshots }은 저장된 데이터를 보여주고, { $rollback }는 이전 데이터로 되돌려요.
help-example = { $name } 비슷한 채널

welcome-title = 플리메이트에 오신 걸 환영해요
welcome-text = 좋아하는 유튜브 플레이리스트 채널을 알려 주면 비슷한 채널을 찾아드려요. 버튼을 누르거나 `/{ command-similar }`을 입력해 보세요. 여러 채널을 섞어서 찾을 때는 `/{ command-mix }`, 장르, 분위기, 단어로 찾을 때는 `/{ command-browse }`가 있어요.

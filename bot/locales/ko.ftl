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
status-success = 마지막 새로고침
status-success-value = { $when }, 채널 { $channels }개
status-failure = 마지막 실패
status-next = 다음 새로고침
status-unscheduled = 요청할 때만 해요. 예약된 것이 없어요
status-running = 새로고침이 진행되고 있어요: { $step }

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

## /새로고침
command-refresh = 새로고침
command-refresh-description = 지금 새 데이터를 가져오고 무엇이 바뀌는지 봐요
command-refresh-force = 강제
command-refresh-force-description = 거절된 데이터나 새로 수집한 데이터를 그대로 반영해요
refresh-title = 데이터를 새로 가져오는 중
refresh-joined = 이미 새로고침이 진행되고 있었어요. 지금 상황이에요.
refresh-joined-unforced = 이미 새로고침이 진행되고 있었어요. 지금 상황이에요. 이 새로고침은 강제가 아니에요. 끝난 뒤에 다시 요청해 주세요.
refresh-step-start = 시작하는 중
refresh-step-open = 페이지 여는 중
refresh-step-crawl = 채널 읽는 중
refresh-step-read = 읽은 내용 확인하는 중
refresh-step-compare = 채널 비교하는 중
refresh-step-publish = 새 데이터 저장하는 중
refresh-step-load = 새 데이터로 바꾸는 중
refresh-step = **{ $step }** ({ $steps }단계 중 { $number }단계)
refresh-rows = { $total }개 중 { $done }개
refresh-left = 이 단계는 약 { $time } 남음
refresh-begun = 시작: { $when }
refresh-asking-goes-on = 진행되는 동안에도 모두 평소처럼 물어볼 수 있어요.
refresh-cancel = 취소
refresh-cancelling = 새로고침을 취소하고 있어요. 지금까지 읽은 것은 다음번을 위해 남겨 둬요.
refresh-too-late = 이미 새 데이터를 저장하고 있어서 취소할 수 없어요. `/되돌리기`로 이전 데이터로 돌아갈 수 있어요.
refresh-over = 그 새로고침은 이미 끝났어요.
refresh-goes-on = 새 메시지에서 이어져요. 디스코드에서는 답을 15분 동안만 고칠 수 있어요.
refresh-published-title = 데이터가 새로워졌어요
refresh-published = 이제 채널 { $channels }개로 답해요. { $time } 걸렸어요.
refresh-forced = 이런 문제가 있지만 그대로 반영했어요:
refresh-rejected = 읽을 수 없는 행 { $count }개는 뺐어요.
refresh-first = 첫 데이터라서 비교할 것이 없어요.
refresh-new = 새 채널: { $count }개
refresh-gone = 사라진 채널: { $count }개
refresh-renamed = 이름이 바뀐 채널: { $count }개
refresh-retagged = 장르나 분위기가 바뀐 채널: { $count }개
refresh-more = … 나머지 { $count }개는 파일에 있어요
refresh-lists-title = 비슷한 채널 열 개 목록
refresh-lists = { $total }개 중 { $changed }개 목록에 다른 채널이 들어왔어요 (평균 열 개 중 { $mean }개). { $reordered }개는 순서만 바뀌었어요.
refresh-file-too-large = 전체 목록은 너무 커서 보낼 수 없어요. 데이터 폴더의 { $name } 파일에 있어요.
refresh-cancelled-title = 취소했어요
refresh-cancelled = 데이터는 그대로예요. 지금까지 읽은 것은 남아 있어서 다음 새로고침이 이어서 해요.
refresh-interrupted-title = 중단됐어요
refresh-interrupted = 새로고침을 하던 프로그램이 끝났어요. 데이터는 그대로이고, 다음 새로고침이 이어서 해요.
refresh-refused-title = 새 데이터를 거절했어요
refresh-refused = 데이터는 그대로예요. 새 데이터에는 이런 문제가 있어요:
refresh-refused-kept = 따로 보관해 뒀어요. 그래도 반영하려면 `/새로고침 강제:True`를 쓰세요.
refresh-failed-title = 새로고침에 실패했어요
refresh-failed = { $cause } 데이터는 그대로예요.
refresh-took = { $time } 걸렸어요.
refresh-cause-not-set-up = 설정이 빠져 있어요.
refresh-cause-login = 사이트에 로그인하지 못했어요. DATALAB_EMAIL과 DATALAB_PASSWORD를 확인해 주세요.
refresh-cause-robots = 사이트의 robots.txt가 이 페이지를 금지하고 있어요.
refresh-cause-page = 사이트의 페이지를 이해하지 못했어요. 나중에 다시 해 보고, 계속되면 페이지가 바뀐 거예요.
refresh-cause-browser = 브라우저가 시작되지 않았거나 사라졌어요. `plimate doctor`가 무엇이 빠졌는지 알려줘요.
refresh-cause-refused = 사이트에서 읽지 못한 것이 너무 많아요. 나중에 다시 해 주세요.
refresh-cause-crawl = 수집이 일찍 끝났어요. 다시 하면 멈춘 곳부터 이어서 해요.
refresh-cause-hung = 10분 동안 진행이 없어서 끝냈어요. 다시 하면 멈춘 곳부터 이어서 해요.
refresh-cause-store = 데이터 폴더에 쓸 수 없어요. 남은 공간과 권한을 확인해 주세요.
refresh-cause-build = 새 데이터를 처리하지 못했어요.
refresh-cause-load = 새 데이터를 저장했지만 불러올 수 없어요.
refresh-missing-url = 가져올 곳이 없어요. .env에 DATALAB_URL(페이지의 전체 주소)과 DATALAB_EMAIL, DATALAB_PASSWORD를 적고 다시 시작해 주세요.
refresh-missing-chromium = 데모의 연습용 페이지는 크로미엄으로 읽는데, 설치되어 있지 않아요. 설치: sudo apt-get install chromium chromium-driver
refresh-missing-practice = 데모의 연습용 페이지를 시작하지 못했어요. 이유는 로그에 있어요.
doubt-rows-fell = 행이 { $before }개에서 { $after }개로 10 % 넘게 줄었어요.
doubt-blanks-rose = { $column }의 빈칸이 { $before } %에서 { $after } %로 늘었어요.
doubt-vocabulary-fell = 서로 다른 { $column }의 수가 { $before }개에서 { $after }개로 줄었어요.
doubt-integrity = { $before }행 중 { $after }행에서 V/S나 V/V가 다른 숫자와 맞지 않아요 (3 % 초과).

## 관리자에게 보내는 알림
alert-failing-title = 예약된 새로고침이 실패하고 있어요
alert-failing-once = 한 번만 알려요. 이유가 바뀌거나 다시 잘 되면 또 알려요.
alert-recovered-title = 새로고침이 다시 잘 돼요
alert-recovered = 새 데이터를 반영했어요.

## /스냅샷과 /되돌리기
command-snapshots = 스냅샷
command-snapshots-description = 저장된 데이터: 쓰고 있는 것, 이전 것, 거절된 것
command-rollback = 되돌리기
command-rollback-description = 이전 데이터로 돌아가요. 더 새로운 새로고침이 성공할 때까지 유지돼요
command-rollback-snapshot = 스냅샷
command-rollback-snapshot-description = 돌아갈 데이터. 비워 두면 바로 이전 것
snapshots-title = 저장된 데이터
snapshots-none = 아직 없어요. 샘플로 답하고 있어요.
snapshots-line = `{ $id }` · { $when } · 채널 { $channels }개 · { $source }
snapshots-current = **사용 중**
snapshots-damaged = `{ $id }`: 손상됨
snapshots-refused = 거절되어 따로 보관 중
snapshots-more = … 그 밖에 { $count }개
rollback-title = 이전 데이터로 돌아갔어요
rollback-done = 이제 { $when }에 만든 `{ $id }` 데이터로 답해요. 더 새로운 새로고침이 성공할 때까지 유지돼요.
rollback-not-loaded = `{ $id }`를 골랐지만 불러올 수 없어요. 지금까지 쓰던 데이터로 계속 답해요.
rollback-none = 돌아갈 수 있는 온전한 이전 데이터가 없어요. /스냅샷에서 확인할 수 있어요.
rollback-unknown = 그 이름의 온전한 데이터가 없어요. /스냅샷에서 확인할 수 있어요.

## 잘 안 될 때
error-not-yours = 이 버튼과 메뉴는 물어본 사람만 쓸 수 있어요. /비슷한채널로 직접 물어보면 나만의 버튼이 생겨요.
error-gone = 데이터가 업데이트되면서 그 채널이 목록에서 빠졌어요. /비슷한채널로 다시 물어봐 주세요.
error-permission = 이 명령을 쓸 권한이 없어요. 서버를 관리하는 분에게 부탁해 보세요.
error-outdated = 디스코드가 불러온 뒤에 이 명령이 바뀌었어요. 디스코드를 다시 시작(Ctrl+R)하고 다시 해 주세요.
error-unexpected = 플리메이트 쪽에서 문제가 생겼어요. 잠시 뒤에 다시 해 주세요. 계속되면 운영자에게 이 번호를 알려 주세요: { $id }

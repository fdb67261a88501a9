# /새로고침, /스냅샷, /되돌리기, 관리자에게 보내는 알림

command-refresh = 새로고침
command-refresh-description = 지금 새 데이터를 가져와서 무엇이 바뀌었는지 보여줘요
command-refresh-force = 강제
command-refresh-force-description = 반영하지 않은 데이터나 새로 수집한 데이터를 그대로 반영해요

refresh-title = 새 데이터를 가져오는 중
refresh-joined = 이미 새로고침하고 있었어요. 현재 진행 상황이에요.
refresh-joined-unforced = 이미 새로고침하고 있었어요. 현재 진행 상황이에요. 강제 새로고침은 아니니, 끝난 뒤에 다시 요청해 주세요.
refresh-step = **{ $step }** ({ $steps }단계 중 { $number }단계)
refresh-rows = { $total }개 중 { $done }개
refresh-left = 이 단계는 약 { $time } 남음
refresh-begun = 시작: { $when }
refresh-asking-goes-on = 그동안에도 플리메이트를 평소처럼 쓸 수 있어요.
refresh-cancel = 취소
refresh-cancelling = 새로고침을 취소하고 있어요. 지금까지 읽은 내용은 다음 새로고침을 위해 남겨 둬요.
refresh-too-late = 이미 새 데이터를 저장하고 있어서 취소할 수 없어요. `/되돌리기`로 이전 데이터로 돌아갈 수 있어요.
refresh-over = 그 새로고침은 이미 끝났어요.
refresh-goes-on = [새 메시지]({ $where })에서 이어서 알려드려요. 디스코드에서는 답변을 15분 동안만 수정할 수 있어요.
refresh-goes-on-untold = 새로고침은 계속되지만, 디스코드에서는 답변을 15분 동안만 수정할 수 있고 다이렉트 메시지나 이 채널의 메시지도 보낼 수 없어요. 결과는 `/상태`에서 확인해 주세요.
refresh-restarting = **플리메이트를 다시 시작하고 있어요.** 새로고침은 그 뒤에 저절로 이어지고, 다이렉트 메시지로 알려 드려요. *취소*도 그때 다시 쓸 수 있어요.
refresh-file-not-sent = 여기에는 전체 목록을 첨부할 수 없었어요. 데이터 폴더의 { $name } 파일에 있어요.
refresh-published-title = 데이터를 업데이트했어요
refresh-published = 이제 채널 { $channels }개에서 찾아드려요. { $time } 걸렸어요.
refresh-unchanged-title = 바뀐 내용이 없어요
refresh-unchanged = 채널 { $channels }개가 모두 { $since } 데이터와 같아서 쓰던 데이터를 그대로 써요. { $time } 걸렸어요.
refresh-forced = 아래 문제가 있지만 그대로 반영했어요:
refresh-rejected = 읽을 수 없는 행 { $count }개는 제외했어요.
refresh-first = 처음 가져온 데이터라서 비교할 대상이 없어요.
refresh-recipe = 채널을 비교하는 방법이 { $before }에서 { $recipe } 방식으로 바뀌었어요. 목록이 평소보다 많이 달라질 수 있어요.
refresh-names-anew = 채널 이름 색인을 새로 만들었어요. 찾을 수 있는 표기가 전과 달라요.
refresh-new = 새 채널: { $count }개
refresh-gone = 사라진 채널: { $count }개
refresh-renamed = 이름이 바뀐 채널: { $count }개
refresh-retagged = 장르나 분위기가 바뀐 채널: { $count }개
refresh-more = … 나머지 { $count }개는 파일에 있어요
refresh-lists-title = 비슷한 채널 열 개 목록
refresh-lists = { $total }개 중 { $changed }개 목록에 새로운 채널이 들어왔어요 (평균 열 개 중 { $mean }개). { $reordered }개는 순서만 바뀌었어요.
refresh-file-too-large = 전체 목록은 너무 커서 보낼 수 없어요. 데이터 폴더의 { $name } 파일을 확인해 주세요.
refresh-cancelled-title = 취소했어요
refresh-cancelled = 데이터는 그대로예요. 지금까지 읽은 내용은 남겨 두었다가 다음 새로고침 때 이어서 읽어요.
refresh-interrupted-title = 중단됐어요
refresh-interrupted = 새로고침하던 프로그램이 종료됐어요. 데이터는 그대로이고, 다음 새로고침 때 이어서 읽어요.
refresh-refused-title = 새 데이터를 반영하지 않았어요
refresh-failed-title = 새로고침에 실패했어요
refresh-took = { $time } 걸렸어요.

alert-failing-title = 예약된 새로고침이 실패하고 있어요
alert-failing-once = 이유가 바뀌거나 다시 성공할 때까지는 또 알리지 않아요.
alert-recovered-title = 새로고침이 다시 정상이에요
alert-recovered = 새 데이터를 반영했어요.
alert-recovered-unchanged = 바뀐 내용이 없어서 쓰던 데이터를 그대로 써요.

command-snapshots = 스냅샷
command-snapshots-description = 저장된 데이터 목록: 사용 중인 것, 이전 것, 반영하지 않은 것
command-rollback = 되돌리기
command-rollback-description = 이전 데이터로 되돌려요. 다음 새로고침이 성공할 때까지 유지돼요
command-rollback-snapshot = 스냅샷
command-rollback-snapshot-description = 되돌릴 데이터. 비워 두면 바로 이전 데이터로 돌아가요

snapshots-title = 저장된 데이터
snapshots-none = 저장된 데이터가 아직 없어요. 지금은 샘플로 답해요.
snapshots-line = `{ $id }` · { $when } · 채널 { $channels }개 · { $source }
snapshots-current = **사용 중**
snapshots-damaged = `{ $id }`: 손상됨
snapshots-refused = 반영하지 않고 따로 보관 중

rollback-title = 이전 데이터로 되돌렸어요
rollback-done = 이제 { $when }에 만든 `{ $id }` 데이터로 답해요. 다음 새로고침이 성공할 때까지 유지돼요.
rollback-failed-title = 이전 데이터로 되돌리지 못했어요
rollback-overtaken = `{ $id }` 데이터를 골랐지만 그사이에 새 데이터가 반영됐어요. 지금은 `{ $used }` 데이터로 답해요. 그래도 되돌리려면 다시 시도해 주세요.
rollback-not-loaded = `{ $id }` 데이터를 불러오지 못했어요. 지금까지 쓰던 데이터로 계속 답해요.
rollback-none = 되돌릴 이전 데이터가 없어요. /스냅샷에서 저장된 데이터를 확인해 주세요.
rollback-busy = 다른 프로그램({ $holder })이 데이터를 바꾸는 중인데 끝나지 않고 있어요. 그 프로그램이 끝나기를 기다리거나 종료한 뒤 다시 시도해 주세요. 데이터는 그대로예요.
rollback-unknown = 그 이름으로 저장된 데이터가 없거나 손상됐어요. 지금 저장된 데이터는 다음과 같아요.
rollback-gone = 새 데이터가 저장되면서 그 데이터는 삭제됐어요. 지금 저장된 데이터는 다음과 같아요.
rollback-choose = 되돌릴 데이터 고르기

# /refresh, /snapshots, /rollback, and alerts to the admins

command-refresh = refresh
command-refresh-description = Fetch new data now and see what it changes
command-refresh-force = force
command-refresh-force-description = Publish data that was refused, or whatever a new crawl brings

refresh-title = Refreshing the data
refresh-joined = A refresh was already under way; here is how far it has got.
refresh-joined-unforced = A refresh was already under way; here is how far it has got. It is not a forced one: ask again once it has finished.
refresh-step = **{ $step }** ({ $number } of { $steps })
refresh-rows = { $done } of { $total }
refresh-left = about { $time } left for this step
refresh-begun = Started { $when }
refresh-asking-goes-on = You can keep using Plimate while this runs.
refresh-cancel = Cancel
refresh-cancelling = Cancelling the refresh. What it has read so far is kept for the next one.
refresh-too-late = Too late to cancel: the new data is already being saved. `/rollback` takes you back to the previous data.
refresh-over = That refresh has already ended.
refresh-goes-on = Continued [in a new message]({ $where }): Discord lets an answer be edited for 15 minutes only.
refresh-goes-on-untold = The refresh goes on, but Discord lets an answer be edited for 15 minutes only, and Plimate may neither send you a direct message nor write here. `/status` tells you how it ended.
refresh-restarting = **Plimate is restarting.** The refresh goes on by itself afterwards, and you get a direct message about it; *Cancel* works again then, too.
refresh-file-not-sent = The whole list could not be attached here; it is in the data folder, as { $name }.
refresh-published-title = The data has been updated
refresh-published = Answers come from { $channels ->
    [one] one channel
   *[other] { $channels } channels
} now. It took { $time }.
refresh-unchanged-title = Nothing has changed
refresh-unchanged = { $channels ->
    [one] The only channel is
   *[other] All { $channels } channels are
} as in the data of { $since }, which stays in use. It took { $time }.
refresh-forced = Published anyway, despite these problems:
refresh-rejected = { $count ->
    [one] One row was left out because it could not be read.
   *[other] { $count } rows were left out because they could not be read.
}
refresh-first = This is the first data, so there is nothing to compare it with.
refresh-recipe = Channels are compared by the recipe { $recipe } now, no longer by { $before }: lists may differ more than usual.
refresh-names-anew = The index of names was made anew: names are found in other ways of writing than before.
refresh-new = New: { $count }
refresh-gone = Gone: { $count }
refresh-renamed = Renamed: { $count }
refresh-retagged = Other genres or moods: { $count }
refresh-more = … and { $count } more in the file
refresh-lists-title = Top-ten lists
refresh-lists = { $changed } of { $total } lists have new members, { $mean } of ten on average; { $reordered } only changed their order.
refresh-file-too-large = The full list is too large to send; it is in the data folder, as { $name }.
refresh-cancelled-title = Cancelled
refresh-cancelled = The data is unchanged. What was read so far is kept, and the next refresh picks up from there.
refresh-interrupted-title = Interrupted
refresh-interrupted = The program running this refresh stopped. The data is unchanged, and the next refresh picks up from there.
refresh-refused-title = The new data was refused
refresh-failed-title = The refresh failed
refresh-took = It took { $time }.

alert-failing-title = The scheduled refresh is failing
alert-failing-once = You will not hear of it again until the reason changes or it works again.
alert-recovered-title = Refreshing works again
alert-recovered = New data was published.
alert-recovered-unchanged = Nothing has changed there, so the data in use stays.

command-snapshots = snapshots
command-snapshots-description = The stored data: what is in use, what came before, what was refused
command-rollback = rollback
command-rollback-description = Go back to earlier data until a newer refresh succeeds
command-rollback-snapshot = snapshot
command-rollback-snapshot-description = Which one; leave it out for the previous one

snapshots-title = Stored data
snapshots-none = Nothing is stored yet. Answers come from the sample.
snapshots-line = `{ $id }` · { $when } · { $channels } channels · { $source }
snapshots-current = **in use**
snapshots-damaged = `{ $id }` is damaged
snapshots-refused = Refused, kept aside

rollback-title = Back to earlier data
rollback-done = Answers now come from `{ $id }`, built { $when }. This lasts until a newer refresh succeeds.
rollback-failed-title = The data was not changed back
rollback-overtaken = `{ $id }` was chosen, but newer data was published at the same moment: answers come from `{ $used }` now. Try again if you still want the earlier data.
rollback-not-loaded = `{ $id }` was chosen but could not be loaded; answers still come from the same data as before.
rollback-none = There is no earlier data to go back to. /snapshots lists what is stored.
rollback-busy = Another program is changing the data and does not finish: { $holder }. Let it go on or end it, then try again. Nothing has changed.
rollback-unknown = There is no usable data by that name. This is what is stored:
rollback-gone = That data is no longer stored: newer data has taken its place. This is what is stored now:
rollback-choose = Go back to …

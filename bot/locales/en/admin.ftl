# /refresh, /snapshots, /rollback, and alerts to the admins

command-refresh = refresh
command-refresh-description = Fetch new data now, and see what it changes
command-refresh-force = force
command-refresh-force-description = Publish the data that was refused, or whatever a new crawl brings

refresh-title = Refreshing the data
refresh-joined = A refresh was under way already; this is how far it is.
refresh-joined-unforced = A refresh was under way already; this is how far it is. It is not forced: ask again when it has ended.
refresh-step = **{ $step }** ({ $number } of { $steps })
refresh-rows = { $done } of { $total }
refresh-left = about { $time } left for this step
refresh-begun = Begun { $when }
refresh-asking-goes-on = Everybody can go on asking while this runs.
refresh-cancel = Cancel
refresh-cancelling = The refresh is being cancelled. What it has read so far is kept for the next one.
refresh-too-late = The new data is being put in place already: it is too late to cancel. `/rollback` goes back to what was before.
refresh-over = That refresh has ended already.
refresh-goes-on = This goes on in a new message: Discord lets an answer be edited for 15 minutes only.
refresh-restarting = **Plimate is restarting.** The refresh goes on by itself afterwards, in a new message; *Cancel* works again then, too.
refresh-file-not-sent = The whole list could not be attached here; it is in the data folder, as { $name }.
refresh-published-title = The data is new
refresh-published = Answers come from { $channels ->
    [one] one channel
   *[other] { $channels } channels
} now. It took { $time }.
refresh-forced = Published although this speaks against it:
refresh-rejected = { $count ->
    [one] One row was left out because it could not be read.
   *[other] { $count } rows were left out because they could not be read.
}
refresh-first = This is the first data; there is nothing to compare it with.
refresh-new = New: { $count }
refresh-gone = Gone: { $count }
refresh-renamed = Renamed: { $count }
refresh-retagged = Other genres or moods: { $count }
refresh-more = … and { $count } more in the file
refresh-lists-title = Top-ten lists
refresh-lists = { $changed } of { $total } have other members, on average { $mean } of ten; { $reordered } have the same in another order.
refresh-file-too-large = The whole list is too large to be sent; it is in the data folder, as { $name }.
refresh-cancelled-title = Cancelled
refresh-cancelled = The data is as it was. What was read so far is kept; the next refresh goes on from there.
refresh-interrupted-title = Interrupted
refresh-interrupted = The program that ran this refresh has ended. The data is as it was, and the next refresh goes on from there.
refresh-refused-title = The new data was refused
refresh-failed-title = The refresh failed
refresh-took = It took { $time }.

alert-failing-title = The scheduled refresh fails
alert-failing-once = This is said once; again when the reason changes, or when it works again.
alert-recovered-title = Refreshing works again
alert-recovered = New data was published.

command-snapshots = snapshots
command-snapshots-description = The data on disk: what is in use, what came before, what was refused
command-rollback = rollback
command-rollback-description = Go back to earlier data, until a newer refresh succeeds
command-rollback-snapshot = snapshot
command-rollback-snapshot-description = Which one; the one before, if you leave it out

snapshots-title = Data on disk
snapshots-none = There is none yet. Answers come from the sample.
snapshots-line = `{ $id }` · { $when } · { $channels } channels · { $source }
snapshots-current = **in use**
snapshots-damaged = `{ $id }` is damaged
snapshots-refused = Refused, kept aside

rollback-title = Back to earlier data
rollback-done = Answers come from `{ $id }` now, built { $when }. That stands until a newer refresh succeeds.
rollback-not-loaded = `{ $id }` was chosen, but cannot be loaded; answers come from what they came from before.
rollback-none = There is no whole earlier data to go back to. /snapshots lists what there is.
rollback-unknown = There is no whole data of that name. /snapshots lists what there is.

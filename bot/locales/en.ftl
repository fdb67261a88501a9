# What a person reads in English. A test keeps this file and ko.ftl alike in keys and variables.

## Commands: names and descriptions, within Discord's 32 and 100 characters
command-similar = similar
command-similar-description = Find playlist channels like one you love
command-similar-channel = channel
command-similar-channel-description = A channel's name, however you type it
command-similar-count = count
command-similar-count-description = How many to show: 1 to 25 (10 if you leave it out)
command-similar-private = private
command-similar-private-description = Show the answer only to you
command-help = help
command-help-description = What Plimate does and how to ask it
command-status = status
command-status-description = Which data the answers come from and how old it is

## The answer of /similar
similar-title = Channels like { $name }
similar-tied-legend = ＝ as close as the line above; the channel with more reach stands first
similar-fewer = { $found ->
    [one] Only one channel has anything in common with it.
   *[other] Only { $found } channels have anything in common with it.
}
similar-nobody = No channel in the list shares a genre, mood or word with this one.
similar-unknown-title = Too little is known about { $name }
similar-unknown = Its genres and moods are blank in the data, so there is nothing to compare it by. Try another channel of its kind, or come back after the next update of the data.
similar-select = Similar to one of these …
similar-back = Back
similar-why = Why?

## The footer
footer-data = Data of { $date } · { $channels ->
    [one] one channel
   *[other] { $channels } channels
}
footer-sample = Sample of invented channels

## Why?
why-title = Why { $candidate }?
why-intro = Why { $candidate } stands in the list of { $query }: what both have, and then how far { $candidate } reaches by itself.
why-select = Explain another line …
why-popularity = its own reach (CPI)
why-others = { $count ->
    [one] one smaller part
   *[other] { $count } smaller parts
}
why-sum = score
why-kind-word = word
why-kind-token = part of a tag
why-not-listed = { $name } is no longer among the nearest since the data was updated. Ask /similar again.

## Finding the channel
suggest-title = Did you mean …?
suggest-text = I am not sure which channel “{ $query }” is. { $count ->
    [one] Is it this one?
   *[other] Choose one:
}
missing-title = Not found
missing-text = No channel in the list is called “{ $query }”. Type part of its name and choose from the list that appears while you type; the list holds { $channels ->
    [one] one channel
   *[other] { $channels } channels
}.

## /status
status-title = Status
status-source = Data
status-source-sample = The sample that comes with Plimate: invented channels
status-source-file = Built from the file { $name }
status-source-crawl = Crawled from the source
status-age = Age
status-age-value = from { $date }, { $days ->
    [0] today
    [one] one day old
   *[other] { $days } days old
}
status-channels = Channels
status-channels-value = { $channels }, of which { $known } can be compared
status-recipe = Recipe
status-recipe-tuned = tuned: genres and moods as whole tags, words where the data has them, a little reach
status-recipe-seed = seed: the original notebook's arithmetic
status-snapshot = Snapshot
status-success = Last refresh
status-success-value = { $when }, { $channels } channels
status-failure = Last failure
status-next = Next refresh
status-unscheduled = on demand only: nothing is scheduled
status-running = A refresh is under way: { $step }

## /help
help-title = Plimate finds playlist channels like the ones you love
help-similar-name = /{ command-similar }
help-similar = Start typing a channel's name and choose it from the list. You get the channels nearest to it by genre, mood and words, with links. Names may be typed loosely: part of the name is enough. The number behind a name is its subscribers.
help-controls-name = Under an answer
help-controls = The menu jumps to the channels like one of those in the list, **{ similar-back }** returns, and **{ similar-why }** shows what the score is made of.
help-private-name = Only for you
help-private = With `{ command-similar-private }` set, nobody else sees the answer.
help-status-name = /{ command-status }
help-status = Says which data the answers come from and how old it is.

## /refresh
command-refresh = refresh
command-refresh-description = Fetch new data now, and see what it changes
command-refresh-force = force
command-refresh-force-description = Publish the data that was refused, or whatever a new crawl brings
refresh-title = Refreshing the data
refresh-joined = A refresh was under way already; this is how far it is.
refresh-joined-unforced = A refresh was under way already; this is how far it is. It is not forced: ask again when it has ended.
refresh-step-start = Starting
refresh-step-open = Opening the page
refresh-step-crawl = Reading channels
refresh-step-read = Checking what was read
refresh-step-compare = Comparing channels
refresh-step-publish = Writing the new data
refresh-step-load = Taking the new data into use
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
refresh-refused = The data is as it was. This speaks against the new rows:
refresh-refused-kept = They are kept aside: `/refresh force:True` publishes them anyway.
refresh-failed-title = The refresh failed
refresh-failed = { $cause } The data is as it was.
refresh-took = It took { $time }.
refresh-cause-not-set-up = Something is not set up.
refresh-cause-login = The site did not let Plimate in. Check DATALAB_EMAIL and DATALAB_PASSWORD.
refresh-cause-robots = The site's robots.txt forbids the page.
refresh-cause-page = The site's page could not be understood. Try again later; if it stays so, the page has changed.
refresh-cause-browser = The browser did not start or was lost. `plimate doctor` says what is missing.
refresh-cause-refused = Too much of the site could not be read. Try again later.
refresh-cause-crawl = The crawl ended early. Try again; it goes on where it stopped.
refresh-cause-hung = There was no progress for ten minutes, so it was ended. Try again; it goes on where it stopped.
refresh-cause-store = The data folder cannot be written to. Check its free space and permissions.
refresh-cause-build = The new data could not be processed.
refresh-cause-load = The new data was written, but cannot be loaded.
refresh-missing-url = Nothing to refresh from: set DATALAB_URL to the page's whole address (and DATALAB_EMAIL, DATALAB_PASSWORD) in .env, then restart.
refresh-missing-chromium = The demo's practice page is read with Chromium, which is not here. Install it: sudo apt-get install chromium chromium-driver
refresh-missing-practice = The demo's practice page could not be started. The log says why.
doubt-rows-fell = Rows fell from { $before } to { $after }, by more than 10 %.
doubt-blanks-rose = Blank cells of { $column } rose from { $before } % to { $after } %.
doubt-vocabulary-fell = Different { $column } fell from { $before } to { $after }.
doubt-integrity = In { $after } of { $before } rows V/S or V/V contradicts the other numbers (more than 3 %).

## Alerts to the admins
alert-failing-title = The scheduled refresh fails
alert-failing-once = This is said once; again when the reason changes, or when it works again.
alert-recovered-title = Refreshing works again
alert-recovered = New data was published.

## /snapshots and /rollback
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
snapshots-more = … and { $count } more
rollback-title = Back to earlier data
rollback-done = Answers come from `{ $id }` now, built { $when }. That stands until a newer refresh succeeds.
rollback-not-loaded = `{ $id }` was chosen, but cannot be loaded; answers come from what they came from before.
rollback-none = There is no whole earlier data to go back to. /snapshots lists what there is.
rollback-unknown = There is no whole data of that name. /snapshots lists what there is.

## When something does not work
error-not-yours = This belongs to the person who asked. Ask /similar yourself to get controls of your own.
error-gone = That channel is no longer in the list since the data was updated. Ask /similar again.
error-permission = You may not use this command. Ask somebody who manages the server.
error-outdated = This command has changed since your Discord loaded it. Restart Discord (Ctrl+R) and try again.
error-unexpected = Something went wrong on Plimate's side. Try again in a minute; if it keeps happening, tell the bot's operator this number: { $id }

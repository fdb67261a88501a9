# /help and /status

command-help = help
command-help-description = What Plimate does and how to use it
command-status = status
command-status-description = How fresh the data is and where it comes from

status-title = Status
status-source = Data
status-age = As of
status-age-value = from { $date }, { $days ->
    [0] today
    [one] one day old
   *[other] { $days } days old
}
status-channels = Channels
status-channels-value = { $channels }, of which { $known } can be compared
status-recipe = Recipe
status-recipe-tuned = tuned: compares genres, moods and words; popularity counts a little
status-recipe-seed = seed: the original notebook's arithmetic
status-snapshot = Snapshot
status-success = Last refresh
status-success-value = { $when }, { $channels } channels
status-failure = Last failure
status-next = Next refresh
status-unscheduled = Nothing is scheduled; it happens only on request
status-running = Refreshing now: { $step }

help-title = Plimate finds playlist channels like the ones you love
help-similar-name = /{ command-similar }
help-similar = Start typing a channel's name and choose it from the list. You get the channels nearest to it by genre, mood and words, with links. Names may be typed loosely: part of the name is enough. The number behind a name is its subscribers.
help-controls-name = Under an answer
help-controls = The menu jumps to the channels like one of those in the list, **{ similar-back }** returns, and **{ similar-why }** shows what the score is made of.
help-private-name = Only for you
help-private = With `{ command-similar-private }` set, nobody else sees the answer.
help-status-name = /{ command-status }
help-status = Says which data the answers come from and how old it is.

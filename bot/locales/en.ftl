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

## When something does not work
error-not-yours = This belongs to the person who asked. Ask /similar yourself to get controls of your own.
error-gone = That channel is no longer in the list since the data was updated. Ask /similar again.
error-permission = You may not use this command. Ask somebody who manages the server.
error-outdated = This command has changed since your Discord loaded it. Restart Discord (Ctrl+R) and try again.
error-unexpected = Something went wrong on Plimate's side. Try again in a minute; if it keeps happening, tell the bot's operator this number: { $id }

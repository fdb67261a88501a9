# /help and /status

command-help = help
command-help-description = What Plimate does and how to use it
command-status = status
command-status-description = How fresh the data is and where it comes from

status-title = Status
status-source = Data
status-age = As of
status-age-value = { $date } ({ $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
})
status-channels = Channels
status-channels-value = { $channels }, of which { $known } can be compared
status-recipe = Recipe
status-recipe-tuned = tuned: compares genres, moods and words; popularity counts a little
status-recipe-tuned-1 = tuned-1: the tuned of the version before
status-recipe-seed = seed: the original notebook's arithmetic
status-snapshot = Snapshot
status-success = Last refresh
status-success-value = { $when }, { $channels } channels
status-unchanged = Nothing has changed since { $since }.
status-failure = Last failure
status-next = Next refresh
status-unscheduled = Nothing is scheduled; it happens only on request
status-running = Refreshing now: { $step }

help-title = Find playlist channels like the ones you love
help-similar-name = Ask
help-similar = Use { $similar } with a few letters of a channel's name, and choose the channel from the list. You get the channels most like it, with links. Spelling does not matter much, and Korean names can be typed in English letters. Or press an example below.
help-several-name = Several channels
help-several = { $mix }: one list for up to five channels you like, without those you don't.
    { $compare }: what two channels have in common, and what they don't.
    { $path }: a way from one channel to another, over channels alike.
help-look-name = Look around
help-look = { $browse }: all channels by genre, mood or word.
    { $channel }: all that is known of one channel.
    { $map }: a channel and those like it as a picture.
    { $random }: one channel at random.
help-menu-name = In a message
help-menu = Right-click a message (on a phone, hold it) and choose **Apps**, then **{ command-message-menu }**: links, handles and names in it become buttons.
help-controls-name = Under an answer
help-controls = Choose a channel from the menu to go on to channels like it; **{ similar-back }** returns. **{ similar-why }** explains a suggestion, and **{ why-not }** tells why a channel is missing. **{ option-steer }**, **{ option-variety-on }**, **{ depth-familiar }** and **{ depth-hidden }** change the list, and **{ option-undo }** takes it back.
help-private-name = Just for you
help-private = Set `{ command-similar-private }` and nobody else sees the answer.
help-status-name = About the data
help-status = { $status } tells you how fresh it is and where it comes from.
help-admin-name = For those who keep the data
help-admin = { $refresh } fetches new data, { $snapshots } lists what is stored, and { $rollback } goes back to earlier data.
help-example = Like { $name }

welcome-title = Welcome to Plimate
welcome-text = Tell me a YouTube playlist channel you love, and I find others like it. Press a button, or type `/{ command-similar }`, `/{ command-mix }` for several at once, or `/{ command-browse }` for a genre, a mood or a word.

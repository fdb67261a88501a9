# A list of channels, and why a channel stands in it

similar-title = Channels like { $name }
similar-all = { $count ->
    [1] Shared: { $tags }
    [2] Both: { $tags }
    [3] All three: { $tags }
    [4] All four: { $tags }
    [5] All five: { $tags }
    [6] All six: { $tags }
    [7] All seven: { $tags }
    [8] All eight: { $tags }
    [9] All nine: { $tags }
    [10] All ten: { $tags }
   *[other] All { $count }: { $tags }
}
similar-nearly = Nearly all: { $tags }
similar-some = Only some: { $tags }
similar-all-add = All add: { $tags }
similar-nearly-add = Nearly all add: { $tags }
similar-also = also { $tags }
similar-without = no { $tags }
tags-and-more = { $tags } and { $count } more
popularity-well-known = well known
popularity-hidden-gem = hidden gem
figures-videos = { $count ->
    [one] one video
   *[other] { $shown } videos
}
figures-subscribers = { $count ->
    [one] one subscriber
   *[other] { $shown } subscribers
}
figures-since = since { $year }
figures-views = { $shown } views
similar-alike = Only popularity (the CPI index) tells these apart: the most popular first.
similar-tied-legend = ＝ as close as the line above, and as popular
similar-fewer = { $found ->
    [one] Only one channel has anything in common with it.
   *[other] Only { $found } channels have anything in common with it.
}
similar-nobody = No other channel shares a genre, mood or word with this one.
similar-unknown-title = Too little is known about { $name }
similar-unknown = Its genres and moods are blank in the data, so there is nothing to compare it by. Try another channel of its kind, or come back after the next update.
similar-select = Similar to one of these …
similar-back = Back
similar-why = Why?
why-title = Why { $candidate }?
why-intro = { $candidate }, compared with { $query }:
why-both-play = Both play { $things }.
why-both-feel = The mood of both: { $things }.
why-both-say = Both speak of { $things }.
why-adds = It adds { $things }.
why-lacks = It leaves out { $things }.
why-bar-tags = from genres and moods
why-bar-words = from words of their own
why-bar-liked = on top, for people who like both
why-bar-popularity = on top, for popularity
why-sums = Show the sums
why-sums-intro = Every part of the score that orders the list:
why-sums-whole = { $whole } would be 100%: a channel of the same tags and words as { $query }.
why-select = Explain another line …
why-popularity = its popularity (CPI)
why-others = { $count ->
    [one] one smaller part
   *[other] { $count } smaller parts
}
why-sum = score
why-kind-word = word
why-family = { $genre } from anywhere
why-liked = liked by the same people
why-kind-token = part of a tag
why-not-listed = { $name } dropped out of the list when the data was updated. Ask for the list again.

# A list of several channels, and what changes a list

mix-title = A mix of { $names }
mix-without = Without: { $names }
mix-nobody = No channel is near any of these. Try others, or fewer.
mix-fewer = { $found ->
    [one] Only one channel is near any of these.
   *[other] Only { $found } channels are near any of these.
}
mix-not-all = { $near ->
    [0] Nothing is near { $liked ->
        [2] either
        [3] any of these three
        [4] any of these four
       *[other] any of these five
    }: here is what comes closest.
    [one] Nothing is near { $liked ->
        [2] both
        [3] all three
        [4] all four
       *[other] all five
    }: here is what is near one of them.
   *[other] Nothing is near all { $liked ->
        [3] three
        [4] four
       *[other] five
    }: here is what is near { $near ->
        [2] two
        [3] three
       *[other] four
    } of them.
}
mix-near-disliked = { $count ->
    [one] One near twin of what you don't want was left out.
   *[other] { $count } near twins of what you don't want were left out.
}
list-nobody-fits = No channel like that is left. Undo what is set above, or ask for something else.
list-fewer-fit = { $found ->
    [one] Only one channel fits all that is set above.
   *[other] Only { $found } channels fit all that is set above.
}
list-few-tags = { $count ->
    [one] Only one tag is known of it, so this list is rough.
   *[other] Only { $count } tags are known of it, so this list is rough.
}
line-few-tags = { $count ->
    [one] only one tag known
   *[other] only { $count } tags known
}
few-tags-of = { $count ->
    [one] Only one tag is known of { $name }, so this is rough.
   *[other] Only { $count } tags are known of { $name }, so this is rough.
}
list-order-plain = Sorted by likeness (the %) and a little popularity.
list-order-plain-varied = Sorted by likeness (the %), a little popularity, and how much each differs from those above it.
list-order-steered = Sorted by likeness (the %), a little popularity, and the tags you chose.
list-order-steered-varied = Sorted by likeness (the %), a little popularity, the tags you chose, and how much each differs from those above it.
list-tied-beyond = { $count ->
    [one] One more channel is as close as the last one here.
   *[other] { $count } more channels are as close as the last one here.
}
list-days-old = { $days ->
    [one] This data is one day old.
   *[other] This data is { $days } days old.
}
depth-familiar = Well known
depth-balanced = Balanced
depth-hidden = Hidden gems
option-steer = Steer
option-variety-on = More variety
option-variety-off = Less variety
option-undo = Undo changes
option-share = Share here
in-force-more = more { $tags }
in-force-less = less { $tags }
in-force-variety = more variety
region-everywhere = From anywhere
region-domestic = Korean music only
region-foreign = International music only
steer-title = Change this list
steer-more = More of
steer-less = Less of
steer-region = Where the music is from
steer-both = You asked for more and less of the same thing. Choose one of the two.
steer-nothing = There are no genres or moods here to have more or less of.
steer-idle = No channel has { $tags }.
why-not = Why not …?
why-not-title = Why isn't a channel in this list?
why-not-name = Which channel do you miss?
why-not-placeholder = Its name; part of it is enough
why-not-heading = Why not { $name }?
why-not-heading-listed = { $name } is in the list
why-not-obstacle-listed = { $name } is in the list: place { $rank }.
why-not-obstacle-outranked = { $name } is number { $rank } of { $of }: { $own } similar. The last one shown is { $last } similar.
why-not-obstacle-liked = You asked with { $name } itself.
why-not-obstacle-disliked = You asked for a list without { $name }.
why-not-obstacle-near-disliked = { $name } is almost the same as { $near }, which you asked to leave out.
why-not-obstacle-excluded = { $name } is one that you already know.
why-not-obstacle-region = { $name } plays music from elsewhere than you asked for, or Plimate doesn't know from where.
why-not-obstacle-depth = { $name } is not as well known, or not as little known, as you asked for.
why-not-obstacle-nothing-shared = { $name } shares no genre, mood or word with what you asked with.
why-not-obstacle-too-little-known = Nothing is known about { $name } that it could be compared by.
why-not-shares = It shares { $things }.
why-not-lacks = It doesn't have { $things }.
why-not-remedies = It would be there with one of these:
why-not-no-remedy = No single change would bring it into the list.
remedy-count = Show { $count }
remedy-more = More { $tag }
remedy-less = No less { $tag }
remedy-excluded = Include what you know
remedy-disliked = Allow what you left out
why-from = like { $name }
why-steer = what you asked for
why-variety = for more variety
error-no-such-channel = No channel is called { $name }. Choose one from the list that opens while you type.
error-unclear = Several channels may be meant by { $names }. Choose each from the list that opens while you type.

# A channel's card, and two channels

card-views-per-subscriber = { $shown } views per subscriber
card-views-per-video = { $shown } views per video
card-popularity = Popularity (CPI) { $shown }
card-rank = { $form ->
    [one] { $rank }st
    [two] { $rank }nd
    [few] { $rank }rd
   *[other] { $rank }th
} of { $of }
card-tied = { $count ->
    [one] { $rank }, tied with one other
   *[other] { $rank }, tied with { $count } others
}
card-few-tags = { $count ->
    [one] Only one tag is known of it, so what is like it is a rough guess.
   *[other] Only { $count } tags are known of it, so what is like it is a rough guess.
}
card-opened = opened { $date }
card-genres = Genres
card-moods = Moods
card-playlists = Newest playlists
card-playlists-of = Newest playlists ({ $shown } of { $of })
card-similar = Similar
card-mix = Mix with …
card-mix-title = Mix this channel with others
card-mix-names = What else do you like?
card-mix-names-description = Up to { $most } channels, each on a line of its own
card-mix-placeholder = A name; part of it is enough
card-mix-too-many = A mix takes up to { $most } more channels. Name fewer, each on a line of its own.
card-mix-nothing = Nothing was typed. Name at least one channel to mix this one with.
error-same-channel = Both names are of one channel. Choose two different ones.

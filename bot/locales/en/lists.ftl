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
why-not-listed = { $name } dropped out of the list when the data was updated. Try /similar again.

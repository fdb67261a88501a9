# Finding the channel

topic-label = { $sign } { $name }: { $count ->
    [one] one channel
   *[other] { $count } channels
}
taken-note = Showing { $name } for “{ $query }”. Not this?
taken-other = Not this?
suggest-title = Did you mean …?
suggest-text = I am not sure which channel “{ $query }” is.
suggest-topic = “{ $query }” sounds like a kind of music rather than a channel. This comes nearest:
suggest-none = None of these
missing-title = Not found
missing-text = No channel in the list is called “{ $query }”. Start typing its name and pick it from the list, or try one of these:
missing-none = Then it may not be in the list, which holds { $channels ->
    [one] one channel
   *[other] { $channels } channels
}. Try one of these:
missing-surprise = Surprise me
browse-text = The best { $shown } of { $count }: those that play mostly this first, the well known before the others.
browse-all = { $count ->
    [one] The one channel of it.
   *[other] All { $count } of them: those that play mostly this first, the well known before the others.
}
browse-select = Similar to one of these …
browse-gone = No channel of the present data has that any more. Try another genre or word.

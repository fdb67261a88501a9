# Finding the channel

topic-label = { $sign } { $name }: { $count ->
    [one] one channel
   *[other] { $count } channels
}
topic-label-near = { $sign } { $name } (near “{ $near }”): { $count ->
    [one] one channel
   *[other] { $count } channels
}
taken-note = Showing { $name } for “{ $query }”. Not this?
taken-alone = Showing { $name } for “{ $query }”.
taken-other = Not this?
suggest-title = Did you mean …?
suggest-title-topic = Did you mean this music?
suggest-text = I am not sure which channel “{ $query }” is.
suggest-topic = “{ $query }” sounds like a kind of music rather than a channel. This comes nearest:
suggest-near = Hardly a channel here says “{ $near }” of itself. This comes nearest:
suggest-part = No channel is called “{ $query }”. If you mean the music:
suggest-none = None of these
missing-title = Not found
missing-text = No channel in the list is called “{ $query }”. Start typing its name and pick it from the list, or try one of these:
missing-none = Then it may not be in the list, which holds { $channels ->
    [one] one channel
   *[other] { $channels } channels
}. Try one of these:
missing-surprise = Surprise me

# /path

command-path = path
command-path-description = Find a way from one playlist channel to another, over channels alike
command-path-from = from
command-path-from-description = The channel to start from; part of its name is enough
command-path-to = to
command-path-to-description = The channel to arrive at
command-path-private = private
command-path-private-description = Show the answer only to you
path-title = From { $one } to { $other }
path-inner = { $count ->
    [0] They are neighbours: one step.
    [one] By way of one channel. Each is a neighbour of the next:
   *[other] By way of { $count } channels. Each is a neighbour of the next:
}
path-more = … and { $count ->
    [one] one more
   *[other] { $count } more
} …
path-number = Way { $number }
path-number-of = Way { $number } of { $of }
path-other = By another way
path-none = No way leads from { $one } to { $other }: no chain of channels alike joins them. See what they share with /compare.
path-few-tags = { $count ->
    [one] Of one channel here { $most } tags at most are known, so its steps are rough.
   *[other] Of { $count } channels here { $most } tags at most are known, so their steps are rough.
}

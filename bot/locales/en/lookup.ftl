# Finding the channel

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

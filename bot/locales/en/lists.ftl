# A list of channels, and why a channel stands in it

similar-title = Channels like { $name }
similar-tied-legend = ＝ as close as the line above; the channel with more reach stands first
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
why-intro = Why { $candidate } is in the list for { $query }: what the two share, then how popular { $candidate } is.
why-select = Explain another line …
why-popularity = its popularity (CPI)
why-others = { $count ->
    [one] one smaller part
   *[other] { $count } smaller parts
}
why-sum = score
why-kind-word = word
why-kind-token = part of a tag
why-not-listed = { $name } dropped out of the list when the data was updated. Try /similar again.

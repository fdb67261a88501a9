# /browse, and every list of a genre, a mood or a word

command-browse = browse
command-browse-description = Look through the channels by genre, mood or word
command-browse-genre = genre
command-browse-genre-description = What they play
command-browse-region = region
command-browse-region-description = Where the music is from
command-browse-mood = mood
command-browse-mood-description = How it feels
command-browse-word = word
command-browse-word-description = Any word in their tags, keywords, introductions or titles
command-browse-sort = sort
command-browse-sort-description = Which come first (what fits best if you leave it out)
command-browse-private = private
command-browse-private-description = Show the answer only to you
browse-everything = All channels
browse-page = Page { $page } of { $pages }
browse-order-fit = { $count ->
    [one] One channel.
   *[other] { $shown } channels: mostly this and well known first.
}
browse-order-popularity = { $count ->
    [one] One channel.
   *[other] { $shown } channels: most subscribers first.
}
browse-order-newest = { $count ->
    [one] One channel.
   *[other] { $shown } channels: the newest first.
}
browse-order-lesser-known = { $count ->
    [one] One channel.
   *[other] { $shown } channels: fewest subscribers first.
}
sort-fit = Best fit first
sort-popularity = Most subscribers first
sort-newest = Newest channels first
sort-lesser-known = Lesser known first
browse-no-figure = “{ $sort }” is not possible: the data has no figures for it.
browse-select = Similar to one of these …
browse-gone = Nothing in the data fits that any more, or this page is too old. Try another genre or word.
browse-nothing = No channel in the present data fits { $asked }. Try something else.
browse-nothing-without = No channel in the present data fits all of { $asked }. Without { $less } { $count ->
    [one] there is one.
   *[other] there are { $count }.
}
browse-no-value-genre = There is no genre called { $text }. Choose one from the list that opens while you type.
browse-no-value-region = There is no region called { $text }. Choose one from the list that opens while you type.
browse-no-value-mood = There is no mood called { $text }. Choose one from the list that opens while you type.
browse-jump-title = Go to a page
browse-jump-page = Number of the page
browse-no-number = That isn't a page number. Type one, such as 2.
browse-tied-legend = ＝ nothing sets it apart from the line above in this order
browse-steer-title = Change what is shown
browse-steer-genre = Genre
browse-steer-region = Where the music is from
browse-steer-mood = Mood
browse-steer-word = A word they use
browse-steer-any = Any
browse-steer-count = { $count ->
    [one] one channel
   *[other] { $shown } channels
}
browse-steer-first = The { $shown } of most channels; /browse takes { $more ->
    [one] the other one
   *[other] the other { $more }
} too.
browse-why-not-title = Why isn't a channel on these pages?
browse-why-not-listed = { $name } is on page { $page }: number { $rank } of { $of }.
browse-why-not-out = { $name } is on no page of { $pages }.
browse-why-not-own = It has { $things }.
browse-why-not-open = Open page { $page }
browse-unmet-genre = { $value } isn't among its genres.
browse-unmet-region = None of its genres is tagged { $value }.
browse-unmet-mood = { $value } isn't among its moods.
browse-unmet-word = “{ $value }” is nowhere in its tags, keywords, introduction or titles.
browse-unmet-both = It has both, but not as one tag: { $value }.
browse-unmet-familiar = It isn't in the third of channels that are best known.
browse-unmet-hidden = It isn't in the third of channels that are least known.
browse-way-instead = { $value } instead: number { $rank }
browse-way-without = Without { $values }: number { $rank }
browse-way-everything = All channels: number { $rank }

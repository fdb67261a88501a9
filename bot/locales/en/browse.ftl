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

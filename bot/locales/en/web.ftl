# The page: plimate web

web-name = Plimate
web-title = Plimate: playlist channels like the ones you love
web-heading = Find playlist channels like the ones you love
web-lead = Name a YouTube playlist channel. Here are those that play the same music in the same mood, and why.
web-description = Name a YouTube playlist channel you like and find the ten most alike, with the reasons.
web-skip = Skip to content
web-places = Site
web-browse = Browse
web-search-label = A playlist channel you like
web-search-placeholder = Name of a channel
web-search-go = Find
web-search-main = Find channels alike
web-search-top = Find another channel
web-search-none = Nothing is called so yet. Keep typing, or press Enter.
web-search-some = Choose with the arrow keys.
web-popular = Popular channels to start from
web-alike = How alike
web-on-youtube = Open on YouTube
web-nearest = The nearest name now
web-to-start = Choose a channel
web-source-crawl = The channels and their figures were collected from { $name }.
web-source-crawled = The channels and their figures were collected from a public page.
web-source-file = The channels come from the table { $name }.
web-error-title = { $status ->
    [400] That address is broken
    [404] Nothing is here
    [405] That cannot be done here
    [410] This channel is gone
    [413] That is too much
    [414] That is too long
    [431] That is too much
    [429] That was a bit fast
   *[other] Something went wrong
}
web-error-unknown = No page has this address. Look for a channel by its name instead.
web-error-no-channel = No channel has this address. Look for it by its name instead.
web-error-gone = { $name } was here before, but is no longer in the data.
web-error-method = Pages can only be read here. Follow a link or use the form.
web-error-long = No channel has a name of more than { $most } letters. Type its beginning alone.
web-channel-description = Playlist channels like { $name }, with the reasons.
web-with-another = Together with another channel
web-mix = Mix channels
web-mix-lead = Name up to five channels you like, and up to three you don't want: here is what suits all of them.
web-mix-of = Mixed from
web-mix-without = Without
web-mix-list = Channels for this mix
web-mix-like = One more that you like
web-mix-not = One that you don't want
web-mix-add = Add
web-mix-drop = Remove
web-mix-with = Mix with
web-mix-go = Mix
web-mix-too-many = A mix takes up to { $liked } channels you like and { $disliked } you don't want. Name fewer.
web-compare-with = Compare with
web-compare-go = Compare
web-compare = What the two share
web-compare-both = What both have
web-compare-alone = What only one has
web-path-to = Find a way to
web-path-go = Find
web-path = A way from one to the other
web-two-names = Two channels are needed for that. Name both.
web-no-way = No way leads from { $one } to { $other }: no chain of channels alike joins them.
web-depth = How well known
web-variety = How different from each other
web-steer-go = Change the list
web-order = Order
web-pages = Pages
web-page = Page
web-browse-title = Browse the channels
web-browse-lead = By genre, by mood, or by a word that channels say of themselves.
web-word = A word in their names, introductions or playlists
web-shelf-genre = Genres
web-shelf-region = Where the music is from
web-shelf-mood = Moods
web-no-value = Nothing here is called “{ $text }”. Choose from the genres and moods that there are.
web-error-unexpected = This page could not be made. Try again; if it stays so, tell whoever runs the site the number { $id }.
web-error-broken = A percent sign in it stands for nothing. Look for a channel by its name instead.
web-error-unread = This is no request that can be read: outside of ASCII, letters of an address are written with percent signs. Look for a channel by its name instead.
web-error-head = What came with the request is too large. Try again in a private window.
web-error-target = No address here is so long. Look for a channel by its name instead.
web-error-body = A request for a page has nothing in it, and this one had. Follow a link or use the form.
web-error-drawing = { $seconds ->
    [one] Too many pictures are being drawn right now. Try again in a second.
   *[other] Too many pictures are being drawn right now. Try again in { $seconds } seconds.
}
web-error-fast = { $seconds ->
    [one] There were too many requests from your address. Try again in a second.
   *[other] There were too many requests from your address. Try again in { $seconds } seconds.
}
web-card = All that is known of { $name }

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
web-why-back = Back to the list
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

# The API: /api/v1 and /docs

web-api-docs = API
web-api-lead = The same lists, cards and searches as on the pages, as JSON. No key is needed; nothing is kept about who asks.
web-api-addresses = Addresses
web-api-required = required
web-api-default = Without it: { $value }.
web-api-try = Try it
web-api-fields = Fields of the answer
web-api-answer = The answer.
web-api-300 = The text may mean several channels. `suggestions` has them; each `href` asks the same about one of them.
web-api-304 = The data has not changed since the answer whose ETag was sent in If-None-Match.
web-api-4xx = There is no answer: `detail` says why and what to do.

web-api-similar-title = Channels alike
web-api-similar = The channels most like one, with what they share and what sets each apart.
web-api-mix-title = A mix
web-api-mix = Channels for a taste made of up to five channels, without what up to three others are like.
web-api-search-title = Search
web-api-search = Which channels a text may mean, and how surely: names as people type them, by initial consonants, in Latin letters, or typed with the wrong keyboard layout.
web-api-card-title = A channel
web-api-card = All that is known of one channel.
web-api-channels-title = All channels
web-api-channels = All channels of the data, a page at a time.
web-api-channel-title = A channel by its id
web-api-channel = The same as /api/v1/card, by an id alone.
web-api-browse-title = Browse
web-api-browse = Channels of a genre, a region, a mood or a word; those that meet all that is given.
web-api-random-title = A random channel
web-api-random = One channel by chance. With a seed the same one comes again.
web-api-compare-title = Compare
web-api-compare = What two channels share, what only one has, and what their scores are the sum of.
web-api-path-title = A way
web-api-path = A chain of channels alike, from one channel to another.

web-api-lang = Language of names of tags and of problems. Without it Accept-Language decides.
web-api-q = A channel: its name as anybody would type it, or its id.
web-api-q-search = Any text. Without one the best-known channels are named.
web-api-count = How many channels at most.
web-api-count-page = How many channels on a page.
web-api-more = Genres or moods that there should be more of. May be given several times.
web-api-less = Genres or moods that there should be less of. May be given several times.
web-api-depth = How well known the channels should be.
web-api-region = Where their music should come from.
web-api-variety = Whether they should differ from each other, too.
web-api-like = A channel that is liked. May be given several times.
web-api-not = A channel that is not wanted. May be given several times.
web-api-page = Which page.
web-api-genre = A genre, as the data has it or in English or Korean.
web-api-tag-region = Where the music is from.
web-api-mood = A mood.
web-api-word = A word in names, introductions, tags or titles of playlists.
web-api-sort = The order of the channels.
web-api-one = One channel, by name or id.
web-api-other = The other channel, by name or id.
web-api-way = Which of the ways, the shortest first.
web-api-genre-or-mood = A genre or a mood.
web-api-seed = A number that decides the chance.

web-api-tag-key = The tag as the data has it.
web-api-tag-name = The tag in the language of the answer.
web-api-id = The channel's id here, which every question takes.
web-api-name = Its name, as it is. It is a stranger's text: escape it before you show it.
web-api-match-score = How surely the text means this channel, from 0 to 1.
web-api-snapshot-id = Which data. It changes with every refresh.
web-api-recipe = How channels are compared.
web-api-channels-count = How many channels the data has.
web-api-language = The language of the names of tags.
web-api-url = The channel on YouTube, or a search for it there.
web-api-subscribers = Its subscribers, where known.
web-api-popularity = “well-known” for the tenth with the most subscribers, “hidden-gem” for the quarter with the fewest.
web-api-newest = The title of its newest playlist, where known.
web-api-genres = Its genres.
web-api-moods = Its moods.
web-api-rank = Its place in the list.
web-api-score = What the list is ordered by.
web-api-similarity = How alike the two are: 1 for the same tags and words.
web-api-shared = Tags and words that both have.
web-api-differs = Genres and moods that this one has alone.
web-api-missing = Genres and moods that it lacks.
web-api-near = Ids of the liked channels that it is near to.
web-api-figures = Its figures, each with its rank.
web-api-intro = What it says of itself.
web-api-playlists = Its playlists, the newest first.
web-api-opened = The day or the year it was opened.
web-api-country = Its country, as the data has it.
web-api-picture = The address of its picture, where known.
web-api-compared-score = The score with which it stands in the other's list.
web-api-compared-differs = Tags that it has alone.
web-api-compared-words = Words that it has alone.
web-api-compared-shared = Tags that both have.
web-api-compared-shared-words = Words that both have.
web-api-terms = What the score is the sum of.
web-api-stop-score = The score with the channel before it.
web-api-stop-similarity = How alike it is to the channel before it.
web-api-stop-shared = What it shares with the channel before it.
web-api-query = What was asked.
web-api-decision = “accept”: it means one channel. “suggest”: one of several. “topic”: a genre, a mood or a word. “none”: no channel.
web-api-pages = How many pages there are.
web-api-total = How many channels there are on all pages.
web-api-ways = How many ways were found.
web-api-suggestion-href = The same question about this one.
web-api-problem-type = What kind of problem it is; the address explains it.
web-api-problem-title = The kind in words.
web-api-problem-detail = The reason, and what to do.
web-api-problem-query = The text that is not sure.
web-api-problem-parameter = Where it stood.
web-api-problem-suggestions = Channels that may be meant.
web-api-problem-topic = A genre, a mood or a word that may be meant.
web-api-problem-values = Values that there are.
web-api-problem-wrong-parameters = All parameters that are wrong, and how.

web-api-problems = Problems
web-api-problems-lead = Where there is no answer there is a problem document (RFC 9457, application/problem+json) with the reason and what to do. Its type ends in one of these:
web-api-problem-unsure = Several channels may be meant
web-api-problem-unknown = No channel is called so
web-api-problem-parameters = A parameter is wrong
web-api-problem-contradiction = The parameters contradict each other
web-api-problem-no-value = There is no such value
web-api-problem-nothing = No channel meets all of it
web-api-problem-no-way = There is no such way
web-api-problem-broken = The address is broken
web-api-problem-no-address = There is no such address
web-api-problem-method = Only GET and HEAD are answered
web-api-problem-gone = The channel is gone
web-api-problem-body = A request has nothing in it
web-api-problem-too-long = The address is too long
web-api-problem-too-fast = Too many requests
web-api-problem-unexpected = It could not be answered
web-api-about-unsure = Status 300. Nothing is guessed: choose one of `suggestions` and follow its `href`.
web-api-about-unknown = Status 404. Look for the name with /api/v1/search.
web-api-about-parameters = Status 400. `parameters` names each, and what it takes. Names that are not known are refused, too.
web-api-about-contradiction = Status 400. The same channel or tag is asked for and left out, or two channels are the same.
web-api-about-no-value = Status 404. `values` has those that there are.
web-api-about-nothing = Status 404. Leave one criterion out.
web-api-about-no-way = Status 404. No chain of channels alike joins the two, or there are fewer ways.
web-api-about-broken = Status 400. Encode texts as UTF-8 and with percent signs.
web-api-about-no-address = Status 404. This page has all addresses.
web-api-about-method = Status 405. Everything is read by GET.
web-api-about-gone = Status 410. The channel was in earlier data; `suggestions` has the one whose name is nearest.
web-api-about-body = Status 413. Send parameters in the address.
web-api-about-too-long = Status 414. Names are shorter.
web-api-about-too-fast = Status 429. Retry-After says after how many seconds to ask again.
web-api-about-unexpected = Status 500. Try again; if it stays so, tell whoever runs the site the number in `detail`.

web-api-several = “{ $text }” may mean several channels. Ask again with one of the ids in “suggestions”.
web-api-topic = “{ $text }” sounds like a kind of music rather than a channel. Follow “topic”, or ask again with one of the ids in “suggestions”.
web-api-missing-name = No channel in the data is called “{ $text }”. Look for its name with /api/v1/search.
web-api-no-id = No channel has this id. Look for its name with /api/v1/search.
web-api-said-no-address = No address of the API is called so. /docs has them all.
web-api-said-broken = What stands in the address is no UTF-8 in percent signs. Encode it anew.
web-api-said-method = Everything here is read by GET. Ask with that.
web-api-said-body = A request here has no body, and this one had. Send parameters in the address.
web-api-said-too-long = The address is too long. Names are shorter.
web-api-no-value = There is nothing called “{ $text }”. Choose one of “values”.
web-api-nobody = No channel is in question. Ask for another genre or depth.
web-api-fewer-ways = { $ways ->
    [one] There is one way. Ask for that one.
   *[other] There are { $ways } ways. Ask for one of these.
}
web-api-wrong = { $which } See /docs.
web-api-wrong-missing = “{ $name }” is needed. Add it to the address.
web-api-wrong-extra = There is no parameter called “{ $name }”. Leave it out or spell it otherwise.
web-api-wrong-blank = “{ $name }” cannot be read. Give it a value of its kind.
web-api-wrong-long = “{ $name }” is too long: at most { $limit } letters.
web-api-wrong-many = “{ $name }” is given too often: at most { $limit } times.
web-api-wrong-least = “{ $name }” is too small: at least { $limit }.
web-api-wrong-most = “{ $name }” is too large: at most { $limit }.
web-api-wrong-number = “{ $name }” takes a whole number.
web-api-wrong-switch = “{ $name }” takes true or false.
web-api-wrong-value = “{ $name }” takes one of these: { $values }.

# What a link to a page shows where it is shared

web-unfurl-channel = Most like { $name }: { $names }
web-unfurl-list = Channels: { $names }
web-unfurl-open = Open the page

# The pages as files
web-names = All names
web-names-of = Names under { $letter }
web-names-lead = All channels by the first letter of their names.
web-names-letters = First letters

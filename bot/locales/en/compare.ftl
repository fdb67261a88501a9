# /compare

command-compare = compare
command-compare-description = See what two playlist channels share, and what only one has
command-compare-one = one
command-compare-one-description = A channel's name; part of it is enough
command-compare-other = other
command-compare-other-description = The channel to compare it with
command-compare-private = private
command-compare-private-description = Show the answer only to you
compare-title = { $one } and { $other }
compare-alike = { $share } alike
compare-nothing = They share no genre, mood or word.
compare-unknown = Nothing is known about { $name } that it could be compared by.
compare-only = Only { $name }: { $things }
compare-similar = Like { $name }
compare-radar = Compare as a picture
compare-radar-title = The taste of { $one } and { $other }
compare-radar-legend = The farther out, the fewer channels have it.
compare-mix = Mix both
compare-sums-intro = What they share, part by part:
compare-sums-list = In the list of { $listing }: { $alike } + { $popularity } for the popularity of { $listed } = { $score }

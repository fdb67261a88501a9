# /map, and the button under lists

command-map = map
command-map-description = See a playlist channel and those like it as a map
command-map-name = channel
command-map-name-description = A channel's name; part of it is enough
command-map-private = private
command-map-private-description = Show the answer only to you
map-button = Map
map-title = Around { $name }
map-legend = The nearer to the middle, the more alike. Neighbours with much in common stand side by side.
map-select = Map around one of these …
map-list = Show the list

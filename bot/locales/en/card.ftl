# /channel

command-channel = channel
command-channel-description = See all that is known of a playlist channel
command-channel-name = name
command-channel-name-description = A channel's name; part of it is enough
command-channel-private = private
command-channel-private-description = Show the answer only to you

# /similar. Names and descriptions of commands are within Discord's 32 and 100 characters.

command-similar = similar
command-similar-description = Find playlist channels like one you love
command-similar-channel = channel
command-similar-channel-description = A channel's name; part of it is enough
command-similar-count = count
command-similar-count-description = How many to show, 1 to 25 (10 if you leave it out)
command-similar-private = private
command-similar-private-description = Show the answer only to you

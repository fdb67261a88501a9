# /random

command-random = random
command-random-description = Be surprised by a playlist channel
command-random-genre = genre
command-random-genre-description = A genre or a mood; any if you leave it out
command-random-depth = depth
command-random-depth-description = How well known it should be
command-random-private = private
command-random-private-description = Show the answer only to you
random-another = Another one
random-among = Picked at random from: { $what }
random-only-one = This is the only channel like that. Try another genre, or leave it out.
random-nobody = No channel has that genre and is that well known. Leave one of the two out.
random-no-such-genre = No genre or mood is called { $name }. Choose one from the list that opens while you type.

# /mix

command-mix = mix
command-mix-description = Find channels for a taste made of several
command-mix-like1 = like1
command-mix-like1-description = A channel you like
command-mix-like2 = like2
command-mix-like2-description = A channel you like
command-mix-like3 = like3
command-mix-like3-description = One more channel you like
command-mix-like4 = like4
command-mix-like4-description = One more channel you like
command-mix-like5 = like5
command-mix-like5-description = One more channel you like
command-mix-not1 = not1
command-mix-not1-description = A channel to leave out, with those almost like it
command-mix-not2 = not2
command-mix-not2-description = A channel to leave out, with those almost like it
command-mix-not3 = not3
command-mix-not3-description = A channel to leave out, with those almost like it
command-mix-count = count
command-mix-count-description = How many to show, 1 to 25 (10 if you leave it out)
command-mix-private = private
command-mix-private-description = Show the answer only to you
mix-both = You asked for a channel and to leave it out. Choose one of the two.

# The menu of a message. A command's name there has 32 characters.

command-message-menu = Find playlist channels here
message-title = Playlist channels in this message
message-found = { $count ->
    [one] One channel. Press it for channels like it; only you see them.
   *[other] { $count } channels. Press one for channels like it; only you see them.
}
message-found-first = { $count } channels, of which these are the first { $shown }. Press one for channels like it; only you see them.
message-nothing = There is no channel in this message that Plimate knows. It looks for links to YouTube channels (not to videos), for handles and for whole names.

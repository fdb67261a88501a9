# When something does not work

error-too-fast = That was a lot at once. Go on in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
error-gone = This no longer works: its channel left the data when that was updated, or the answer is too old. Ask again.
error-taste-gone = Nothing that this was asked with is in the data any more. Ask with other channels.
error-permission = Only the people who run Plimate may do that: it changes the data for everybody. If something looks wrong or out of date, tell them.
error-outdated = This command has changed since Discord loaded it. Restart Discord (Ctrl+R) and try again.
error-out-of-range = Only a number from { $least } to { $most } works here.
error-unexpected = Something went wrong on Plimate's side. Try again in a minute; if it keeps happening, tell the bot's operator this number: { $id }
error-discord-failing = Discord is having trouble right now, so the answer could not be sent. Try again in a minute.
error-gone-from-discord = The message or channel you used is gone. Ask again somewhere you can still write.
error-not-allowed-here = Plimate may not do that in this channel. Try another one, or ask whoever manages the server to let Plimate view it and send messages, embeds and files.
error-thread-archived = This thread is archived, and nothing in it can be changed. Reopen it, or ask in another channel.
error-outdated-control = This button, menu or form comes from another version of Plimate and no longer works. Ask again to get a new one.

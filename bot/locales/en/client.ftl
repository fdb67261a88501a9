# When something does not work

error-not-yours = This belongs to whoever asked. Use /similar yourself to get your own.
error-gone = That channel left the list when the data was updated. Try /similar again.
error-permission = You may not use this command. Ask somebody who manages the server.
error-outdated = This command has changed since Discord loaded it. Restart Discord (Ctrl+R) and try again.
error-unexpected = Something went wrong on Plimate's side. Try again in a minute; if it keeps happening, tell the bot's operator this number: { $id }
error-outdated-control = This button or menu comes from another version of Plimate and no longer works. Ask again to get a new one.

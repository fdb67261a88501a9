"""The page: what `bot/lists` and `bot/lookup` know, as HTML made on the server."""

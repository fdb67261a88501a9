"""`/api/v1/…`: the documents of `bot/lists/documents` over HTTP, and what describes them."""

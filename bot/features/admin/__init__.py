"""What keeps the data: /refresh, /snapshots and /rollback, and who hears of failures."""

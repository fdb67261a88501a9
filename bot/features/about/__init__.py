"""/help and /status."""

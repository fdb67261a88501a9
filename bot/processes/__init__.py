"""Children of ours: begun, supervised and ended; and time as an argument."""

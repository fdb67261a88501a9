"""Words, numbers and names as text: pure functions, no connection to Discord."""

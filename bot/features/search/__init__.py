"""How a typed text is understood, for the command line."""

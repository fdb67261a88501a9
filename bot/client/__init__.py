"""The bot on Discord: its client, what a feature is to it, who may what, and errors in words."""

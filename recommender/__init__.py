"""Finds playlist channels that are alike. No Discord, no browser, no environment, no clock of its own."""

"""From a text to a channel, once, for every face."""

"""From features to the channels that are alike, and why they are."""

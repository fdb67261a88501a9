"""/mix: channels for a taste made of several."""

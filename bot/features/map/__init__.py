"""/map: a channel and those like it as a picture."""

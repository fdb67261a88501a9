"""The menu of a message: playlist channels that it links to or names."""

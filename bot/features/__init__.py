"""A feature is a folder. None imports another."""

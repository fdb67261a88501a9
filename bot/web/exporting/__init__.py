"""The pages as files: what `plimate export` writes."""

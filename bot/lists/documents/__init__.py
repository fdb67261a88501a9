"""Answers as documents, for `--json` and for the web's API; README.md has their keys."""

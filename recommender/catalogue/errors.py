"""What goes wrong with a table as a whole."""

from __future__ import annotations


class CatalogueError(ValueError):
    """A file that cannot be read as a catalogue at all; the message names cause and next step."""

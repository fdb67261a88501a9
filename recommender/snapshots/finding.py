"""From a text to a channel of a catalogue: by its id, else by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.names.match import Accept, Hit, MatchKind, Suggest
from recommender.snapshots.errors import UnknownChannelError, UnsureError

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.names.index import NameIndex
    from recommender.names.match import Decision


def find(catalogue: Catalogue, names: NameIndex, text: str) -> Decision:
    """What a text names: an id is a channel for sure, anything else is looked for among the names."""
    given = text.strip()
    row = catalogue.row_of.get(given)
    return names.resolve(text) if row is None else Accept(Hit(row, 1.0, given, MatchKind.EXACT))


def row_named(catalogue: Catalogue, names: NameIndex, text: str) -> int:
    """The row of the one channel that a text names.

    Raises:
        UnsureError: it may name several.
        UnknownChannelError: it is like no name.
    """
    match find(catalogue, names, text):
        case Accept(hit):
            return hit.row
        case Suggest(hits):
            raise UnsureError(text, tuple(catalogue.names[hit.row] for hit in hits))
        case _:
            raise UnknownChannelError(text)

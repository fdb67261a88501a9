"""What the pages are called, and which channel an address is of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from bot.lists.page_link import channel_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recommender.snapshots.snapshot import Snapshot

__all__ = ["Parameters", "address", "changed", "channel_mark", "row_marked"]

Parameters = tuple[tuple[str, str], ...]
# Genres and popular channels stand on many pages.
REMEMBERED = 4096


def row_marked(snapshot: Snapshot, mark: str) -> int | None:
    """The row that an address means: by its mark, or by the id that the command line and the API tell."""
    row = snapshot.catalogue.row_of.get(mark)
    return snapshot.row_of_fingerprint.get(mark) if row is None else row


def address(*parts: str, parameters: Iterable[tuple[str, str]] = ()) -> str:
    """A path, in ASCII, of parts that may be any text; blank parameters are left out."""
    return _address(parts, tuple(parameters))


@lru_cache(REMEMBERED)
def _address(parts: tuple[str, ...], parameters: Parameters) -> str:
    path = "/" + "/".join(quote(part, safe="", errors="replace") for part in parts)
    query = urlencode([(name, value) for name, value in parameters if value], errors="replace")
    return f"{path}?{query}" if query else path


def changed(parameters: Parameters, change: Mapping[str, str]) -> Parameters:
    """The same with others in their stead; "" takes one away."""
    kept = tuple((name, value) for name, value in parameters if name not in change)
    return (*kept, *((name, value) for name, value in change.items() if value))

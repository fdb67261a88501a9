"""What a column holds, seen from its first cells: headings promise, cells tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from recommender.catalogue.identities import channel_id_in, handle_in
from recommender.catalogue.numbers import number_in
from recommender.catalogue.spelling import cleaned, is_nothing
from recommender.catalogue.synonyms import ADDRESS, THUMBNAIL
from recommender.catalogue.table import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED_AT = 200
MOST = 0.9
ADDRESS_START = re.compile(r"(?:https?:)?//\S+|(?:www|m)\.\S+", re.IGNORECASE)
FLAGS = frozenset({"true", "false", "yes", "no", "y", "n", "t", "f", "예", "아니오", "아니요", "o", "x"})


class Holds(Enum):
    """What nearly all cells of a column are, those that say nothing left out."""

    NOTHING = "nothing"
    IDENTITIES = "identities"  # ids and handles of channels, alone or in an address
    ADDRESSES = "addresses"
    FLAGS = "flags"
    FIGURES = "figures"
    TEXT = "text"


# What no channel is called by, whatever stands above it.
NO_NAMES = frozenset({Holds.IDENTITIES, Holds.ADDRESSES, Holds.FLAGS, Holds.FIGURES})


def holds(cells: Sequence[str]) -> Holds:
    """What the cells are, by the first `LOOKED_AT` that say something."""
    said = list(islice((text for cell in cells if not is_nothing(text := cleaned(cell))), LOOKED_AT))
    if not said:
        return Holds.NOTHING
    for kind, test in TESTS.items():
        if sum(map(test, said)) >= MOST * len(said):
            return kind
    return Holds.TEXT


def names_channels(cells: Sequence[str]) -> bool:
    """Whether any of the first cells is or has a channel's id or handle."""
    return any(channel_id_in(text) or handle_in(text) for text in map(cleaned, islice(cells, LOOKED_AT)))


def same(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two columns say the same nearly everywhere where both say something."""
    pairs = [
        (one.casefold(), other.casefold())
        for one, other in islice(zip(first, second, strict=True), LOOKED_AT)
        if not is_nothing(one) and not is_nothing(other)
    ]
    return bool(pairs) and sum(one == other for one, other in pairs) >= MOST * len(pairs)


def _is_identity(text: str) -> bool:
    return bool(channel_id_in(text) or (ADDRESS_START.match(text) and handle_in(text)))


TESTS = {
    Holds.IDENTITIES: _is_identity,
    Holds.ADDRESSES: lambda text: bool(ADDRESS_START.fullmatch(text)),
    Holds.FLAGS: lambda text: text.casefold() in FLAGS,
    Holds.FIGURES: lambda text: number_in(text) is not None,
}


@dataclass(frozen=True)
class Seen:
    """A header and the rows below it, as far as they were read."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    def cells(self, place: int) -> list[str]:
        return [row[place] for row in self.rows]

    @cached_property
    def holds(self) -> Sequence[Holds]:
        return [holds(self.cells(place)) if self.rows else Holds.NOTHING for place in range(len(self.header))]

    def may_be(self, name: str, place: int) -> bool:
        """Whether what stands in a column does not speak against it."""
        kind = self.holds[place]
        if name == "channel_name":
            return kind not in NO_NAMES
        if name == ADDRESS:
            return not self.rows or names_channels(self.cells(place))
        if name in TAGS:
            return kind is not Holds.FIGURES
        return not (name == THUMBNAIL and self.rows) or kind is Holds.ADDRESSES

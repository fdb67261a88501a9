"""A channel and those around it, as a map is drawn of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.drawing.tile import Tile

# More names than these have no room.
MOST = 10


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A neighbour. similarity: 0 … 1, as it is told in words. angle: in radians; only differences count.

    genres: as the table has them, what says most first.
    """

    name: str
    similarity: float
    angle: float
    genres: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NeighbourMap:
    """around: by rank, at most `MOST` of them are shown. described: what all of it says, in words.

    legend: genres and how they are called; shown is what at least one of the neighbours has.
    """

    centre: Tile
    around: tuple[MapPoint, ...]
    described: str = ""
    legend: tuple[tuple[str, str], ...] = ()

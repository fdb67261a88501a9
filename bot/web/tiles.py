"""The picture of a channel that has none: its first letters on the colour of what it plays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from bot.text.untrusted import CLUSTER, plain
from recommender.catalogue.browsing import REGIONAL
from recommender.catalogue.spelling import look

if TYPE_CHECKING:
    from recommender.catalogue.table import PlaylistChannel

# Classes of `plimate.css`, one a tone.
TONES = 12
LETTERS = 2
NAME = 40


@dataclass(frozen=True, slots=True)
class Tile:
    """tone: of its first genre, 0 … `TONES`; the last is of channels whose music is not known."""

    letters: str
    tone: int


def tile_of(channel: PlaylistChannel) -> Tile:
    """The same for a channel on every page, in every language."""
    clusters = (cluster for cluster in CLUSTER.finditer(plain(channel.name, NAME)) if cluster[0][0].isalnum())
    letters = "".join(cluster[0] for cluster, _ in zip(clusters, range(LETTERS), strict=False))
    return Tile(letters.upper() or "♪", _tone(channel))


def _tone(channel: PlaylistChannel) -> int:
    for tag in channel.genres:
        parts = REGIONAL.fullmatch(tag)
        return crc32(look(parts["genre"] if parts else tag).encode()) % TONES
    return TONES

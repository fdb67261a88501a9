"""What pictures are drawn of: an answer as a map, channels as a radar, a channel as a tile."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.drawing.bearings import bearings
from bot.drawing.neighbours import MOST, MapPoint, NeighbourMap
from bot.drawing.palette import WHERE_FROM
from bot.drawing.radar import MOST_AXES, TasteAxis, TasteRadar
from bot.drawing.sharing import SharingImage
from bot.drawing.tile import Tile
from bot.lists.tag_words import together
from bot.text.untrusted import plain
from recommender.catalogue.tags import squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.text.language import Language
    from recommender.catalogue.table import PlaylistChannel
    from recommender.snapshots.snapshot import Snapshot

NAME = 60
# How far out a tag stands that all channels have; one that no other has stands at the rim.
COMMONEST = 0.3


def tile_of(channel: PlaylistChannel) -> Tile:
    return Tile(channel.name, tuple(channel.genres))


def map_of(answer: ListAnswer, words: Language) -> NeighbourMap:
    """The first ten lines of a list around what it was asked with; those of like tags beside each other."""
    lines = answer.lines[:MOST]
    angles = bearings([line.own for line in lines])
    centre = Tile(" + ".join(channel.name for channel in answer.liked), tuple(answer.asked.genres))
    around = tuple(
        MapPoint(line.channel.name, line.similarity, angle, tuple(line.channel.genres))
        for line, angle in zip(lines, angles, strict=True)
    )
    genres = dict.fromkeys(genre for line in lines for genre in line.channel.genres)
    legend = tuple((genre, words.tag(WHERE_FROM.sub("", genre))) for genre in genres)
    return NeighbourMap(centre, around, map_told(answer, words), legend)


def map_told(answer: ListAnswer, words: Language) -> str:
    """What the map shows, in words: all that a screen reader has of it."""
    name = " + ".join(plain(channel.name, NAME) for channel in answer.liked)
    around = [
        words("picture-map-one", name=plain(line.channel.name, NAME), share=f"{line.similarity:.0%}")
        for line in answer.lines[:MOST]
    ]
    return words("picture-map", name=name, around=", ".join(around))


def radar_of(snapshot: Snapshot, rows: Sequence[int], words: Language) -> TasteRadar:
    """Genres and moods of one channel, or of two; the fewer channels have one, the farther out it stands."""
    owned = [_tags(snapshot, row) for row in rows]
    # What both have first, then what is rare, by turns of the one and of the other.
    of_both = [tag for tag in owned[0] if all(tag in tags for tags in owned[1:])] if len(rows) > 1 else []
    turns = (tag for row in zip_longest(*owned) for tag in row if tag is not None)
    shown = list(dict.fromkeys((*of_both, *turns)))[:MOST_AXES]
    axes = tuple(
        TasteAxis(
            words.brief_tag(spelt),
            tuple(_rarity(snapshot, tag) if tag in tags else 0.0 for tags in owned),
        )
        for tag in shown
        for spelt in [next(tags[tag] for tags in owned if tag in tags)]
    )
    names = tuple(snapshot.catalogue.names[row] for row in rows)
    return TasteRadar(names, axes, radar_told(snapshot, rows, words))


def radar_told(snapshot: Snapshot, rows: Sequence[int], words: Language) -> str:
    """What the radar shows, in words."""
    return " ".join(
        words(
            "picture-radar",
            name=plain(snapshot.catalogue.names[row], NAME),
            tags=", ".join(together(_tags(snapshot, row).values(), words)) or words("picture-no-tags"),
        )
        for row in rows
    )


def _tags(snapshot: Snapshot, row: int) -> dict[str, str]:
    """As the table spells them by what they are compared as, the rarest first."""
    return {squeezed(tag): tag for tag in snapshot.tags_shared(row, row)}


def _rarity(snapshot: Snapshot, tag: str) -> float:
    share = snapshot.grounds.shared_tags.frequency.get(tag, 0) / max(len(snapshot.catalogue.names), 1)
    return 1 - (1 - COMMONEST) * min(share, 1.0)


def sharing_of(answer: ListAnswer, words: Language) -> SharingImage:
    """What a link to the answer shows where it is shared."""
    return SharingImage(map_of(answer, words), above=words("picture-sharing"))

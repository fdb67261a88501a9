"""Rows of one channel: the same id, or the same name and figures; the newest stays.

Where no row of a name has a figure, the name is all that there is to go by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.catalogue.spelling import cleaned
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.catalogue.tags import TagColumn

FIGURES = ("subscribers", "video_num", "total_view")
# From one day to the next, or from one export to the next, figures move by little.
NEAR = 0.10
MOST_SHOWN = 5
# Of channels of one name so many are compared with a row: a table of videos has thousands.
MOST_NAMESAKES = 50


@dataclass(frozen=True)
class Rows:
    """What tells rows apart, by place. dates: ISO 8601 or "", blank where the table has none, as keywords."""

    names: Sequence[str]
    ids: Sequence[str]
    figures: Sequence[Sequence[float]]
    tags: Sequence[TagColumn]
    dates: Sequence[str]
    keywords: Sequence[str]


def repeats(rows: Rows, places: Sequence[int]) -> dict[int, int]:
    """Which of the rows in these places are another row's channel again: the place of the one that stays."""
    found: dict[int, int] = {}
    while new := _repeats(rows, [place for place in places if place not in found]):
        found = {place: new.get(stays, stays) for place, stays in found.items()} | new
    return found


def _repeats(rows: Rows, places: Sequence[int]) -> dict[int, int]:
    groups: list[list[int]] = []
    by_id: dict[str, list[int]] = {}
    by_name: dict[str, list[list[int]]] = {}
    for place in places:
        given = rows.ids[place]
        group = by_id.get(given) if given else None
        alike = by_name.setdefault(cleaned(rows.names[place]), [])
        if group is None:
            group = next(
                (
                    group
                    for group in reversed(alike[-MOST_NAMESAKES:])
                    if _one_channel(rows, group[-1], place)
                ),
                None,
            )
        if group is None:
            groups.append(group := [])
            alike.append(group)
        group.append(place)
        if given:
            by_id.setdefault(given, group)
    return {
        place: stays
        for group in groups
        if len(group) > 1
        for stays in [max(group, key=lambda place: (rows.dates[place], place))]
        for place in group
        if place != stays
    }


def _one_channel(rows: Rows, one: int, other: int) -> bool:
    """Whether two rows of one name are one channel, as far as ids, figures and tags tell."""
    if rows.ids[one] and rows.ids[other]:
        return False  # else they would have met by it
    pairs = [
        (before, now)
        for before, now in zip(rows.figures[one], rows.figures[other], strict=True)
        if before == before and now == now  # noqa: PLR0124 NaN alone differs from itself
    ]
    if pairs and all(before == now for before, now in pairs):
        return True
    if not pairs:
        return all(figure != figure for place in (one, other) for figure in rows.figures[place])  # noqa: PLR0124 ditto
    alike = all(set(column[one]) == set(column[other]) for column in rows.tags)
    near = all(abs(before - now) <= NEAR * max(before, now) for before, now in pairs)
    return near and (alike or rows.dates[one] != rows.dates[other])


def told(stays: Mapping[int, int], names: Sequence[str]) -> str:
    """How many rows of how many channels were there again, and of which."""
    again = list(dict.fromkeys(names[place] for place in stays.values()))
    shown: str = ", ".join(map(repr, again[:MOST_SHOWN]))
    if rest := len(again[MOST_SHOWN:]):
        shown = Sentence("more", "{shown} and {rest} more", shown=shown, rest=rest)
    pattern = "{rows} rows are channels again that stand in a newer row, which stays: {shown}"
    return Sentence("read-repeated", pattern, rows=len(stays), shown=shown)

"""Rows of one channel: the same id, or the same name and figures; the newest stays.

Where no row of a name has a figure, the name is all that there is to go by; other handles are other channels.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recommender.catalogue.spelling import cleaned
from recommender.sentences import Sentence, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.catalogue.records import Records
    from recommender.catalogue.tags import TagColumn

FIGURES = ("subscribers", "video_num", "total_view")
# From one day to the next, or from one export to the next, figures move by little.
NEAR = 0.10
MOST_SHOWN = 5
MOST_LINES = 3
IN_LINES = {
    "line": "{name} (lines {lines})",
    "row": "{name} (rows {lines})",
    "entry": "{name} (entries {lines})",
}
# Of channels of one name so many are compared with a row: a table of videos has thousands.
MOST_NAMESAKES = 50


@dataclass(frozen=True)
class Rows:
    """What tells rows apart, by place. dates: ISO 8601 or "", blank where the table has none, as keywords."""

    names: Sequence[str]
    ids: Sequence[str]
    handles: Sequence[str]
    figures: Sequence[Sequence[float]]
    tags: Sequence[TagColumn]
    dates: Sequence[str]
    keywords: Sequence[str]


@dataclass
class _Channel:
    """The rows of one channel, by place in their order, and who it is as far as any of them tells."""

    places: list[int] = field(default_factory=list)
    given: str = ""
    handle: str = ""

    def add(self, rows: Rows, place: int) -> None:
        self.places.append(place)
        self.given = self.given or rows.ids[place]
        self.handle = self.handle or rows.handles[place].casefold()

    def may_be(self, rows: Rows, place: int) -> bool:
        """Whether neither id nor handle says that this row is another channel's."""
        given, handle = rows.ids[place], rows.handles[place].casefold()
        # Rows of one id have met by it.
        return not (self.given and given) and not (self.handle and handle and self.handle != handle)


def repeats(rows: Rows, places: Sequence[int]) -> dict[int, int]:
    """Which of the rows in these places are another row's channel again: the place of the one that stays."""
    found: dict[int, int] = {}
    while new := _repeats(rows, [place for place in places if place not in found]):
        found = {place: new.get(stays, stays) for place, stays in found.items()} | new
        rows = replace(rows, ids=_handed_on(rows.ids, new), handles=_handed_on(rows.handles, new))
    return found


def _handed_on(told: Sequence[str], stays: Mapping[int, int]) -> list[str]:
    """The same, where a row that stays is known by what another of its channel tells."""
    handed = list(told)
    for place, newer in stays.items():
        handed[newer] = handed[newer] or told[place]
    return handed


def _repeats(rows: Rows, places: Sequence[int]) -> dict[int, int]:
    channels: list[_Channel] = []
    by_id: dict[str, _Channel] = {}
    by_name: dict[str, list[_Channel]] = {}
    for place in places:
        given = rows.ids[place]
        channel = by_id.get(given) if given else None
        alike = by_name.setdefault(cleaned(rows.names[place]), [])
        if channel is None:
            channel = next(
                (
                    known
                    for known in reversed(alike[-MOST_NAMESAKES:])
                    if known.may_be(rows, place) and _one_channel(rows, known.places[-1], place)
                ),
                None,
            )
        if channel is None:
            channels.append(channel := _Channel())
            alike.append(channel)
        channel.add(rows, place)
        if given:
            by_id.setdefault(given, channel)
    return {
        place: stays
        for channel in channels
        if len(channel.places) > 1
        for stays in [max(channel.places, key=lambda place: (rows.dates[place], place))]
        for place in channel.places
        if place != stays
    }


def _one_channel(rows: Rows, one: int, other: int) -> bool:
    """Whether two rows of one name are one channel, as far as figures and tags tell."""
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


def told(stays: Mapping[int, int], names: Sequence[str], records: Records) -> str:
    """How many rows of how many channels were there again, and of which."""
    groups: dict[int, list[int]] = {}
    for place, newer in sorted(stays.items()):
        groups.setdefault(newer, [newer]).append(place)
    pattern = "{rows} rows are channels again that stand in a newer row, which stays: {shown}"
    return Sentence(
        "read-repeated", pattern, rows=len(stays), shown=shown(groups, names, records, MOST_SHOWN)
    )


def shown(groups: Mapping[int, Sequence[int]], names: Sequence[str], records: Records, most: int) -> Sentence:
    """`most` of the channels by name, each with the first lines of its rows, and how many more there are."""
    told = joined(
        (_in_lines(names[stay], places, records) for stay, places in list(groups.items())[:most]), ", "
    )
    rest = len(groups) - most
    return Sentence("more", "{shown} and {rest} more", shown=told, rest=rest) if rest > 0 else told


def _in_lines(name: str, places: Sequence[int], records: Records) -> Sentence:
    lines = [str(records.lines[place]) for place in sorted(places)]
    few = ", ".join([*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])])
    return Sentence(f"name-in-{records.unit}", IN_LINES[records.unit], name=repr(name), lines=few)

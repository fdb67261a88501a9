"""What is told of a table's columns: read together, multiplied, left out, or another that could be meant."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from recommender.catalogue.contents import Seen, same
from recommender.catalogue.heading_text import key, listed
from recommender.catalogue.synonyms import OF_VIDEOS, SYNONYMS, VIDEO
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence


def notes_of(
    seen: Seen,
    places: Mapping[str, int],
    multiples: Mapping[str, float],
    series: Mapping[str, Sequence[int]],
    chosen: Collection[str],
) -> Iterator[str]:
    """What is worth telling of the columns that were understood, and were not chosen by somebody."""
    header, taken = seen.header, {*places.values(), *chain(*series.values())}
    for name, columns in series.items():
        together = listed([header[place] for place in columns])
        yield Sentence("read-series", "{name} is read from {headings} together", name=name, headings=together)
    for name in ("channel_name", "genres"):
        if name not in places or name in chosen or header[places[name]].strip().lower() == name:
            continue
        others = [
            text.strip()
            for place, text in enumerate(header)
            if place not in taken
            and seen.may_be(name, place)
            and any(key(text) in tier.split() for tier in SYNONYMS[name])
            and not same(seen.cells(places[name]), seen.cells(place))
        ]
        if others:
            yield Sentence(
                "read-others",
                "{name} is read from {heading}; {others} could be meant, too: --column {name}={first}",
                name=name,
                heading=repr(header[places[name]].strip()),
                others=listed(others),
                first=repr(others[0]),
            )
    for name, factor in multiples.items():
        yield Sentence(
            "read-multiplied",
            "{name}: figures are multiplied by {factor}, as {heading} says",
            name=name,
            factor=f"{factor:,.0f}",
            heading=repr(header[places[name]].strip()),
        )


def without_videos(
    header: Sequence[str], places: dict[str, int], chosen: Collection[str], notes: list[str]
) -> None:
    """A video's views are no channel's: they are left out where a row is a video, unless chosen."""
    sign = next((text.strip() for text in header if key(text) in VIDEO), None)
    theirs = [
        name
        for name in OF_VIDEOS
        if name in places and name not in chosen and "channel" not in key(header[places[name]])
    ]
    if sign is None or not theirs:
        return
    said = listed([header[places.pop(name)] for name in theirs])
    pattern = (
        "each row is a video or track, as {sign} says: {headings} is not the channel's and left out; "
        "--column {name}=HEADING reads it all the same"
    )
    notes.append(Sentence("read-videos", pattern, sign=repr(sign), headings=said, name=theirs[0]))

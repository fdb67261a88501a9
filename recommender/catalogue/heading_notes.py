"""What is told of a table's columns: read together, multiplied, left out, or another that could be meant."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from recommender.catalogue.contents import Holds, Seen, same
from recommender.catalogue.heading_text import key, listed
from recommender.catalogue.synonyms import DATES, NUMBERED, OF_VIDEOS, SYNONYMS, VIDEO, VIDEO_NAMES
from recommender.catalogue.table import COMPARED, TAGS
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


def without_videos(seen: Seen, places: dict[str, int], chosen: Collection[str], notes: list[str]) -> None:
    """A video's views are no channel's: they are left out where a row is a video, unless chosen.

    Its description stays where there is nothing else to compare by; a date that tells of the crawl does, too.
    """
    header = seen.header
    sign = next((header[place].strip() for place in range(len(header)) if _is_of_videos(seen, place)), None)
    theirs = [
        name
        for name in OF_VIDEOS
        if name in places and name not in chosen and "channel" not in key(header[places[name]])
    ]
    if not {*TAGS, "keywords"} & places.keys():
        theirs = [name for name in theirs if name != "intro"]
    if "crawled_at" in theirs and key(header[places["crawled_at"]]) not in DATES:
        theirs.remove("crawled_at")
    if sign is None or not theirs:
        return
    said = listed([header[places.pop(name)] for name in theirs])
    pattern = (
        "each row is a video or track, as {sign} says: {headings} is not the channel's and left out; "
        "--column {name}=HEADING reads it all the same"
    )
    notes.append(Sentence("read-videos", pattern, sign=repr(sign), headings=said, name=theirs[0]))


def _is_of_videos(seen: Seen, place: int) -> bool:
    """Whether a column tells that each row is a video or track: figures below "songs" count them."""
    heading = key(seen.header[place])
    return heading in VIDEO or (heading in VIDEO_NAMES and seen.holds[place] is Holds.TEXT)


def numbers_for_tags(seen: Seen, places: dict[str, int], chosen: Collection[str], notes: list[str]) -> None:
    """Numbers of categories are read as genres only where there is nothing else to compare by."""
    words = {*NUMBERED, *(word for tier in SYNONYMS["genres"] for word in tier.split())}
    numbers = [
        place
        for place, text in enumerate(seen.header)
        if key(text) in words and place not in places.values() and seen.holds[place] is Holds.FIGURES
    ]
    if not numbers or {*TAGS} & {*chosen}:
        return
    if not {*COMPARED} & places.keys():
        places["genres"] = numbers[0]
        return
    pattern = (
        "{headings} holds numbers alone and is not read as genres; "
        "--column genres={first} reads it all the same"
    )
    headings = listed([seen.header[place] for place in numbers])
    first = repr(seen.header[numbers[0]].strip())
    notes.append(Sentence("read-numbered", pattern, headings=headings, first=first))

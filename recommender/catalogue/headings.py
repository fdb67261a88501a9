"""From a file's headings to our columns: by our own names, by synonyms, as somebody chose; or by asking."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from recommender.catalogue.contents import Holds, Seen, same
from recommender.catalogue.errors import AmbiguousColumnError, CatalogueError
from recommender.catalogue.heading_notes import notes_of, numbers_for_tags, without_videos
from recommender.catalogue.heading_text import hint_words, key, last_part, listed, multiple, unnumbered
from recommender.catalogue.synonyms import ADDRESS, HIDDEN, HINTS, OTHERWISE, SYNONYMS
from recommender.catalogue.table import COLUMNS, NUMBERS, TAGS, TEXTS
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RAW_HEADER = (*(str(number) for number in range(len(NUMBERS) + 1)), *TAGS)
OURS = (*COLUMNS, *TEXTS)
# Columns that a wrong choice would spoil answers by.
MATTERS = frozenset(COLUMNS)


@dataclass(frozen=True)
class Headings:
    """Where our columns stand in a file.

    places: by our name, the place of the column. multiples: what the figures of a column are to be multiplied
    by, where its heading says so: "Subscribers (millions)". series: all places of tags that stand in numbered
    columns: Genre 1, Genre 2. raw: dialect 1 or 2.
    """

    header: Sequence[str]
    places: Mapping[str, int]
    raw: bool
    multiples: Mapping[str, float] = field(default_factory=dict)
    notes: Sequence[str] = ()
    series: Mapping[str, Sequence[int]] = field(default_factory=dict)

    @property
    def understood(self) -> Mapping[str, str]:
        """Our columns, in our order, and what the file calls them."""
        order = (*OURS, ADDRESS, HIDDEN)
        return {name: self.header[self.places[name]].strip() for name in order if name in self.places}

    @property
    def all(self) -> Sequence[str]:
        """Every heading once, blank ones left out, and those that go on a column."""
        further = {place for columns in self.series.values() for place in columns[1:]}
        told = (text.strip() for place, text in enumerate(self.header) if place not in further)
        return list(dict.fromkeys(text for text in told if text))


def understand(
    header: Sequence[str], chosen: Mapping[str, str] | None = None, rows: Sequence[Sequence[str]] = ()
) -> Headings:
    """Our columns in a header. chosen: what somebody wants to be read as what, heading by our name.

    rows: the cells below, of which a few hundred are looked at: what holds nothing but ids, addresses or
    figures is no column of names, whatever it is called.

    Raises:
        AmbiguousColumnError: two headings could be meant.
        CatalogueError: no column is the channel's name, one of ours is there twice, or a choice is none.
    """
    chosen = chosen or {}
    if tuple(name.strip() for name in header[: len(RAW_HEADER)]) == RAW_HEADER:
        rest = range(len(RAW_HEADER), len(header))
        further = {header[place].strip().lower(): place for place in rest}
        places = dict(zip(COLUMNS, range(len(COLUMNS)), strict=True))
        return Headings(header, places | {name: further[name] for name in TEXTS if name in further}, raw=True)
    seen = Seen(header, rows)
    places = _chosen(header, chosen)
    _own_names(header, places)
    alike: list[str] = []
    _synonyms(seen, places, alike)
    for name in HINTS:
        if name not in places:
            _hinted(seen, places, name, alike)
    _identities(seen, places)
    without_videos(seen, places, chosen, alike)
    numbers_for_tags(seen, places, chosen, alike)
    series = {name: columns for name in TAGS if len(columns := _series(seen, places, name, chosen)) > 1}
    if "channel_name" not in places:
        raise _no_name(header, places)
    counted = {name: multiple(header[places[name]]) for name in NUMBERS if name in places}
    multiples = {name: factor for name, factor in counted.items() if factor}
    notes = [*alike, *notes_of(seen, places, multiples, series, chosen)]
    return Headings(header, places, raw=False, multiples=multiples, notes=notes, series=series)


def _chosen(header: Sequence[str], chosen: Mapping[str, str]) -> dict[str, int]:
    places = {}
    for name, heading in chosen.items():
        if name not in OURS:
            raise CatalogueError(
                Sentence(
                    "column-unknown",
                    "no column is called {name} here; choose one of {ours}",
                    name=repr(name),
                    ours=", ".join(OURS),
                )
            )
        found = [place for place, text in enumerate(header) if text.strip() == heading.strip()]
        found = found or [place for place, text in enumerate(header) if key(text) == key(heading)]
        if not found:
            near = get_close_matches(heading, [text.strip() for text in header], 1)
            raise CatalogueError(_no_heading(heading, near, header))
        if len(found) > 1:
            raise CatalogueError(_twice([heading]))
        places[name] = found[0]
    return places


def _no_heading(heading: str, near: Sequence[str], header: Sequence[str]) -> Sentence:
    if near:
        pattern = "no heading is {heading}; did you mean {near}?"
        return Sentence("heading-near", pattern, heading=repr(heading), near=repr(near[0]))
    pattern = "no heading is {heading}; the header has {header}"
    return Sentence("heading-none", pattern, heading=repr(heading), header=listed(header))


def _twice(names: Sequence[str]) -> Sentence:
    pattern = "the header has {names} more than once; keep one column of each"
    return Sentence("heading-twice", pattern, names=", ".join(names))


def _own_names(header: Sequence[str], places: dict[str, int]) -> None:
    own = [text.strip().lower() for text in header]
    counts = Counter(own)
    twice = sorted(name for name in OURS if counts[name] > 1 and name not in places)
    if twice:
        raise CatalogueError(_twice(twice))
    for name in OURS:
        if name not in places and counts[name] and own.index(name) not in places.values():
            places[name] = own.index(name)


def _synonyms(seen: Seen, places: dict[str, int], alike: list[str]) -> None:
    keys = [key(text) for text in seen.header]
    last = [key(last_part(text)) for text in seen.header]
    for tier in range(max(map(len, SYNONYMS.values()))):
        for name, tiers in SYNONYMS.items():
            if name in places or tier >= len(tiers):
                continue
            words = [*tiers[tier].split(), *([key(name)] if tier == 0 else [])]
            free = [
                place
                for place in range(len(keys))
                if place not in places.values() and seen.may_be(name, place)
            ]
            found = [place for place in free if keys[place] in words]
            found = found or [place for place in free if last[place] in words]
            if found:
                places[name] = _the_one(seen, name, found, alike)


def _hinted(seen: Seen, places: dict[str, int], name: str, alike: list[str]) -> None:
    words = [hint_words(text) for text in seen.header]
    found = [
        place
        for place, said in enumerate(words)
        if place not in places.values()
        and said & HINTS[name]
        and not said & OTHERWISE - HINTS[name]
        and seen.may_be(name, place)
    ]
    if found:
        places[name] = _the_one(seen, name, found, alike)


def _the_one(seen: Seen, name: str, found: Sequence[int], alike: list[str]) -> int:
    """The column meant; where several matter and differ, nobody but the reader's user can tell."""
    first, *others = found
    if not others or name not in MATTERS:
        return first
    if len({unnumbered(seen.header[place]) for place in found}) == 1:
        return first
    if not seen.rows or not all(same(seen.cells(first), seen.cells(place)) for place in others):
        raise AmbiguousColumnError(name, [seen.header[place].strip() for place in found])
    said = listed([seen.header[place] for place in others])
    pattern = "{name} is read from {heading}; {others} says the same"
    heading = repr(seen.header[first].strip())
    alike.append(Sentence("read-same", pattern, name=name, heading=heading, others=said))
    return first


def _series(seen: Seen, places: Mapping[str, int], name: str, chosen: Mapping[str, str]) -> list[int]:
    """Where a column of tags goes on: Genre 1, Genre 2, or Genre, Genre 2."""
    if name not in places or name in chosen:
        return []
    stem = unnumbered(seen.header[places[name]])
    others = {place for ours, place in places.items() if ours != name}
    alike = (place for place, text in enumerate(seen.header) if stem and unnumbered(text) == stem)
    return [place for place in alike if place not in others]


def _identities(seen: Seen, places: dict[str, int]) -> None:
    """Ids and addresses of channels are that, whatever is written above them."""
    if {"channel_id", ADDRESS} & places.keys():
        return
    for place, kind in enumerate(seen.holds):
        if kind is Holds.IDENTITIES and place not in places.values():
            places[ADDRESS] = place
            return


def _no_name(header: Sequence[str], places: Mapping[str, int]) -> CatalogueError:
    if not places:
        return CatalogueError(
            Sentence(
                "header-none",
                "no header: the first line reads {first}; name at least one column channel_name, "
                "and one genres",
                first=repr(",".join(header)[:60]),
            )
        )
    return CatalogueError(
        Sentence(
            "header-no-name",
            "no column is the channel's name; the header has {header}. "
            "Say which it is: --column channel_name=HEADING",
            header=listed(header),
        )
    )

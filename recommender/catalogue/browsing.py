"""The channels of a genre, of a mood, or of a word that they say of themselves, best first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

import numpy as np

from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

REGIONAL = re.compile(r"(?P<genre>.+?) \((?P<region>[^()]+)\)")
# Regions that hold every genre; any other, such as J-Pop, is looked for by its own name too.
WHOLE_REGIONS = frozenset({"국내", "국외"})
SAID = ("keywords", "intro", "titles")
LATIN = re.compile(r"[a-z0-9]{2}")


class TopicKind(StrEnum):
    """What a table knows a topic by."""

    GENRE = "genres"
    MOOD = "moods"
    WORD = "words"


@dataclass(frozen=True, slots=True)
class Topic:
    """Channels that have something in common, their rows best first.

    name: as the table writes it, without its region.
    """

    kind: TopicKind
    name: str
    rows: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Browsing:
    """Topics of one catalogue.

    Best is how much of a channel the topic is (the share of its tags, or of the places where it says the
    word) times the logarithm of its subscribers: a large channel of that alone comes first, and a small one
    of that alone before a large one of everything.

    >>> from recommender import sample_catalogue
    >>> browsing = Browsing(sample_catalogue())
    >>> browsing.tagged["jazz"].name, len(browsing.tagged["jazz"].rows)
    ('Jazz', 119)
    >>> len(browsing.saying(["새벽"]).rows)
    66
    """

    catalogue: Catalogue
    # Who has a folded word of letters and digits: rows for names and for each of SAID that the table has.
    # Where it gives None, texts are read.
    look_up: Callable[[str], Iterable[NDArray[np.int64]] | None] = lambda _: None

    @cached_property
    def tagged(self) -> Mapping[str, Topic]:
        """Genres and moods by their squeezed names; of two of one name the genre."""
        kinds = (TopicKind.MOOD, TopicKind.GENRE)
        return {squeezed(topic.name): topic for kind in kinds for topic in self._tagged(kind)}

    def saying(self, spellings: Sequence[str]) -> Topic:
        """The channels whose name, or what they say of themselves, has a phrase in one of its spellings."""
        shares = np.zeros(len(self.catalogue))
        for rows in zip(*(self._rows_saying(folded(spelling)) for spelling in spellings), strict=True):
            shares[np.unique(np.concatenate(rows))] += 1 / len(self._said)
        return Topic(TopicKind.WORD, spellings[0], self._best(shares))

    def _rows_saying(self, spelling: str) -> Iterable[NDArray[np.int64]]:
        known = self.look_up(spelling) if spelling.isalnum() else None
        return (_rows_with(spelling, said) for said in self._said) if known is None else known

    def lines(self) -> Iterator[str]:
        """All that each channel says of itself, its name included, folded."""
        return map(" ".join, zip(*(said.text.split("\n") for said in self._said), strict=True))

    def _tagged(self, kind: TopicKind) -> Iterable[Topic]:
        column = self.catalogue.tags[kind]
        rows = np.repeat(np.arange(len(column)), np.diff(column.starts))
        size = np.maximum(np.diff(column.starts), 1)
        tags_of: dict[str, list[int]] = {}
        for code, tag in enumerate(column.vocabulary):
            for name in _topics_of(tag):
                tags_of.setdefault(name, []).append(code)
        for name, codes in tags_of.items():
            having = rows[np.isin(column.codes, codes)]
            yield Topic(kind, name, self._best(np.bincount(having, minlength=len(size)) / size))

    def _best(self, shares: NDArray[np.float64]) -> tuple[int, ...]:
        rows = np.flatnonzero(shares)
        reach = np.log10(10 + np.nan_to_num(self.catalogue.number("subscribers")))
        order = np.lexsort((rows, -np.round(shares[rows] * reach[rows], 9)))
        return tuple(rows[order].tolist())

    @cached_property
    def _said(self) -> tuple[Said, ...]:
        columns = (self.catalogue.text(name) for name in SAID if name in self.catalogue.text_columns)
        return tuple(Said.of(texts) for texts in (self.catalogue.names, *columns))


@dataclass(frozen=True, eq=False)
class Said:
    """The texts of a column, folded, one a line; `starts`: where each begins, (n,)."""

    text: str
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Said:
        lines = [folded(text) for text in texts]
        return cls("\n".join(lines), np.cumsum([0, *(len(line) + 1 for line in lines[:-1])]))


def folded(text: str) -> str:
    """NFKC, lower-case, on one line with single blanks."""
    return " ".join(normalize("NFKC", text).lower().split())


def _rows_with(spelling: str, said: Said) -> NDArray[np.int64]:
    """Rows whose text has it as a whole word; Hangul may be followed by a particle."""
    places: list[int] = []
    text, place = said.text, said.text.find(spelling)
    while place >= 0:
        end = place + len(spelling)
        if not (text[place - 1 : place].isalnum() or LATIN.fullmatch(text[end - 1 : end + 1])):
            places.append(place)
        place = text.find(spelling, end)
    return np.searchsorted(said.starts, places, side="right") - 1


def _topics_of(tag: str) -> Iterable[str]:
    if squeezed(tag) in UNKNOWN_MOODS:
        return
    parts = REGIONAL.fullmatch(tag)
    yield parts["genre"] if parts else tag
    if parts and parts["region"] not in WHOLE_REGIONS:
        yield parts["region"]

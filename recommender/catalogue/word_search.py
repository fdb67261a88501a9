"""Which channels say a word: in tags, names, keywords, introductions and titles, however it is spaced."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.browsing import SAID, folded
from recommender.catalogue.table import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.catalogue.tags import TagColumn

# What may stand inside a word or not: lofi, lo-fi and lo fi are one.
LOOSE = re.compile(r"[\s\-_·]+")
# Words whose channels are remembered: people ask for the same ones, and turn pages.
MOST_KEPT = 128
LATIN = re.compile(r"[a-z0-9]")


@dataclass(frozen=True, eq=False)
class Sayings:
    """A column of texts: folded, and once more without blanks and hyphens, a line each."""

    lines: tuple[str, ...]
    squeezed: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Sayings:
        lines = tuple(map(folded, texts))
        tight = [LOOSE.sub("", line) for line in lines]
        starts = accumulate((len(line) + 1 for line in tight[:-1]), initial=0)
        return cls(lines, "\n".join(tight), tuple(starts))

    def rows_with(self, word: str) -> list[int]:
        """Rows that have a word as a whole, ascending; Hangul may be followed by a particle."""
        tight, pattern = LOOSE.sub("", word), _pattern(word)
        places: list[int] = []
        place = self.squeezed.find(tight)
        while place >= 0:
            places.append(place)
            # Further places of the same line tell nothing new.
            end = self.squeezed.find("\n", place)
            place = -1 if end < 0 else self.squeezed.find(tight, end)
        rows = (np.searchsorted(self.starts, places, side="right") - 1).tolist()
        return [row for row in rows if pattern.search(self.lines[row])]


@dataclass(frozen=True, eq=False)
class WordSearch:
    """Looks a word up in all that the n channels of a catalogue say of themselves or are tagged with."""

    catalogue: Catalogue
    _found: dict[str, tuple[NDArray[np.intp], NDArray[np.float64]]] = field(default_factory=dict, repr=False)

    def shares(self, word: str) -> NDArray[np.float64]:
        """In which share of the places where a channel may say it, it says a word, (n,), 0 … 1.

        The places: its tags, its name, and as far as the table has them keywords, introduction and titles.
        """
        shares = np.zeros(len(self.catalogue))
        wanted = folded(word)
        if not any(map(str.isalnum, wanted)):
            return shares
        if wanted not in self._found:
            if len(self._found) >= MOST_KEPT:
                del self._found[next(iter(self._found))]
            found = self._shares(wanted)
            self._found[wanted] = (rows := np.flatnonzero(found)), found[rows]
        rows, having = self._found[wanted]
        shares[rows] = having
        return shares

    def _shares(self, wanted: str) -> NDArray[np.float64]:
        """The same of a folded word, looked up anew."""
        shares = np.zeros(len(self.catalogue))
        for said in self._said:
            shares[said.rows_with(wanted)] += 1
        shares += self._tagged(_pattern(wanted))
        return shares / (len(self._said) + 1)

    def _tagged(self, pattern: re.Pattern[str]) -> NDArray[np.bool_]:
        tagged = np.zeros(len(self.catalogue), np.bool_)
        for column in (self.catalogue.tags[name] for name in TAGS):
            codes = [code for code, tag in enumerate(column.vocabulary) if pattern.search(folded(tag))]
            if codes:
                tagged[rows_of(column)[np.isin(column.codes, codes)]] = True
        return tagged

    @cached_property
    def _said(self) -> tuple[Sayings, ...]:
        columns = (self.catalogue.text(name) for name in SAID if name in self.catalogue.text_columns)
        return tuple(Sayings.of(texts) for texts in (self.catalogue.names, *columns))


def rows_of(column: TagColumn) -> NDArray[np.int64]:
    """The row of each tag of a column, (len(codes),)."""
    return np.repeat(np.arange(len(column)), np.diff(column.starts))


def _pattern(word: str) -> re.Pattern[str]:
    """A folded word as a whole: no letter before it, and after a Latin one nothing Latin."""
    letters = LOOSE.sub("", word)
    loose = LOOSE.pattern.removesuffix("+") + "*"
    end = "(?![a-z0-9])" if LATIN.fullmatch(letters[-1:]) else ""
    return re.compile(r"(?<![^\W_])" + loose.join(map(re.escape, letters)) + end)

"""A column of texts by its words, so that who says one is looked up and no text is read again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Self
from unicodedata import normalize

import numpy as np

from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

# What may stand inside a word or not: lofi, lo-fi and lo fi are one.
LOOSE = re.compile(r"[\s\-_·]+")
BLANKS = str.maketrans("-_·", "   ")
# A Latin word ends where nothing of these follows; Hangul may be followed by a particle.
LATIN = (("0", "9"), ("a", "z"))
ROWS_AT_ONCE = 100
NO_PIECE = -1


@dataclass(frozen=True, eq=False)
class Sayings:
    """n texts, folded, as pieces: what stands between blanks and hyphens.

    pieces: each once, ascending; their places are codes. at: int32, the codes in the order of the texts, with
    NO_PIECE behind each text. rows: int32, (len(at),), whose text it is. places: int32, where in `at` each
    code stands, code by code: code c in `places[starts[c]:starts[c + 1]]`. inner: how pieces go on behind a
    sign, as `lofi)` in `(lofi)`, ascending, and inner_codes: of which pieces.
    """

    pieces: Sequence[str]
    at: NDArray[np.int32]
    rows: NDArray[np.int32]
    starts: NDArray[np.int64]
    places: NDArray[np.int32]
    inner: Sequence[str]
    inner_codes: Sequence[int]

    @classmethod
    def of(cls, texts: Iterable[str], pause: Callable[[], None] = without_pause) -> Self:
        """`pause` is called often meanwhile."""
        numbers: dict[str, int] = {}
        said: list[NDArray[np.int32]] = []
        for row, text in enumerate(texts):
            codes = [numbers.setdefault(piece, len(numbers)) for piece in _pieces(text)]
            said.append(np.array([*codes, NO_PIECE], np.int32))
            if row % ROWS_AT_ONCE == 0:
                pause()
        pieces = list(_ascending(numbers, pause))
        rank = np.full(len(numbers) + 1, NO_PIECE, np.int32)  # the last is that of NO_PIECE
        rank[[numbers[piece] for piece in pieces]] = np.arange(len(pieces), dtype=np.int32)
        at = rank[np.concatenate(said)] if said else rank[:0]
        pause()
        places = np.argsort(at, kind="stable").astype(np.int32)
        starts = np.searchsorted(at[places], np.arange(len(pieces) + 1))
        rows = np.repeat(np.arange(len(said), dtype=np.int32), [len(codes) for codes in said])
        inner = sorted((piece[at:], code) for code, piece in enumerate(pieces) for at in _beginnings(piece))
        return cls(pieces, at, rows, starts, places, *zip(*inner, strict=True) if inner else ((), ()))

    def rows_with(self, word: str) -> NDArray[np.int64]:
        """Rows that have a folded word as a whole, ascending, however either of them is spaced.

        No letter stands before it, and after a Latin one nothing Latin; other words may go on, as Hangul does
        with a particle.
        """
        tight = LOOSE.sub("", word)
        if not tight:
            return np.zeros(0, np.int64)
        found = np.zeros(int(self.rows[-1]) + 1 if len(self.rows) else 0, np.bool_)
        for places in chain(self._within(tight), self._across(tight)):
            found[self.rows[places]] = True
        return np.flatnonzero(found)

    def rows_unspaced(self, word: str) -> NDArray[np.int64]:
        """The same of a word of letters and digits, without those that write it as several pieces."""
        found = np.zeros(int(self.rows[-1]) + 1 if len(self.rows) else 0, np.bool_)
        for places in self._within(word):
            found[self.rows[places]] = True
        return np.flatnonzero(found)

    def _within(self, tight: str) -> Iterator[NDArray[np.int32]]:
        """Places of pieces that have all of it."""
        for first, last in _spans(self.pieces, tight):
            yield self.places[self.starts[first] : self.starts[last]]
        for first, last in _spans(self.inner, tight):
            yield self._places_of(self.inner_codes[first:last])

    def _across(self, tight: str) -> Iterator[NDArray[np.int32]]:
        """Places of pieces that end with the beginning of it, and are followed by the rest."""
        for length in range(1, len(tight)):
            head, rest = tight[:length], tight[length:]
            first, last = _equal(self.inner, head)
            places = self._places_of([*self._codes(head), *self.inner_codes[first:last]])
            if len(places):
                yield places[self._follows(places + 1, rest)]

    def _follows(self, places: NDArray[np.int32], rest: str) -> NDArray[np.bool_]:
        """Whether what stands from these places on begins with it, (len(places),)."""
        codes = self.at[places]
        follows = np.zeros(len(places), np.bool_)
        for first, last in _spans(self.pieces, rest):
            follows |= (first <= codes) & (codes < last)
        for length in range(1, len(rest)):
            for code in self._codes(rest[:length]):
                here = np.flatnonzero(codes == code)
                if len(here):
                    follows[here] |= self._follows(places[here] + 1, rest[length:])
        return follows

    def _codes(self, piece: str) -> range:
        """That of a piece, if there is such a one."""
        return range(*_equal(self.pieces, piece))

    def _places_of(self, codes: Sequence[int]) -> NDArray[np.int32]:
        spans = (self.starts[code : code + 2].tolist() for code in codes)
        return np.concatenate([self.places[:0], *(self.places[first:last] for first, last in spans)])


def _pieces(text: str) -> list[str]:
    return normalize("NFKC", text).lower().translate(BLANKS).split()


def _ascending(pieces: Iterable[str], pause: Callable[[], None]) -> Iterator[str]:
    """In order, in short steps: a million are not sorted at one go while answers wait."""
    by_beginning: dict[str, list[str]] = {}
    for piece in pieces:
        by_beginning.setdefault(piece[:2], []).append(piece)
    for beginning in sorted(by_beginning):
        pause()
        yield from sorted(by_beginning[beginning])


def _beginnings(piece: str) -> Iterator[int]:
    """Places in a piece, but the first, where a word may begin: behind what is no letter."""
    if not piece.isalnum():
        yield from (at for at in range(1, len(piece)) if not piece[at - 1].isalnum())


def _equal(texts: Sequence[str], text: str) -> tuple[int, int]:
    """From where to where in ascending texts this one stands."""
    return bisect_left(texts, text), bisect_right(texts, text)


def _spans(texts: Sequence[str], word: str) -> Iterator[tuple[int, int]]:
    """From where to where ascending texts begin with a word that ends there."""
    places = [bisect_left(texts, word), bisect_right(texts, word, key=lambda text: text[: len(word)])]
    if any(first <= word[-1] <= last for first, last in LATIN):
        ends = (end for first, last in LATIN for end in (first, chr(ord(last) + 1)))
        places[1:1] = [bisect_left(texts, word + end) for end in ends]
    return zip(places[::2], places[1::2], strict=True)

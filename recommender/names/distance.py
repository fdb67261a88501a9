"""Edit distances from one text to every key of a table at once, and to every beginning of each key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from recommender.names.shortlist import CLASSES, Shortlist

if TYPE_CHECKING:
    from collections.abc import Sequence

# Letters of a text or a key that are compared: one bit of a machine word each.
LONGEST = 64
# Letters of a text for which half a machine word does.
SHORT = 32
# Keys of a table of which all are compared letter by letter.
ALL_COMPARED = 12_000
# Keys of a longer table that are compared: those most like the text.
MOST_COMPARED = 4_000
# Every ASCII code is a class of its own.
ASCII = np.arange(CLASSES, dtype=np.uint8)

Codes: TypeAlias = NDArray[np.uint16]
Masks: TypeAlias = NDArray[np.uint64]
Distances: TypeAlias = NDArray[np.int16]


class Pattern(NamedTuple):
    """A text to compare.

    `masks[code]` has bit `i` set where its letter `i` fits the code; `classes`: its letters as a shortlist
    tells them apart, at most `LONGEST`.
    """

    masks: Masks
    classes: tuple[int, ...]


class Distance(NamedTuple):
    """Edits (insert, delete, replace, swap two neighbours) that turn the text into each key, shape (keys,).

    `whole` is to the key as it stands, `head` to the beginning of the key that is nearest.
    """

    whole: Distances
    head: Distances


@dataclass(frozen=True, eq=False)
class KeyTable:
    """Keys as columns of letter codes, longest first.

    `codes` has shape (longest key, keys), 0 below a key's end; `lengths` and `entries`, shape (keys,), are
    the keys' lengths and whose keys they are. A table longer than `ALL_COMPARED` has a shortlist, and each
    key's codes lie together in memory.
    """

    codes: Codes
    lengths: NDArray[np.int16]
    entries: NDArray[np.int32]
    shortlist: Shortlist | None = None

    @classmethod
    def build(
        cls, keys: Sequence[Sequence[int]], entries: Sequence[int], classes: NDArray[np.uint8] = ASCII
    ) -> Self:
        """Keys as letter codes (1…65535), and the entry each belongs to; letters past `LONGEST` are left out.

        `classes[code]` is the class a shortlist has for a code.
        """
        lengths = np.array([min(len(key), LONGEST) for key in keys], dtype=np.int16)
        order = np.argsort(-lengths, kind="stable")
        codes = np.zeros((int(lengths.max(initial=0)), len(keys)), dtype=np.uint16)
        for column, place in enumerate(order):
            length = lengths[place]
            codes[:length, column] = keys[place][:length]
        shortlist = None
        if len(keys) > ALL_COMPARED:
            shortlist, codes = Shortlist.build(classes[codes]), np.asfortranarray(codes)
        return cls(codes, lengths[order], np.asarray(entries, dtype=np.int32)[order], shortlist)

    @cached_property
    def by_entry(self) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """Entries that have keys, ascending; the keys in that order; where the keys of each begin there."""
        order = np.argsort(self.entries, kind="stable")
        first = np.flatnonzero(np.diff(self.entries[order], prepend=-1))
        return self.entries[order[first]].astype(np.intp), order, first

    def near(self, pattern: Pattern, priority: NDArray[np.int32]) -> KeyTable:
        """The keys worth comparing with a text; `priority` by entry, the lower the sooner kept."""
        if self.shortlist is None:
            return self
        columns = self.shortlist.nearest(
            pattern.classes, len(self.lengths), MOST_COMPARED, lambda some: priority[self.entries[some]]
        )
        lengths = self.lengths[columns]
        height = min(int(lengths.max(initial=0)), reach(len(pattern.classes)))
        codes = np.ascontiguousarray(self.codes.T.take(columns, axis=0)[:, :height].T)
        return KeyTable(codes, lengths, self.entries[columns])

    def distances(self, pattern: Pattern) -> Distance:
        """Distances of a text of 1…`LONGEST` letters.

        Algorithm: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
        (2003), all keys in step. A key is read to `reach` letters: past that only a `head` with edits in
        half of the text could follow, and `whole` is as it stands there or the difference of the lengths.
        """
        length = len(pattern.classes)
        word = np.dtype(np.uint32 if length <= SHORT else np.uint64)
        # The text's last letter is the highest bit.
        spare = word.itemsize * 8 - length
        masks = pattern.masks.astype(word) << word.type(spare)
        read = self.codes[: reach(length)]
        active = np.searchsorted(-self.lengths, -np.arange(1, len(read) + 1), side="right")
        walk = _Walk.begin(len(self.lengths), length, word)
        for row, count in zip(read, active.tolist(), strict=True):
            walk.step(masks[row[:count]], count)
        whole, head = walk.whole.astype(np.int16), walk.head.astype(np.int16)
        return Distance(np.maximum(whole, self.lengths - length), head)


def reach(length: int) -> int:
    """Letters of a key that are read for a text of so many."""
    return length + length // 2 + 2


@dataclass
class _Walk:
    """The columns of the edit matrices of all keys, as bit vectors, while the keys are read letter by letter.

    The text stands in the highest bits; `first` is the bit of its first letter, `highest` the place of its
    last. `whole` and `head`, shape (keys,), are the edits so far.
    """

    first: Any
    highest: Any
    up: NDArray[Any]
    down: NDArray[Any]
    diagonal: NDArray[Any]
    fits_before: NDArray[Any]
    whole: NDArray[Any]
    head: NDArray[Any]

    @classmethod
    def begin(cls, keys: int, length: int, word: np.dtype[Any]) -> Self:
        bits = word.itemsize * 8
        up, down, diagonal, fits_before = np.zeros((4, keys), dtype=word)
        start = np.full(keys, length, dtype=word)
        first, highest = word.type(1 << (bits - length)), word.type(bits - 1)
        return cls(first, highest, ~up, down, diagonal, fits_before, start, start.copy())

    def step(self, fits: NDArray[Any], count: int) -> None:
        """One letter further in the first `count` keys; `fits`: places in the text where that letter fits.

        The count never grows, so what a key was left with is not read again.
        """
        up, down, whole, head = self.up[:count], self.down[:count], self.whole[:count], self.head[:count]
        swapped = ((~self.diagonal[:count] & fits) << 1) & self.fits_before[:count]
        diagonal = (((fits & up) + up) ^ up) | fits | down | swapped
        right = down | ~(diagonal | up)
        left = diagonal & up
        whole += right >> self.highest
        whole -= left >> self.highest
        np.minimum(head, whole, out=head)
        right = (right << 1) | self.first
        self.up, self.down = (left << 1) | ~(diagonal | right), right & diagonal
        self.diagonal, self.fits_before = diagonal, fits

"""Edit distances from one text to every key of a table at once, and to every beginning of each key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

LONGEST: Final = 64
"""Letters of a text or a key that are compared: one bit of a machine word each."""

_ONE = np.uint64(1)

Codes: TypeAlias = NDArray[np.uint16]
Masks: TypeAlias = NDArray[np.uint64]
Distances: TypeAlias = NDArray[np.int16]


class Distance(NamedTuple):
    """Edits (insert, delete, replace, swap two neighbours) that turn the text into each key, shape (keys,).

    `whole` is to the key as it stands, `head` to the beginning of the key that is nearest.
    """

    whole: Distances
    head: Distances


@dataclass(frozen=True)
class KeyTable:
    """Keys as columns of letter codes, longest first.

    `codes` has shape (longest key, keys), 0 below a key's end; `lengths` and `entries`, shape (keys,), are the
    keys' lengths and whose keys they are.
    """

    codes: Codes
    lengths: NDArray[np.int16]
    entries: NDArray[np.int32]

    @classmethod
    def build(cls, keys: Sequence[Sequence[int]], entries: Sequence[int]) -> "KeyTable":
        """Keys as letter codes (1…65535), and the entry each belongs to; letters past `LONGEST` are left out."""
        lengths = np.array([min(len(key), LONGEST) for key in keys], dtype=np.int16)
        order = np.argsort(-lengths, kind="stable")
        codes = np.zeros((int(lengths.max(initial=0)), len(keys)), dtype=np.uint16)
        for column, place in enumerate(order):
            length = lengths[place]
            codes[:length, column] = keys[place][:length]
        return cls(codes, lengths[order], np.asarray(entries, dtype=np.int32)[order])

    def taken(self, columns: NDArray[np.intp]) -> "KeyTable":
        """The same table with these columns only (ascending)."""
        lengths = self.lengths[columns]
        height = int(lengths.max(initial=0))
        return KeyTable(self.codes[:height, columns], lengths, self.entries[columns])

    def distances(self, masks: Masks, length: int) -> Distance:
        """Distances of a text of `length` letters (1…`LONGEST`), given the places in it that each code fits.

        `masks[code]` has bit `i` set where letter `i` of the text fits the code. Algorithm: H. Hyyrö, "A
        bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003), all keys in step.
        """
        active = np.searchsorted(-self.lengths, -np.arange(1, len(self.codes) + 1), side="right")
        walk = _Walk.begin(len(self.lengths), length)
        for row, count in zip(self.codes, active, strict=True):
            walk.step(masks[row[:count]], int(count))
        return Distance(walk.whole, walk.head)


@dataclass
class _Walk:
    """The columns of the edit matrices of all keys, as bit vectors, while the keys are read letter by letter."""

    last: np.uint64
    up: Masks
    down: Masks
    diagonal: Masks
    fits_before: Masks
    whole: Distances
    head: Distances

    @classmethod
    def begin(cls, keys: int, length: int) -> "_Walk":
        def zeros() -> Masks:
            return np.zeros(keys, dtype=np.uint64)

        start = np.full(keys, length, dtype=np.int16)
        return cls(np.uint64(length - 1), ~zeros(), zeros(), zeros(), zeros(), start, start.copy())

    def step(self, fits: Masks, count: int) -> None:
        """One letter further in the first `count` keys; `fits`: places in the text where that letter fits."""
        up, down = self.up[:count], self.down[:count]
        swapped = ((~self.diagonal[:count] & fits) << _ONE) & self.fits_before[:count]
        diagonal = (((fits & up) + up) ^ up) | fits | down | swapped
        right = down | ~(diagonal | up)
        left = diagonal & up
        whole = self.whole[:count]
        whole += ((right >> self.last) & _ONE).astype(np.int16)
        whole -= ((left >> self.last) & _ONE).astype(np.int16)
        np.minimum(self.head[:count], whole, out=self.head[:count])
        right = (right << _ONE) | _ONE
        self.up[:count] = (left << _ONE) | ~(diagonal | right)
        self.down[:count] = right & diagonal
        self.diagonal[:count] = diagonal
        self.fits_before[:count] = fits

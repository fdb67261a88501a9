"""Which keys of a long table are worth comparing with a text: those with most pairs of letters in common."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Columns: TypeAlias = NDArray[np.intp]

# Letters are told apart by class, 1…127; 0 stands before the first and after the last.
CLASSES = 128
ONE = np.uint8(1)


@dataclass(frozen=True, eq=False)
class Shortlist:
    """For each pair of classes the columns it occurs in: `columns[starts[pair]:starts[pair + 1]]`."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int32]

    @classmethod
    def build(cls, classes: NDArray[np.uint8]) -> Self:
        """`classes`: shape (longest key, keys), 0 below a key's end."""
        edge = np.zeros((1, classes.shape[1]), dtype=np.int32)
        letters = np.concatenate([edge, classes, edge]).astype(np.int32)
        pairs = letters[:-1] * CLASSES + letters[1:]
        used = np.flatnonzero(pairs.ravel())
        found = np.unique(pairs.ravel()[used].astype(np.int64) * classes.shape[1] + used % classes.shape[1])
        pair, column = np.divmod(found, classes.shape[1])
        starts = np.searchsorted(pair, np.arange(CLASSES * CLASSES + 1))
        return cls(starts, column.astype(np.int32))

    def having(self, first: int, second: int) -> NDArray[np.int32]:
        """The columns with this pair of classes, ascending."""
        pair = first * CLASSES + second
        return self.columns[self.starts[pair] : self.starts[pair + 1]]

    def nearest(
        self, text: Sequence[int], columns: int, most: int, priority: Callable[[Columns], NDArray[np.integer]]
    ) -> Columns:
        """Of so many `columns` at most `most`, ascending: those with most pairs of the text (classes).

        Of equals, those of the lowest `priority`, a number for each column it is asked for.
        """
        shared = np.zeros(columns, dtype=np.uint8)
        edged = [0, *text, 0]
        for first, second in set(pairwise(edged)):
            # A quarter of the time of `shared[having] += 1`.
            np.add.at(shared, self.having(first, second).astype(np.intp), ONE)
        # The fewest pairs, at least one, that no more than `most` have.
        counts = range(1, len(edged) + 1)
        least = 1 + bisect_left(counts, -most, key=lambda count: -int(np.count_nonzero(shared >= count)))
        found = np.flatnonzero(shared >= least)
        equals = np.flatnonzero(shared == least - 1) if least > 1 else found[:0]
        left = most - len(found)
        if len(equals) > left:
            equals = equals[np.argpartition(priority(equals), left)[:left]]
        return np.sort(np.concatenate([found, equals]))

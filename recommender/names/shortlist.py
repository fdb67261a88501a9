"""Which keys of a long table are worth comparing with a text: those with most pairs of letters in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

CLASSES: Final = 128
"""Letters are told apart by class, 1…127; 0 stands before the first and after the last."""


@dataclass(frozen=True, eq=False)
class Shortlist:
    """For each pair of classes the columns it occurs in: `columns[starts[pair]:starts[pair + 1]]`."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int32]

    @classmethod
    def build(cls, classes: NDArray[np.uint8]) -> "Shortlist":
        """`classes`: shape (longest key, keys), 0 below a key's end."""
        edge = np.zeros((1, classes.shape[1]), dtype=np.int32)
        letters = np.concatenate([edge, classes, edge]).astype(np.int32)
        pairs = letters[:-1] * CLASSES + letters[1:]
        used = np.flatnonzero(pairs.ravel())
        found = np.unique(pairs.ravel()[used].astype(np.int64) * classes.shape[1] + used % classes.shape[1])
        pair, column = np.divmod(found, classes.shape[1])
        starts = np.searchsorted(pair, np.arange(CLASSES * CLASSES + 1))
        return cls(starts, column.astype(np.int32))

    def nearest(self, text: Sequence[int], priority: NDArray[np.int64], most: int) -> NDArray[np.intp]:
        """At most `most` columns, ascending: those with most pairs of the text (classes).

        Of equals, those of the lowest `priority`, shape (keys,).
        """
        shared = np.zeros(len(priority), dtype=np.int64)
        edged = [0, *text, 0]
        for pair in {first * CLASSES + second for first, second in pairwise(edged)}:
            shared[self.columns[self.starts[pair] : self.starts[pair + 1]]] += 1
        found = np.flatnonzero(shared)
        if len(found) > most:
            worth = shared[found] * (len(priority) + 1) - priority[found]
            found = found[np.argpartition(-worth, most)[:most]]
        return np.sort(found)

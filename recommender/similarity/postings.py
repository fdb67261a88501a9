"""Features by column: which channels have it, so that one is compared with all in a few steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.features.equal_rows import within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Entries


@dataclass(frozen=True, eq=False)
class Postings:
    """The elements of `entries`, n rows, column by column.

    Column c has `values[k]` in row `rows[k]` for each k in `starts[c]:starts[c + 1]`, rows ascending.
    lengths: float64, (n,), the Euclidean length of each row.
    """

    entries: Entries
    starts: NDArray[np.int64]
    rows: NDArray[np.int64]
    values: NDArray[np.float64]
    lengths: NDArray[np.float64]

    @classmethod
    def of(cls, entries: Entries, columns: int) -> Self:
        size = len(entries.indptr) - 1
        by_column = np.argsort(entries.indices, kind="stable")
        rows = np.repeat(np.arange(size, dtype=np.int32), np.diff(entries.indptr))
        starts = np.searchsorted(entries.indices[by_column], np.arange(columns + 1))
        lengths = np.sqrt(np.bincount(rows, weights=entries.data**2, minlength=size))
        return cls(entries, starts, rows[by_column].astype(np.int64), entries.data[by_column], lengths)

    def agreement(self, *rows: int) -> NDArray[np.float64]:
        """What some rows and each channel share adds to their scores, summed, (n,); not to the last bit."""
        weights = np.zeros(len(self.starts) - 1)
        for row in rows:
            columns, values = self.entries.row(row)
            weights[columns] += values
        used = np.flatnonzero(weights)
        if not len(used):
            return np.zeros(len(self.lengths))
        spans = [slice(*self.starts[column : column + 2].tolist()) for column in used.tolist()]
        having = np.concatenate([self.rows[span] for span in spans])
        products = [
            self.values[span] * value for span, value in zip(spans, weights[used].tolist(), strict=True)
        ]
        found = np.bincount(having, weights=np.concatenate(products), minlength=len(self.lengths))
        return np.asarray(found, np.float64)

    def exact(self, row: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """That of one row with some others, (len(others),), summed as `Features.agreement` does, all bits."""
        weights = np.zeros(len(self.starts) - 1)
        columns, values = self.entries.row(row)
        weights[columns] = values
        sizes = (self.entries.indptr[others + 1] - self.entries.indptr[others]).astype(np.int64)
        at = np.repeat(self.entries.indptr[others], sizes) + within(sizes)
        products = weights[self.entries.indices[at]] * self.entries.data[at]
        shared = products != 0
        counts = np.bincount(np.repeat(np.arange(len(others)), sizes)[shared], minlength=len(others))
        found, some = np.zeros(len(others)), counts > 0
        if some.any():
            found[some] = np.add.reduceat(products[shared], (np.cumsum(counts) - counts)[some])
        return found

    def cosines(self, row: int) -> NDArray[np.float64]:
        """How alike the contents of a row and of each other are, (n,), 0 … 1; 0 where one has none."""
        lengths = self.lengths * self.lengths[row]
        found: NDArray[np.float64] = np.zeros_like(lengths)
        np.divide(self.agreement(row), lengths, out=found, where=lengths > 0)
        return found

    def directions(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """The contents of some rows at length 1, dense, in the columns that any of them has, one a line."""
        place = np.full(len(self.starts) - 1, -1)
        spans = [self.entries.row(row) for row in rows.tolist()]
        used = np.unique(np.concatenate([columns for columns, _ in spans])) if spans else place[:0]
        place[used] = np.arange(len(used))
        dense = np.zeros((len(rows), len(used)))
        for at, (columns, values) in enumerate(spans):
            dense[at, place[columns]] = values / self.lengths[rows[at]]
        return dense

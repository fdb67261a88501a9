"""Features by column: which channels have it, so that one is compared with all in a few steps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.features.equal_rows import within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Entries

# Squares of cosines are off by less than this.
UNSURE = 1e-9
# Columns that more than one channel of so many has are kept dense, too, as many as such room takes: added
# whole, they take a third of the time. Few channels need none of it.
COMMON, DENSE_BYTES, MANY = 8, 16_000_000, 10_000
# What looking at an element of a row takes, beside adding one of a column.
PRODUCT = 4


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
        common, dense = self._common
        found: NDArray[np.float64] = np.einsum("k,kn->n", weights[common], dense)
        weights[common] = 0.0
        used = np.flatnonzero(weights)
        for column, weight in zip(used.tolist(), weights[used].tolist(), strict=True):
            first, last = self.starts[column : column + 2].tolist()
            # Half the time of `found[rows] += …`, which gathers what it adds to first.
            np.add.at(found, self.rows[first:last], self.values[first:last] * weight)
        return found

    @cached_property
    def _common(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Columns that many channels have, and those whole, (columns, n)."""
        size, sizes = len(self.lengths), np.diff(self.starts)
        most = DENSE_BYTES // (8 * size) if size >= MANY else 0
        common = np.argsort(-sizes, kind="stable")[:most]
        common = common[sizes[common] > size // COMMON]
        dense = np.zeros((len(common), size))
        for place, column in enumerate(common.tolist()):
            first, last = self.starts[column : column + 2].tolist()
            dense[place, self.rows[first:last]] = self.values[first:last]
        return common, dense

    def prepare(self) -> None:
        """Compute now what the first question would otherwise wait for."""
        _ = self._common

    def exact(self, row: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """That of one row with some others, (len(others),), summed as `Features.agreement` does, all bits."""
        places, products = self._products(row, others)
        counts = np.bincount(places, minlength=len(others))
        found, some = np.zeros(len(others)), counts > 0
        if some.any():
            found[some] = np.add.reduceat(products, (np.cumsum(counts) - counts)[some])
        return found

    def twins(self, row: int, least: float) -> NDArray[np.bool_]:
        """Whose content is so alike to that of a row, (n,): the cosine is at least `least`, 0 < least ≤ 1."""
        lengths = self.lengths * self.lengths[row]
        if not lengths[row]:
            return np.zeros(len(lengths), np.bool_)
        others = self._possible_twins(row, least)
        if others is None:
            cosines = np.divide(self.agreement(row), lengths, out=np.zeros_like(lengths), where=lengths > 0)
            return np.asarray(cosines >= least, np.bool_)
        twins = np.zeros(len(lengths), np.bool_)
        places, products = self._products(row, others)
        agreement = np.bincount(places, weights=products, minlength=len(others))
        twins[others[agreement / lengths[others] >= least]] = True
        return twins

    def _possible_twins(self, row: int, least: float) -> NDArray[np.int64] | None:
        """All that may be twins; None where these are so many that all are compared as fast.

        They have one of the rarest columns of the row, so many that the others alone do not reach so far: the
        cosine is at most the length of the row's direction in the columns that both have.
        """
        columns, values = self.entries.row(row)
        sizes = self.starts[columns + 1] - self.starts[columns]
        rarest = np.argsort(sizes, kind="stable")
        left = 1 - np.cumsum((values[rarest] / self.lengths[row]) ** 2)
        needed = rarest[: 1 + int(np.argmax(left < least**2 - UNSURE))]
        if sizes[needed].sum() * len(self.values) * PRODUCT > sizes.sum() * len(self.lengths):
            return None
        found = np.zeros(len(self.lengths), np.bool_)
        for column in columns[needed].tolist():
            first, last = self.starts[column : column + 2].tolist()
            found[self.rows[first:last]] = True
        return np.flatnonzero(found)

    def _products(self, row: int, others: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """What each column that a row shares with each of some others adds, and the place of that one."""
        weights = np.zeros(len(self.starts) - 1)
        columns, values = self.entries.row(row)
        weights[columns] = values
        sizes = (self.entries.indptr[others + 1] - self.entries.indptr[others]).astype(np.int64)
        at = np.repeat(self.entries.indptr[others], sizes) + within(sizes)
        products = weights[self.entries.indices[at]] * self.entries.data[at]
        shared = products != 0
        return np.repeat(np.arange(len(others)), sizes)[shared], products[shared]

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

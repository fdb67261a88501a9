"""Which rows of a sparse matrix are equal."""

from __future__ import annotations

from itertools import count as counting
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Entries

COMPARED = 50_000
# From the splitmix64 generator: odd numbers without a pattern, so that sums of products tell rows apart.
STEP, MIX_A, MIX_B = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def equal_rows(entries: Entries) -> NDArray[np.int64]:
    """A number for each distinct row that has elements, by first appearance, (n,); -1 for empty rows.

    Rows are told apart by 64 bits and then compared element by element; where two that differ had the same
    bits, which hardly any table has, others are tried.
    """
    sizes = np.diff(entries.indptr)
    filled = np.flatnonzero(sizes > 0)
    for salt in counting():
        keys = _keys(entries, salt)[filled]
        _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        if _all_equal(entries, filled, filled[first][inverse]):
            break
    by_appearance = np.empty(len(first), np.int64)
    by_appearance[np.argsort(first)] = np.arange(len(first))
    groups = np.full(len(sizes), -1, np.int64)
    groups[filled] = by_appearance[inverse]
    return groups


def _keys(entries: Entries, salt: int) -> NDArray[np.uint64]:
    with np.errstate(over="ignore"):
        column = entries.indices.astype(np.uint64) * np.uint64(STEP) + np.uint64(salt * MIX_A & (2**64 - 1))
        column = (column ^ (column >> np.uint64(30))) * np.uint64(MIX_A)
        element = entries.data.view(np.uint64) ^ (column ^ (column >> np.uint64(27))) * np.uint64(MIX_B)
        element = (element ^ (element >> np.uint64(31))) * np.uint64(MIX_A)
        sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(element ^ (element >> np.uint64(29)))))
        keys: NDArray[np.uint64] = sums[entries.indptr[1:]] - sums[entries.indptr[:-1]]
    return keys


def _all_equal(entries: Entries, rows: NDArray[np.int64], others: NDArray[np.int64]) -> bool:
    """Whether each row has the same elements as its other."""
    starts, sizes = entries.indptr[:-1].astype(np.int64), np.diff(entries.indptr)
    if not np.array_equal(sizes[rows], sizes[others]):
        return False
    for start in range(0, len(rows), COMPARED):
        row, other = rows[start : start + COMPARED], others[start : start + COMPARED]
        steps = within(sizes[row])
        here = np.repeat(starts[row], sizes[row]) + steps
        there = np.repeat(starts[other], sizes[row]) + steps
        same = (entries.indices[here] == entries.indices[there]) & (entries.data[here] == entries.data[there])
        if not same.all():
            return False
    return True


def within(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, … size - 1 for each size, one after the other."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - sizes, sizes)

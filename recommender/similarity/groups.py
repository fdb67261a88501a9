"""Channels of equal content as one: they agree with everybody else by the same amount.

A score is agreement + query weight · candidate weight, so inside a group the order is that of the candidate
weights, and no member of a group scores more than its heaviest. The k best channels therefore lie in the k
groups of the largest such bounds: each of those has one channel at its bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappush, heapreplace
from itertools import count as counting
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Entries, Features

# Weights further apart than this never give scores that round to the same 12 decimals.
ALIKE = 4e-12
COMPARED = 50_000
# From the splitmix64 generator: odd numbers without a pattern, so that sums of products tell rows apart.
STEP, MIX_A, MIX_B = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


@dataclass(frozen=True, eq=False)
class ContentGroups:
    """K groups of the n channels of a table; those without content are in none.

    of: int64, (n,), the group of each channel, -1 for none. starts: int64, (K + 1,), where the members of
    each group begin in `members`; members: int64, by weight as a candidate, then by `rank`. rank: int64,
    (n,), the place of each channel among equals. weights: float64, candidate weights as `members` stand.
    """

    of: NDArray[np.int64]
    starts: NDArray[np.int64]
    members: NDArray[np.int64]
    weights: NDArray[np.float64]
    rank: NDArray[np.int64]

    @classmethod
    def build(cls, features: Features, rank: NDArray[np.int64]) -> Self:
        """Groups of equal rows of `features.entries`, numbered by their first members' ranks."""
        of = equal_rows(features.entries)
        rows = np.flatnonzero(of >= 0)
        rows = rows[np.lexsort((rank[rows], -features.candidate_weight[rows], of[rows]))]
        starts = np.searchsorted(of[rows], np.arange(of.max(initial=-1) + 2))
        return cls(of, starts, rows, features.candidate_weight[rows], rank)

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def first(self) -> NDArray[np.int64]:
        """A member of each group, the heaviest, (K,)."""
        return self.members[self.starts[:-1]]

    def leading(self, count: int) -> ContentGroups:
        """The same groups cut to members that can be among the `count` best of any query.

        Those are the first `count`. Only where weights next to the cut differ by so little that scores may
        round to the same, whoever stands first among equals may come from behind it.
        """
        sizes = np.diff(self.starts)
        last = self.starts[:-1] + np.minimum(sizes, count) - 1
        further = np.minimum(last + 1, len(self.members) - 1)
        close = (sizes > count) & (self.weights[last] - self.weights[further] < ALIKE)
        unsure = [group for group in np.flatnonzero(close).tolist() if self._uneven(group, last[group])]
        kept = np.minimum(sizes, count)
        picked = {group: self._skyline(group, count) for group in unsure}
        for group, members in picked.items():
            kept[group] = len(members)
        starts = np.concatenate(([0], np.cumsum(kept)))
        places = np.repeat(self.starts[:-1] - starts[:-1], kept) + np.arange(starts[-1])
        for group, members in picked.items():
            places[starts[group] : starts[group + 1]] = members
        return ContentGroups(self.of, starts, self.members[places], self.weights[places], self.rank)

    def _uneven(self, group: int, last: int) -> bool:
        """Whether weights nearly the last one's, and not the same, are around it: equal ones are in order."""
        falling = -self.weights[self.starts[group] : self.starts[group + 1]]
        here = -self.weights[last]
        start, end = np.searchsorted(falling, here - ALIKE), np.searchsorted(falling, here + ALIKE, "right")
        return bool(falling[start] != falling[end - 1])

    def _skyline(self, group: int, count: int) -> list[int]:
        """Places of the members that fewer than `count` others beat in weight and in rank at once."""
        start, end = self.starts[group : group + 2].tolist()
        floor = self.weights[start + count - 1] - ALIKE
        lowest: list[int] = []  # the `count` best ranks so far, the worst of them first, negated
        kept = []
        for place in range(start, end):
            if self.weights[place] < floor:
                break
            rank = int(self.rank[self.members[place]])
            if len(lowest) < count:
                heappush(lowest, -rank)
            elif rank < -lowest[0]:
                heapreplace(lowest, -rank)
            else:
                continue
            kept.append(place)
        return kept


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

"""Channels of equal content as one: they agree with everybody else by the same amount.

A score is agreement + query weight · candidate weight, so inside a group the order is that of the candidate
weights, and no member of a group scores more than its heaviest. The k best channels therefore lie in the k
groups of the largest such bounds: each of those has one channel at its bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.features.equal_rows import equal_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Features

# Weights further apart than this never give scores that round to the same 12 decimals.
ALIKE = 4e-12


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

"""Channels and the lists that they stand in as a graph, and shortest ways through it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.features.equal_rows import within
from recommender.similarity.neighbours import NOBODY

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from recommender.similarity.neighbours import Neighbours

# Two channels are neighbours where one stands in the other's list of so many.
LISTED = 10
# Distances are whole numbers: sums of them are exact, in whichever order they are added up.
FINENESS = 1_000_000
UNSEEN, CLOSED = -1, -2


@dataclass(frozen=True, eq=False)
class NeighbourGraph:
    """An undirected graph of n channels: two are joined where either stands in the other's first `listed`.

    Channel i is joined to `others[k]` at `distances[k]` for each k in `starts[i]:starts[i + 1]`; where both
    stand in each other's list, it is there twice. A distance is how much the score is below the highest of
    the table, in millionths. The shortest way is that of the fewest steps; of these, of the smallest sum of
    distances; of these, whose rows are the smallest, compared one after the other.
    """

    starts: NDArray[np.int64]
    others: NDArray[np.int32]
    distances: NDArray[np.int32]
    listed: int

    @classmethod
    def of(cls, neighbours: Neighbours, listed: int = LISTED) -> Self:
        rows, scores = neighbours.rows[:, :listed], neighbours.scores[:, :listed]
        there = rows != NOBODY
        lists, channels = np.nonzero(there)[0].astype(np.int32), rows[there]
        distance = np.rint((scores.max(initial=0.0) - scores[there]) * FINENESS).astype(np.int32)
        ends = np.concatenate((lists, channels))
        by_end = np.argsort(ends, kind="stable")
        starts = np.searchsorted(ends[by_end], np.arange(len(rows) + 1))
        others = np.concatenate((channels, lists))[by_end]
        return cls(starts, others, np.concatenate((distance, distance))[by_end], listed)

    def shortest(
        self, start: int, end: int, avoid: Collection[int] = (), *, direct: bool = True
    ) -> tuple[int, ...] | None:
        """The rows of the shortest way from `start` to another `end`, both included; None for none.

        avoid: rows it does not lead over; the ends are not meant. direct: whether it may be a single step.
        """
        levels = self._levels(start, end, avoid, direct=direct)
        return None if levels is None else self._cheapest(levels)

    @property
    def whole(self) -> bool:
        """Whether a way leads from each channel that has any neighbour to each other one."""
        joined = np.diff(self.starts) > 0
        seen = np.full(len(joined), UNSEEN)
        reached = np.flatnonzero(joined)[:1]
        while len(reached):
            seen[reached] = 0
            reached = self._beyond(reached, seen, UNSEEN)
        return bool((seen[joined] != UNSEEN).all())

    def _levels(
        self, start: int, end: int, avoid: Collection[int], *, direct: bool
    ) -> list[NDArray[np.int64]] | None:
        """For each step of the ways of fewest steps, the channels they lead over, both ends included."""
        seen = np.full((2, len(self.starts) - 1), UNSEEN)
        seen[:, list(avoid)] = CLOSED
        seen[:, [start, end]] = UNSEEN
        seen[0, start] = seen[1, end] = 0
        reached = [[np.array([start])], [np.array([end])]]
        while True:
            side = int(len(reached[1][-1]) < len(reached[0][-1]))
            frontier = self._beyond(reached[side][-1], seen[side], UNSEEN)
            if not direct and len(reached[side]) == 1:
                frontier = frontier[frontier != (start if side else end)]
            if not len(frontier):
                return None
            seen[side, frontier] = len(reached[side])
            reached[side].append(frontier)
            met = frontier[seen[1 - side, frontier] == len(reached[1 - side]) - 1]
            if len(met):
                return [*self._back(met, seen[0]), met, *reversed(self._back(met, seen[1]))]

    def _beyond(self, rows: NDArray[np.int64], seen: NDArray[np.int64], level: int) -> NDArray[np.int64]:
        """The channels of a level that are joined to any of these, ascending."""
        found = np.zeros(len(seen), np.bool_)
        found[self.others[self._edges(rows)]] = True
        there: NDArray[np.int64] = np.flatnonzero(found)
        beyond: NDArray[np.int64] = there[seen[there] == level]
        return beyond

    def _back(self, met: NDArray[np.int64], seen: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        """The channels on the ways from an end to those met, level by level from that end."""
        levels = [met]
        for level in range(int(seen[met[0]]) - 1, -1, -1):
            levels.append(self._beyond(levels[-1], seen, level))
        return levels[:0:-1]

    def _cheapest(self, levels: list[NDArray[np.int64]]) -> tuple[int, ...]:
        size = len(self.starts) - 1
        cost, onward = np.full(size, UNSEEN), np.full(size, UNSEEN)
        cost[levels[-1]] = 0
        ahead = np.zeros(size, np.bool_)
        for there, here in pairwise(reversed(levels)):
            ahead[there] = True
            edges = self._edges(here)
            froms = np.repeat(here, self.starts[here + 1] - self.starts[here])
            onto = ahead[self.others[edges]]
            froms, tos = froms[onto], self.others[edges][onto].astype(np.int64)
            costs = self.distances[edges][onto] + cost[tos]
            order = np.lexsort((tos, costs, froms))
            first = order[np.unique(froms[order], return_index=True)[1]]
            cost[froms[first]], onward[froms[first]] = costs[first], tos[first]
            ahead[there] = False
        way = [int(levels[0][0])]
        while len(way) < len(levels):
            way.append(int(onward[way[-1]]))
        return tuple(way)

    def _edges(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        sizes = self.starts[rows + 1] - self.starts[rows]
        return np.repeat(self.starts[rows], sizes) + within(sizes)

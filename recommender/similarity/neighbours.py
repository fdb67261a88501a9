"""Features to nearest neighbours: exact, the same bytes from the same input.

Order is by score, then CPI, both descending, then table order; scores that agree to 12 decimals are
tied. A channel is left out of its own list by identity, and so is every stranger: a channel that
shares no content and nobody's liking with it, whose score could only be its popularity.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.features.equal_rows import within
from recommender.features.largest import kth_largest_at_least
from recommender.similarity.groups import ContentGroups
from recommender.similarity.liked_lists import add_liked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray
    from scipy import sparse

    from recommender.features.columns import Features

NOBODY = -1
# Agreement is rounded to 12 decimals with the score: less than half of the last one is none.
LEAST_AGREEMENT = 5e-13
# Products in a block are sums of at most some thousand terms within 0 … 1: off by less than this.
MARGIN = 1e-10
BLOCK_BYTES = 64 * 2**20
MOST_QUERIES = 2048


@dataclass(frozen=True, eq=False)
class Neighbours:
    """For each of n channels its nearest, best first.

    rows: int32, (n, depth), padded with NOBODY. scores: float64, (n, depth), padded with 0.
    """

    rows: NDArray[np.int32]
    scores: NDArray[np.float64]

    def __repr__(self) -> str:
        return f"<Neighbours: {len(self.rows)} lists of at most {self.depth}>"

    @property
    def depth(self) -> int:
        return int(self.rows.shape[1])

    @classmethod
    def build(
        cls,
        features: Features,
        cpi: NDArray[np.float64],
        depth: int,
        progress: Callable[[int, int], None] | None = None,
    ) -> Self:
        """The `depth` nearest of every channel.

        cpi: float64, (n,), NaN for missing. progress(done, total) counts distinct queries.
        """
        search = NearestSearch(features, cpi)
        asked, place_of = _distinct(features, search.groups)
        rows = np.full((len(features), depth), NOBODY, np.int32)
        scores = np.zeros((len(features), depth))
        members = np.argsort(place_of, kind="stable")
        places = place_of[members]
        done = 0
        for block in _blocks(asked, len(search.groups)):
            # One more than asked for: a twin's list still holds the twin itself.
            nearest = search.nearest(block, depth + 1)
            first, last = np.searchsorted(places, (done, done + len(block))).tolist()
            for start in range(first, last, MOST_QUERIES):
                part = members[start : min(start + MOST_QUERIES, last)]
                rows[part], scores[part] = _without(part, nearest, place_of[part] - done)
            done += len(block)
            if progress:
                progress(done, len(asked))
        add_liked(rows, scores, features, search.rank)
        return cls(rows, scores)


class NearestSearch:
    """Exact search over all channels, those of equal content taken together."""

    def __init__(self, features: Features, cpi: NDArray[np.float64]) -> None:
        self._features = features
        # The place among equals: by CPI, then as in the table.
        self.rank = np.argsort(np.lexsort((np.arange(len(cpi)), -np.nan_to_num(cpi, nan=-1.0))))
        self._leading: dict[int, ContentGroups] = {}

    @cached_property
    def groups(self) -> ContentGroups:
        return ContentGroups.build(self._features, self.rank)

    @cached_property
    def _heads(self) -> tuple[sparse.csr_array, NDArray[np.float64]]:
        """The content of each group and the largest weight in it."""
        return self._features.content[self.groups.first], self.groups.weights[self.groups.starts[:-1]]

    def nearest(self, queries: NDArray[np.int64], count: int) -> Neighbours:
        """The `count` nearest of each query row, the query itself among them, (len(queries), count)."""
        if count not in self._leading:
            self._leading[count] = self.groups.leading(count)
        leading = self._leading[count]
        places, groups = self._bounded(queries, count)
        weight = self._features.query_weight[queries]
        agreement = self._features.agreement(queries[places], leading.first[groups])
        heads = agreement + weight[places] * leading.weights[leading.starts[groups]]
        near = heads >= _kth_largest(places, heads, len(queries), count)[places] - MARGIN
        places, groups, agreement = places[near], groups[near], agreement[near]
        sizes = np.diff(leading.starts)[groups]
        at = np.repeat(leading.starts[groups], sizes) + within(sizes)
        places = np.repeat(places, sizes)
        scores = np.repeat(agreement, sizes) + weight[places] * leading.weights[at]
        near = scores >= _kth_largest(places, scores, len(queries), count)[places] - MARGIN
        return self._ordered(places[near], leading.members[at[near]], scores[near], (len(queries), count))

    def _ordered(
        self,
        places: NDArray[np.int64],
        candidates: NDArray[np.int64],
        scores: NDArray[np.float64],
        shape: tuple[int, int],
    ) -> Neighbours:
        """The first candidates of each query, of candidates that stand in the order of their queries."""
        scores = np.round(scores, 12)
        best = np.lexsort((self.rank[candidates], -scores, places))
        position = np.arange(len(places)) - np.searchsorted(places, np.arange(shape[0]))[places]
        best, position = best[position < shape[1]], position[position < shape[1]]
        found = Neighbours(np.full(shape, NOBODY, np.int32), np.zeros(shape))
        found.rows[places[best], position] = candidates[best]
        found.scores[places[best], position] = scores[best]
        return found

    def _bounded(self, queries: NDArray[np.int64], count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Pairs of a query's place and a group, by place: all groups that may hold one of its nearest."""
        content, weight = self._heads
        overlap = content @ self._features.content[queries].toarray().T
        rough = overlap + np.multiply.outer(weight, self._features.query_weight[queries])
        rough[overlap < LEAST_AGREEMENT] = -np.inf
        groups, places = np.nonzero(_superset(rough, count))
        by_place = np.argsort(places, kind="stable")
        return places[by_place], groups[by_place]


def _superset(rough: NDArray[np.float64], count: int) -> NDArray[np.bool_]:
    """At least the `count` largest of each column, whatever rounding does; -inf is never among them."""
    superset: NDArray[np.bool_] = rough >= kth_largest_at_least(rough, count) - MARGIN
    return superset


def _kth_largest(
    places: NDArray[np.int64], values: NDArray[np.float64], queries: int, count: int
) -> NDArray[np.float64]:
    """The `count`-th largest of each query's values, -inf where it has fewer, (queries,); by query."""
    starts = np.searchsorted(places, np.arange(queries + 1))
    widest = int(np.diff(starts).max(initial=0))
    if widest < count:
        return np.full(queries, -np.inf)
    table = np.full((queries, widest), -np.inf)
    table[places, np.arange(len(places)) - starts[places]] = values
    kth: NDArray[np.float64] = np.partition(table, widest - count, axis=1)[:, widest - count]
    return kth


def _distinct(features: Features, groups: ContentGroups) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """A row for each distinct query, in table order, and which of them each row asks, -1 for none, (n,)."""
    rows = np.flatnonzero(features.known)
    weights, codes = np.unique(features.query_weight[rows], return_inverse=True)
    asking = groups.of[rows] * len(weights) + codes
    _, first, inverse = np.unique(asking, return_index=True, return_inverse=True)
    place = np.empty(len(first), np.int64)
    place[np.argsort(first)] = np.arange(len(first))
    place_of = np.full(len(features), -1, np.int64)
    place_of[rows] = place[inverse]
    return rows[np.sort(first)], place_of


def _without(
    members: NDArray[np.int64], nearest: Neighbours, places: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The lists in these places, each without its member and one shorter."""
    rows, scores = nearest.rows[places], nearest.scores[places]
    own = rows == members[:, np.newaxis]
    at = np.where(own.any(axis=1), own.argmax(axis=1), nearest.depth)
    columns = (stays := np.arange(nearest.depth - 1)) + (stays >= at[:, np.newaxis])
    return np.take_along_axis(rows, columns, axis=1), np.take_along_axis(scores, columns, axis=1)


def _blocks(queries: NDArray[np.int64], candidates: int) -> Iterator[NDArray[np.int64]]:
    size = max(1, min(MOST_QUERIES, BLOCK_BYTES // (8 * max(candidates, 1))))
    return (queries[start : start + size] for start in range(0, len(queries), size))

"""Features to nearest neighbours: exact, the same bytes from the same input.

Order is by score, then CPI, both descending, then table order; scores that agree to 12 decimals are
tied. A channel is left out of its own list by identity, and so is every stranger: a channel that
shares no content with it, whose score could only be its popularity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray
    from scipy import sparse

    from recommender.features.columns import Features

NOBODY = -1
# Agreement is rounded to 12 decimals with the score: less than half of the last one is none.
LEAST_AGREEMENT = 5e-13
# Products in a block are 64-bit sums of at most some thousand terms within 0 … 1: off by less than this.
MARGIN = 1e-10
BLOCK_BYTES = 64 * 2**20
# Enough strided groups that the k-th largest group maximum is a tight bound on the k-th largest score.
GROUPS_A_PLACE = 16


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
        queries, members = _distinct(features)
        search = NearestSearch(features, cpi)
        rows = np.full((len(features), depth), NOBODY, np.int32)
        scores = np.zeros((len(features), depth))
        done = 0
        for block in _blocks(queries, len(features)):
            # One more than asked for: a twin's list still holds the twin itself.
            nearest = search.nearest(block, depth + 1)
            for place, query in enumerate(block.tolist()):
                for member in members[query]:
                    others = nearest.rows[place] != member
                    rows[member] = nearest.rows[place][others][:depth]
                    scores[member] = nearest.scores[place][others][:depth]
            done += len(block)
            if progress:
                progress(done, len(queries))
        return cls(rows, scores)


class NearestSearch:
    """Exact search over all channels; holds them in tie order."""

    def __init__(self, features: Features, cpi: NDArray[np.float64]) -> None:
        self._features = features
        self._order = np.lexsort((np.arange(len(cpi)), -np.nan_to_num(cpi, nan=-1.0)))
        self._candidates: sparse.csr_array = features.content[self._order]
        self._weight = features.candidate_weight[self._order]

    def nearest(self, queries: NDArray[np.int64], count: int) -> Neighbours:
        """The `count` nearest of each query row, the query itself among them, (len(queries), count)."""
        ranks, places = np.nonzero(self._bounded(queries, count))
        candidates = self._order[ranks]
        scores = self._features.scores(queries[places], candidates)
        best = np.lexsort((ranks, -scores, places))
        places, candidates, scores = places[best], candidates[best], scores[best]
        starts = np.searchsorted(places, np.arange(len(queries)))
        position = np.arange(len(places)) - starts[places]
        wanted = position < count
        rows = np.full((len(queries), count), NOBODY, np.int32)
        values = np.zeros((len(queries), count))
        rows[places[wanted], position[wanted]] = candidates[wanted]
        values[places[wanted], position[wanted]] = scores[wanted]
        return Neighbours(rows, values)

    def nearest_to_all(self, liked: NDArray[np.int64], count: int) -> Neighbours:
        """The `count` nearest to several rows at once, none of them among these, (1, ≤ count).

        The score is the mean of the scores for each liked row; popularity, which none of them changes,
        counts in it once. Liked rows of which nothing is known are passed over; at least one must be known.
        A stranger shares no content with any of them.
        """
        queries = liked[self._features.known[liked]]
        overlap, rough = self._rough(queries)
        rough = rough.mean(axis=1, keepdims=True)
        rough[(overlap < LEAST_AGREEMENT).all(axis=1) | np.isin(self._order, liked)] = -np.inf
        ranks = np.flatnonzero(_superset(rough, max(count, 1)))
        candidates = self._order[ranks]
        pairs = np.repeat(queries, len(candidates)), np.tile(candidates, len(queries))
        scores = np.round(self._features.scores(*pairs).reshape(len(queries), -1).mean(axis=0), 12)
        best = np.lexsort((ranks, -scores))[:count]
        rows = candidates[best].astype(np.int32)
        return Neighbours(rows[np.newaxis], scores[best][np.newaxis])

    def _bounded(self, queries: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
        """(n, queries): a superset of each query's `count` nearest, channels in tie order."""
        overlap, rough = self._rough(queries)
        rough[overlap < LEAST_AGREEMENT] = -np.inf
        return _superset(rough, count)

    def _rough(self, queries: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Agreement of content, and scores but for rounding, (n, queries) each, channels in tie order."""
        overlap: NDArray[np.float64] = self._candidates @ self._features.content[queries].toarray().T
        return overlap, overlap + np.multiply.outer(self._weight, self._features.query_weight[queries])


def _superset(rough: NDArray[np.float64], count: int) -> NDArray[np.bool_]:
    """At least the `count` largest of each column, whatever rounding does; -inf is never among them."""
    superset: NDArray[np.bool_] = rough >= _kth_largest_at_least(rough, count) - MARGIN
    return superset


def nearest_to(features: Features, cpi: NDArray[np.float64], liked: Sequence[int], count: int) -> Neighbours:
    """The `count` nearest to these rows without a precomputed list, (1, ≤ count): same formula and order."""
    return NearestSearch(features, cpi).nearest_to_all(np.array(liked, np.int64), count)


def _kth_largest_at_least(values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """A lower bound, not below 0, on the `count`-th largest of each column, (columns,).

    The maxima of disjoint groups are members of the column, so their `count`-th largest cannot exceed
    the column's. Taking maxima is many times faster than partitioning the column itself.
    """
    size, queries = values.shape
    groups = count * GROUPS_A_PLACE
    maxima = values
    if size >= 2 * groups:
        # What does not fill a last group is left out: fewer members only lower the bound.
        maxima = values[: size - size % groups].reshape(-1, groups, queries).max(axis=0)
    if len(maxima) <= count:
        return np.zeros(queries)
    bound: NDArray[np.float64] = np.maximum(np.partition(maxima, -count, axis=0)[-count], 0.0)
    return bound


def _distinct(features: Features) -> tuple[NDArray[np.int64], dict[int, list[int]]]:
    """One row for each distinct query with content, and all rows that ask the same."""
    content = features.content
    first: dict[bytes, int] = {}
    members: dict[int, list[int]] = {}
    for row in np.flatnonzero(features.known).tolist():
        span = slice(content.indptr[row], content.indptr[row + 1])
        key = (
            content.indices[span].tobytes()
            + content.data[span].tobytes()
            + features.query_weight[row].tobytes()
        )
        members.setdefault(first.setdefault(key, row), []).append(row)
    return np.array(sorted(members), np.int64), members


def _blocks(queries: NDArray[np.int64], candidates: int) -> Iterator[NDArray[np.int64]]:
    size = max(1, BLOCK_BYTES // (8 * max(candidates, 1)))
    return (queries[start : start + size] for start in range(0, len(queries), size))

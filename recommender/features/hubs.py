"""How near everybody is to a channel: what a similarity has to be measured by, that none is like all.

Local scaling after Zelnik-Manor and Perona (Self-Tuning Spectral Clustering, 2004) with the mean of the k
nearest, as Schnitzer, Flexer, Schedl and Widmer use it against hubs (Local and Global Scaling Reduce Hubs in
Space, 2012).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.features.columns import Entries
from recommender.features.equal_rows import equal_rows
from recommender.features.largest import kth_largest_at_least

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from scipy import sparse

NEAREST = 25
# Of a small table no more are looked at than one in so many: else nearly all of it would be near to
# everybody.
FEWEST_A_NEAREST = 4
# A channel that hardly anybody is near would otherwise be near to all: of the median at least this share.
LEAST_SHARE = 0.5
BLOCK_BYTES = 64 * 2**20
MOST_QUERIES = 2048
# Products are sums of at most some thousand terms: off by less than this.
MARGIN = 1e-9


def nearness(content: sparse.csr_array) -> NDArray[np.float64]:
    """The mean of the 25 largest products of each row with others, (n,), positive.

    Floored at half the median of those that share anything. Of a table of fewer than a hundred a quarter is
    looked at, and the median stands for those that lack: so few tell little of a channel. Rows of equal
    content are taken together: each is as near to the others, and counts as often as it is there.
    """
    group_of = equal_rows(Entries.of(content))
    known = group_of >= 0
    if not known.any():
        return np.ones(len(group_of))
    _, first, sizes = np.unique(group_of[known], return_index=True, return_counts=True)
    heads = content[np.flatnonzero(known)[first]]
    others = min(NEAREST, max(1, int(sizes.sum()) // FEWEST_A_NEAREST))
    means = _means(heads, sizes.astype(np.float64), others)[group_of[known]]
    near = means[means > 0]
    median = float(np.median(near)) if len(near) else 1.0
    means = (others * means + (NEAREST - others) * median) / NEAREST
    nearest = np.ones(len(group_of))
    nearest[known] = np.maximum(means, LEAST_SHARE * median)
    return nearest


def _means(heads: sparse.csr_array, sizes: NDArray[np.float64], nearest: int) -> NDArray[np.float64]:
    """For each group the mean of the products with its members' `nearest` nearest, (groups,)."""
    means = np.zeros(len(sizes))
    for block in _blocks(len(sizes)):
        products: NDArray[np.float64] = heads @ heads[block].toarray().T
        # One group more than places: of its own, a channel that is alone in it is none.
        near = (products >= kth_largest_at_least(products, nearest + 1) - MARGIN) & (products > 0)
        groups, places = np.nonzero(near)
        values, members = products[groups, places], sizes[groups] - (groups == block[places])
        order = np.lexsort((groups, -values, places))
        places, values, members = places[order], values[order], members[order]
        taken = _taken(places, members, nearest, len(block))
        means[block] = np.bincount(places, values * taken, minlength=len(block)) / nearest
    return means


def _taken(
    places: NDArray[np.int64], members: NDArray[np.float64], nearest: int, queries: int
) -> NDArray[np.float64]:
    """How many members of each group are among the nearest, groups standing by place, the nearest first."""
    total = np.concatenate(([0.0], np.cumsum(members)))
    starts = total[np.searchsorted(places, np.arange(queries))]
    before = total[:-1] - starts[places]
    taken: NDArray[np.float64] = np.clip(nearest - before, 0.0, members)
    return taken


def _blocks(groups: int) -> Iterator[NDArray[np.int64]]:
    size = max(1, min(MOST_QUERIES, BLOCK_BYTES // (8 * max(groups, 1))))
    return (np.arange(start, min(start + size, groups)) for start in range(0, groups, size))

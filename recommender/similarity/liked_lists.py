"""What the likes of people add to lists that were made from content.

Whoever gets nothing from likes has the score of its content, so it is among the nearest of these, or among no
nearest at all: to the list of each channel only those are added that somebody likes together with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.features.equal_rows import within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.features.columns import Entries, Features

BLOCK = 512


def add_liked(
    rows: NDArray[np.int32],
    scores: NDArray[np.float64],
    features: Features,
    rank: NDArray[np.int64],
) -> None:
    """Write what likes add into lists, in place.

    rows, scores: as `Neighbours` has them, (n, depth), padded with a negative row. rank: the place of each
    channel among equals, (n,).
    """
    likes = features.likes
    if likes is None:
        return
    depth, counts = rows.shape[1], np.diff(likes.indptr)
    liking = np.flatnonzero(counts > 0)
    for block in (liking[start : start + BLOCK] for start in range(0, len(liking), BLOCK)):
        places, candidates = _candidates(rows[block], likes, block, len(features))
        values = features.scores(block[places], candidates)
        best = np.lexsort((rank[candidates], -values, places))
        position = np.arange(len(best)) - np.searchsorted(places, np.arange(len(block)))[places]
        best, position = best[position < depth], position[position < depth]
        rows[block[places[best]], position] = candidates[best]
        scores[block[places[best]], position] = values[best]


def _candidates(
    listed: NDArray[np.int32], likes: Entries, block: NDArray[np.int64], channels: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Places in the block and channels, each pair once, by place: who is listed or liked together."""
    places, at = np.nonzero(listed >= 0)
    counts = np.diff(likes.indptr)[block].astype(np.int64)
    liked = likes.indices[np.repeat(likes.indptr[block].astype(np.int64), counts) + within(counts)]
    by_content = places * channels + listed[places, at]
    by_likes = np.repeat(np.arange(len(block)), counts) * channels + liked
    first, second = np.divmod(np.unique(np.concatenate((by_content, by_likes))), channels)
    return first, second

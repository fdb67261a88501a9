"""What a list of ten is worth to people who like the channel that it is asked for."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.similarity.neighbours import NOBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy import sparse

LISTED = 10
DISCOUNT = 1 / np.log2(np.arange(2, LISTED + 2))


@dataclass(frozen=True)
class Quality:
    """Of each channel's list, (n,), NaN for channels that nobody likes beside another; 0 … 1.

    ndcg: nDCG@10 (Järvelin and Kekäläinen 2002), gains as they are. recall: the share of all gains that is
    listed.
    """

    ndcg: NDArray[np.float64]
    recall: NDArray[np.float64]

    @classmethod
    def mean(cls, parts: Sequence[Self]) -> Self:
        """Channel by channel, over the parts that have it."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # of a channel that no part has
            return cls(
                np.nanmean([part.ndcg for part in parts], axis=0),
                np.nanmean([part.recall for part in parts], axis=0),
            )


def quality(lists: NDArray[np.int32], truth: sparse.csr_array) -> Quality:
    """Judge lists by gains. lists: (n, 10), the best first, padded with NOBODY. truth: gains, (n, n)."""
    size = len(lists)
    ndcg, recall = np.full(size, np.nan), np.full(size, np.nan)
    for row in range(size):
        span = slice(truth.indptr[row], truth.indptr[row + 1])
        gains = truth.data[span]
        if not len(gains):
            continue
        gain_of = dict(zip(truth.indices[span].tolist(), gains.tolist(), strict=True))
        listed = np.array([gain_of.get(other, 0.0) for other in lists[row].tolist() if other != NOBODY])
        best = np.sort(gains)[::-1][:LISTED]
        ndcg[row] = float(listed @ DISCOUNT[: len(listed)]) / float(best @ DISCOUNT[: len(best)])
        recall[row] = float(listed.sum()) / float(gains.sum())
    return Quality(ndcg, recall)


def diversity(lists: NDArray[np.int32], tags: sparse.csr_array) -> float:
    """1 less the cosine of tags, mean over the pairs of a list, then over lists of two and more.

    tags: unit vectors, (n, tags); channels without any are like nobody.
    """
    found = []
    for row in lists:
        members = row[row != NOBODY]
        pairs = len(members) * (len(members) - 1)
        if pairs:
            vectors = tags[members]
            total = vectors.sum(axis=0)
            alike = float(total @ total) - float(vectors.multiply(vectors).sum())
            found.append(1 - alike / pairs)
    return float(np.mean(found)) if found else 0.0

"""Maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998): what is taken off each channel's score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.similarity.postings import Postings

# So many times the places of a list are looked at, and no fewer than so many channels.
POOL_A_PLACE, LEAST_POOL = 5, 50


def pool_size(count: int) -> int:
    """How many of the best may be chosen for their variety."""
    return max(POOL_A_PLACE * count, LEAST_POOL)


def varied(
    postings: Postings, rows: NDArray[np.int64], scores: NDArray[np.float64], count: int, variety: float
) -> NDArray[np.float64]:
    """The marginal relevance of each of `rows`, best first, whose scores are given, (len(rows),).

    It is μ · score − (1 − μ) · best · s, μ = 1 − `variety`: best is the highest score, s the largest cosine
    to a channel chosen before, for those never chosen to any of the chosen. It never rises from one choice
    to the next, so that the channels ordered by it begin with the `count` that are chosen one after the
    other. With μ = 1 it is the score.
    """
    alike, relevance = postings.among(rows), (1 - variety) * scores
    cost = variety * float(scores.max(initial=0.0))
    value, nearest = np.round(relevance, 12), np.zeros(len(rows))
    left = np.ones(len(rows), np.bool_)
    for _ in range(min(count, len(rows))):
        chosen = int(np.argmax(np.where(left, value, -np.inf)))
        left[chosen] = False
        nearest = np.maximum(nearest, alike[chosen])
        value = np.where(left, np.round(relevance - cost * nearest, 12), value)
    return value


def unvaried(scores: NDArray[np.float64], best: float, variety: float) -> NDArray[np.float64]:
    """What channels have that stand too far down to be chosen: as if each had a twin among the chosen.

    Never more than any of those looked at, whose scores are no smaller.
    """
    return np.round((1 - variety) * scores - variety * best, 12)

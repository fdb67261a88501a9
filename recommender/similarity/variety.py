"""Maximal marginal relevance: a list of channels that are less alike among themselves.

Carbonell & Goldstein (SIGIR 1998), with the sum of the similarities to all that are chosen already in the
place of the largest, as in max-sum diversification (Borodin, Lee & Ye, PODS 2012): where most channels have
a twin, the largest hardly tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.similarity.postings import Postings

# So many times the places of a list are looked at, and no fewer channels than for ten places. What stands
# further down than the first 25 places is not chosen for its variety.
POOL_A_PLACE, LEAST_POOL, MOST_PLACES = 4, 40, 25


def places(count: int) -> int:
    """How many places of a list are chosen for their variety."""
    return min(count, MOST_PLACES)


def pool_size(count: int) -> int:
    """How many of the best may be chosen for them."""
    return max(POOL_A_PLACE * places(count), LEAST_POOL)


def varied(
    postings: Postings, rows: NDArray[np.int64], scores: NDArray[np.float64], count: int, variety: float
) -> tuple[NDArray[np.float64], float]:
    """The marginal relevance of each of `rows`, best first, whose scores are given, and what it costs others.

    It is μ · score − (1 − μ) · best · s, μ = 1 − `variety`: best is the highest score, s the sum of the
    cosines to the channels chosen before, for those never chosen to all of the chosen. It never rises from
    one choice to the next: ordered by it, the channels begin with those that are chosen one after the
    other. With μ = 1 it is the score. The cost is the mean of (1 − μ) · best · s over those that were never
    chosen.
    """
    directions, relevance = postings.directions(rows), (1 - variety) * scores
    step = variety * float(scores.max(initial=0.0))
    value, likeness = np.round(relevance, 12), np.zeros(len(rows))
    left = np.ones(len(rows), np.bool_)
    for _ in range(min(places(count), len(rows))):
        chosen = int(np.argmax(np.where(left, value, -np.inf)))
        left[chosen] = False
        # Not by a linear algebra library, whose threads would have a say in the last bits.
        likeness += np.round((directions * directions[chosen]).sum(axis=1), 12)
        value = np.where(left, np.round(relevance - step * likeness, 12), value)
    cost = step * float(likeness[left].mean()) if left.any() else 0.0
    return value, cost


def unvaried(scores: NDArray[np.float64], cost: float, last: float, variety: float) -> NDArray[np.float64]:
    """The relevance of channels that stand too far down to be chosen, as if they were as like as others are.

    last: that of the last one chosen, which none of these exceeds.
    """
    return np.minimum(np.round((1 - variety) * scores - cost, 12), last)

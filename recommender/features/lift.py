"""How much popularity may count: as much as keeps lists from showing everybody the same charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.features.exposure import coverage, gini

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse

# The most that popularity may be worth, in the similarity of a twin: no channel stands above one that is
# shown as more than so much more similar.
LARGEST_LIFT = 0.05
# In deviations above the average: there popularity parts channels best. Among those hardly anybody knows it
# says little.
STEEPEST = 0.5
LISTED = 10
LEAST_COVERAGE, LARGEST_GINI = 0.85, 0.5
# Where content alone misses those goals, popularity may take it no further from them than this.
SLACK = 0.02
# The least tells twins apart; beyond the most it only parts the popular from the others.
LEAST_WEIGHT, LARGEST_WEIGHT = 0.005, 0.15
STEPS = 6
# Lists of more channels are not made for this: of a larger table so many, spread evenly, stand for all.
MOST_MEASURED = 2000
LEAST_AGREEMENT = 5e-13


def levelled(z: NDArray[np.float64], weight: float) -> NDArray[np.float64]:
    """What popularity adds, in the similarity of a twin, (n,), 0 … LARGEST_LIFT, the least of all 0.

    h · (u / √(1 + u²) + 1) with u = weight · (z − STEEPEST) / h and h half of LARGEST_LIFT: near STEEPEST it
    grows by weight · z, and it levels off so slowly that even among giants the greater stands first. z:
    standardised log popularity.
    """
    half = LARGEST_LIFT / 2
    steep = weight * (z - STEEPEST) / half
    lift = half * (steep / np.sqrt(1 + steep**2) + 1)
    result: NDArray[np.float64] = lift - lift.min(initial=LARGEST_LIFT)
    return result


def weight_for(
    content: sparse.csr_array, twins: NDArray[np.float64], z: NDArray[np.float64], known: NDArray[np.int64]
) -> float:
    """The largest weight with which lists of ten reach the goals, by bisection.

    content: the vectors, (n, columns). twins: the product of each with itself, (n,). known: rows that have
    content. The goals: coverage ≥ LEAST_COVERAGE and Gini ≤ LARGEST_GINI, or what the least weight reaches
    but for SLACK, where that misses them.
    """
    lists = _Lists(content, twins, z, known)
    least_covered, largest_gini = lists.exposure(LEAST_WEIGHT)
    goals = min(LEAST_COVERAGE, least_covered - SLACK), max(LARGEST_GINI, largest_gini + SLACK)
    below, above = LEAST_WEIGHT, LARGEST_WEIGHT
    if lists.reach(LARGEST_WEIGHT, goals):
        return LARGEST_WEIGHT
    for _ in range(STEPS):
        middle = (below + above) / 2
        below, above = (middle, above) if lists.reach(middle, goals) else (below, middle)
    return below


class _Lists:
    """Lists of ten of some channels by any weight."""

    def __init__(
        self,
        content: sparse.csr_array,
        twins: NDArray[np.float64],
        z: NDArray[np.float64],
        known: NDArray[np.int64],
    ) -> None:
        if len(known) > MOST_MEASURED:
            known = known[np.linspace(0, len(known) - 1, MOST_MEASURED).astype(np.int64)]
        rows = content[known]
        # By SciPy: the sums of a linear algebra library hang on its threads.
        self._scores: NDArray[np.float64] = rows @ rows.toarray().T
        self._scores[self._scores < LEAST_AGREEMENT] = -np.inf
        np.fill_diagonal(self._scores, -np.inf)
        self._twins, self._z = twins[known], z[known]

    def exposure(self, weight: float) -> tuple[float, float]:
        """Coverage and Gini."""
        lifted = np.multiply.outer(self._twins, levelled(self._z, weight))
        shown = _shown(np.round(self._scores + lifted, 12))
        return coverage(shown), gini(shown)

    def reach(self, weight: float, goals: tuple[float, float]) -> bool:
        covered, unequal = self.exposure(weight)
        return covered >= goals[0] and unequal <= goals[1]


def _shown(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """In how many lists of ten each column stands, (columns,); of equals at the cut the first do."""
    if scores.shape[1] <= LISTED:
        return np.asarray(np.count_nonzero(scores > -np.inf, axis=0), np.int64)
    cut = np.partition(scores, -LISTED, axis=1)[:, [-LISTED]]
    above = scores > cut
    level = (scores == cut) & (scores > -np.inf)
    free = LISTED - above.sum(axis=1, keepdims=True)
    listed = above | (level & (np.cumsum(level, axis=1) <= free))
    return np.asarray(np.count_nonzero(listed, axis=0), np.int64)

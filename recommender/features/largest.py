"""A bound on the largest of many, faster than they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Enough strided groups that the k-th largest group maximum is a tight bound on the k-th largest value.
GROUPS_A_PLACE = 16


def kth_largest_at_least(values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
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

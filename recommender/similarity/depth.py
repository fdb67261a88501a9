"""From familiar channels to hidden gems: who is of the asked reach, by comparison with the plain list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from numpy.typing import NDArray


def median(values: NDArray[np.float64]) -> float:
    """Of the values that are told, NaN where none is."""
    told = values[~np.isnan(values)]
    return float(np.median(told)) if len(told) else float("nan")


def of_depth(
    depth: Depth,
    reach: NDArray[np.float64],
    plain: NDArray[np.int64],
    pool: NDArray[np.bool_],
    usual: float,
    count: int,
) -> NDArray[np.bool_]:
    """Which of the pool are known better, or less, than the plain list's median and the table's, (n,).

    Where these are fewer than `count`, those that are so by comparison with the list alone: each channel
    shown is beyond the list's median, and so is the median of those shown. Where that is nobody, those that
    are no less known, or no better, than it: the pool has no figures on that side. A channel without the
    figure is never of a depth; where the table tells none at all, everybody is.

    reach: subscribers, float64, (n,), NaN for missing. plain: rows of the plain list. usual: the table's
    median.
    """
    if depth is Depth.BALANCED or np.isnan(usual):
        return pool
    sign = 1.0 if depth is Depth.FAMILIAR else -1.0
    here = median(reach[plain])
    middle = usual if np.isnan(here) else here
    signed = sign * reach
    demanding = pool & (signed > max(sign * middle, sign * usual))
    if np.count_nonzero(demanding) >= count:
        return demanding
    beyond = pool & (signed > sign * middle)
    return beyond if beyond.any() else pool & (signed >= sign * middle)

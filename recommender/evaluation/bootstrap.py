"""How sure a mean is, by drawing its values anew (Efron and Tibshirani 1993)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

RESAMPLES, LEVEL = 1000, 0.95


class Interval(NamedTuple):
    """Between these the mean lies in 95 of 100 draws."""

    low: float
    high: float


def interval(values: NDArray[np.float64], rng: Generator) -> Interval:
    """Of the mean of these values, by percentiles; of differences it is a paired one."""
    size = len(values)
    if not size:
        return Interval(0.0, 0.0)
    means = [float(values[rng.integers(size, size=size)].mean()) for _ in range(RESAMPLES)]
    low, high = np.quantile(means, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(float(low), float(high))

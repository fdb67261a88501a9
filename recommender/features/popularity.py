"""How popular each channel is, as far as the table tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

FEWEST_FOR_A_FIT = 10
# A range that is smaller than this share of the largest value is rounding.
NOISE = 1e-12


def log_popularity(catalogue: Catalogue) -> NDArray[np.float64]:
    """Standardised log popularity, (n,): mean 0, standard deviation 1 over the channels that tell.

    Popularity is log(1 + CPI); where the CPI is missing it is judged from log(1 + subscribers) by the
    least-squares line through the channels that have both. A channel with neither number counts as
    average (0).
    """
    cpi = np.log1p(catalogue.number("cpi"))
    reach = np.log1p(catalogue.number("subscribers"))
    both = ~np.isnan(cpi) & ~np.isnan(reach)
    if np.count_nonzero(both) >= FEWEST_FOR_A_FIT and np.ptp(reach[both]) > NOISE * np.max(reach[both]):
        values = np.where(np.isnan(cpi), _line(reach[both], cpi[both], reach), cpi)
    else:
        values = _standardised(reach)
        values = np.where(np.isnan(values), _standardised(cpi), values)
    return np.nan_to_num(_standardised(values), nan=0.0)


def percentiles(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Which share of the told values lies below each, half of its equals counted in, (n,); NaN stays NaN."""
    told = np.sort(values[~np.isnan(values)])
    below, upto = np.searchsorted(told, values, "left"), np.searchsorted(told, values, "right")
    return np.where(np.isnan(values), np.nan, (below + upto) / (2 * max(1, len(told))))


def _line(x: NDArray[np.float64], y: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least-squares line through (x, y), evaluated; x has spread.

    In sums of one order, so that the bytes do not hang on how many threads a linear algebra library has.
    """
    deviation = x - float(np.mean(x))
    slope = float(np.sum(deviation * y)) / float(np.sum(deviation**2))
    return float(np.mean(y)) + slope * (at - float(np.mean(x)))


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """NaN stays NaN; a column without spread becomes 0."""
    told = values[~np.isnan(values)]
    # Equal values have a deviation that is rounding noise, not always 0: their range is what tells.
    if not len(told) or np.ptp(told) <= NOISE * np.max(np.abs(told)):
        return values * 0.0
    deviation = float(np.std(told))  # of numbers near the smallest there are it is 0
    return (values - float(np.mean(told))) / deviation if deviation else values * 0.0

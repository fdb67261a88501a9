"""How popular each channel is, as far as the table tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue import Catalogue

FEWEST_FOR_A_FIT = 10


def log_popularity(catalogue: Catalogue) -> NDArray[np.float64]:
    """Standardised log popularity, (n,): mean 0, standard deviation 1 over the channels that tell.

    Popularity is log(1 + CPI); where the CPI is missing it is judged from log(1 + subscribers) by the
    least-squares line through the channels that have both. A channel with neither number counts as
    average (0).
    """
    cpi = np.log1p(catalogue.number("cpi"))
    reach = np.log1p(catalogue.number("subscribers"))
    both = ~np.isnan(cpi) & ~np.isnan(reach)
    if np.count_nonzero(both) >= FEWEST_FOR_A_FIT and np.ptp(reach[both]) > 0:
        slope, intercept = np.polyfit(reach[both], cpi[both], deg=1)
        values = np.where(np.isnan(cpi), intercept + slope * reach, cpi)
    else:
        values = _standardised(reach)
        values = np.where(np.isnan(values), _standardised(cpi), values)
    return np.nan_to_num(_standardised(values), nan=0.0)


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """NaN stays NaN; a column without spread becomes 0."""
    told = values[~np.isnan(values)]
    spread = float(np.std(told)) if len(told) else 0.0
    if spread == 0.0:
        return values * 0.0
    return (values - float(np.mean(told))) / spread

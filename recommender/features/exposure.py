"""How evenly lists show the channels of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def coverage(shown: NDArray[np.int64]) -> float:
    """The share of channels that are shown at all, 0 … 1; shown: how often each is, (n,)."""
    return float(np.count_nonzero(shown) / len(shown)) if len(shown) else 1.0


def gini(shown: NDArray[np.int64]) -> float:
    """Gini's coefficient of how often each channel is shown: 0 all alike or never, near 1 only one."""
    total, size = float(shown.sum()), len(shown)
    if total == 0:
        return 0.0
    ranks = np.arange(1, size + 1)
    return float(2 * np.sum(ranks * np.sort(shown)) / (size * total) - (size + 1) / size)

"""How far from the middle, and in which direction, a neighbour stands."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAREST, FARTHEST = 70.0, 150.0
# Neighbours who have much in common come no nearer to each other than this.
LEAST_APART = math.radians(26)
# Differences smaller than this are not blown up to the whole of the map.
LEAST_SPREAD = 0.05


def unlike(similarity: float) -> float:
    return 1 - min(max(similarity, 0.0), 1.0) if math.isfinite(similarity) else 1.0


def radii(similarities: Sequence[float]) -> list[float]:
    """Distances follow 1 - similarity; the least similar stands at the rim."""
    parts = [unlike(similarity) for similarity in similarities]
    most = max([*parts, LEAST_SPREAD])
    return [NEAREST + (FARTHEST - NEAREST) * part / most for part in parts]


def _ordered(angles: Sequence[float]) -> list[int]:
    return sorted(range(len(angles)), key=lambda place: (angles[place] % math.tau, place))


def spread(angles: Sequence[float]) -> list[float]:
    """The same way around with the same proportions, yet none too near to the next."""
    if not angles:
        return []
    order = _ordered(angles)
    sorted_ = [angles[place] % math.tau for place in order]
    gaps = [after - before for before, after in pairwise(sorted_)]
    free = math.tau - LEAST_APART * len(angles)
    turned, at = [0.0] * len(angles), 0.0
    for place, gap in zip(order, [*gaps, 0.0], strict=True):
        turned[place] = at
        at += LEAST_APART + free * gap / math.tau
    return turned


def evenly(angles: Sequence[float]) -> list[float]:
    even = [0.0] * len(angles)
    for at, place in enumerate(_ordered(angles)):
        even[place] = math.tau * at / len(angles)
    return even

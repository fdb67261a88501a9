"""How evenly the lists of a snapshot show its channels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from recommender.features.columns import Features
    from recommender.similarity.neighbours import Neighbours

LISTED = 10


@dataclass(frozen=True, slots=True)
class ListFigures:
    """Of the lists of ten of all channels that can be compared, which are also those that may be shown.

    popularity_weight: what the recipe found that popularity may weigh, None where it looks for nothing.
    coverage: the share that is shown at all, 0 … 1. gini: how unevenly, 0 … 1. ties: in how many lists the
    tenth is no nearer than one that is left out.
    """

    popularity_weight: float | None
    coverage: float
    gini: float
    ties: int

    @classmethod
    def of(cls, features: Features, neighbours: Neighbours) -> Self:
        import numpy as np  # noqa: PLC0415 descriptions are read without it

        from recommender.features.exposure import coverage, gini  # noqa: PLC0415 ditto
        from recommender.similarity.neighbours import NOBODY  # noqa: PLC0415 ditto

        known = features.known
        rows, scores = neighbours.rows[known], neighbours.scores[known]
        ten = rows[:, :LISTED]
        shown = np.bincount(ten[ten != NOBODY], minlength=len(known))[known]
        ties = 0
        if neighbours.depth > LISTED:
            tied = (rows[:, LISTED] != NOBODY) & (scores[:, LISTED - 1] == scores[:, LISTED])
            ties = int(np.count_nonzero(tied))
        figures = round(coverage(shown), 6), round(gini(shown), 6)
        return cls(features.popularity_weight, *figures, ties)

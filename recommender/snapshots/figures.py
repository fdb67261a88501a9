"""How evenly the lists of a snapshot show its channels, and how their names are indexed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from recommender.features.columns import Features
    from recommender.names.index import NameIndex
    from recommender.names.readings import Readers
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


@dataclass(frozen=True, slots=True)
class NameFigures:
    """How names are indexed.

    format: of the files. readings: the dictionaries that read Chinese characters, with their versions; ""
    where no name has any or nothing is installed. unread: how many names have some that no dictionary read.
    """

    format: int
    readings: str
    unread: int

    @classmethod
    def of(cls, names: NameIndex, readers: Readers) -> Self:
        from recommender.names.readings import needs_dictionary  # noqa: PLC0415 ditto
        from recommender.names.storage import FORMAT  # noqa: PLC0415 ditto

        count = sum(map(needs_dictionary, names.names))
        return cls(FORMAT, readers.named if count else "", 0 if readers.named else count)

    def alike(self, other: NameFigures | None) -> bool:
        """Whether names are found in the same ways of writing."""
        return other is not None and (self.format, self.readings) == (other.format, other.readings)

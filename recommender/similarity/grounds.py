"""What answers come from: features, neighbours and catalogue, and what is looked up in them often."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from recommender.catalogue.faceting import Faceting
from recommender.similarity.depth import median
from recommender.similarity.graph import NeighbourGraph
from recommender.similarity.neighbours import NOBODY
from recommender.similarity.postings import Postings
from recommender.similarity.shared_tags import SharedTags
from recommender.similarity.steering import Steering

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features
    from recommender.similarity.neighbours import Neighbours

Found = TypeVar("Found")
# What a person goes on to ask mostly concerns the same channels.
REMEMBERED = 16
# As many of a channel's own list are looked at for how near another can be to it.
NEAREST = 10


@dataclass(frozen=True, eq=False)
class Grounds:
    """n channels; every row number is the same in all. What is looked up is made when first asked for."""

    features: Features
    neighbours: Neighbours
    catalogue: Catalogue
    _nearest: dict[int, float] = field(default_factory=dict, repr=False)
    _remembered: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False)

    @cached_property
    def postings(self) -> Postings:
        return Postings.of(self.features.entries, len(self.features.columns))

    @cached_property
    def steering(self) -> Steering:
        return Steering(self.catalogue)

    @cached_property
    def graph(self) -> NeighbourGraph:
        return NeighbourGraph.of(self.neighbours)

    @cached_property
    def wide_graph(self) -> NeighbourGraph:
        """For those that the first places of lists do not join: the lists in full."""
        return NeighbourGraph.of(self.neighbours, self.neighbours.depth)

    @cached_property
    def faceting(self) -> Faceting:
        return Faceting(self.catalogue)

    @cached_property
    def shared_tags(self) -> SharedTags:
        return SharedTags.of_catalogue(self.catalogue)

    @cached_property
    def tie_rank(self) -> NDArray[np.int64]:
        """The place of each channel among equals, (n,): by CPI, then as in the table."""
        cpi = np.nan_to_num(self.catalogue.number("cpi"), nan=-1.0)
        return np.argsort(np.lexsort((np.arange(len(cpi)), -cpi)))

    @cached_property
    def usual_reach(self) -> float:
        """The median of the subscribers that the table tells, NaN where it tells none."""
        return median(self.catalogue.number("subscribers"))

    def prepare(self, pause: Callable[[], None]) -> None:
        """Compute now what the first questions would otherwise wait for."""
        steps = (
            lambda: self.postings.prepare(),  # noqa: PLW0108 looking the postings up is most of the work
            self.steering.prepare,
            lambda: self.graph.whole or self.wide_graph,
            lambda: self.faceting.prepare(pause),
            lambda: (self.shared_tags, self.tie_rank, self.usual_reach),
        )
        for step in steps:
            pause()
            step()

    def together(self, row: int, other: int) -> float:
        """What likes give to the score of one row for another; 0 without likes."""
        if self.features.likes is None:
            return 0.0
        return float(self.features.liked(np.array([row]), np.array([other]))[0])

    def liked_with(self, row: int) -> NDArray[np.float64]:
        """What likes give to the score of each channel for a row, (n,)."""
        found = np.zeros(len(self.features))
        if self.features.likes is not None:
            others, values = self.features.likes.row(row)
            found[others] = values
        return found

    def remembered(self, key: tuple[object, ...], find: Callable[[], Found]) -> Found:
        """What was found for a key before, or is now; only the last are kept. Not to be written to."""
        if key not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = find()
        found: Found = self._remembered[key]
        return found

    def nearest(self, row: int) -> float:
        """The similarity of the most similar channel in a row's own list, 0 where that is empty."""
        found = self._nearest.get(row)
        if found is None:
            found = self._nearest[row] = self._highest_similarity(row)
        return found

    def similarities(self, row: int, others: Sequence[int]) -> list[float]:
        """`Features.similarity` of a row to each of some others."""
        if self.features.popularity_column.any():
            return [self.features.similarity(row, other) for other in others]
        found: list[float] = np.round(self.postings.exact(row, np.array(others, np.int64)), 12).tolist()
        return found

    def _highest_similarity(self, row: int) -> float:
        listed = self.neighbours.rows[row, :NEAREST]
        return max(self.similarities(row, listed[listed != NOBODY].tolist()), default=0.0)

"""The tags that two channels have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from recommender.catalogue import TAGS, UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recommender.catalogue import Catalogue


@dataclass(frozen=True, eq=False)
class SharedTags:
    """Looks up shared tags; `frequency` counts how often the catalogue has each."""

    catalogue: Catalogue
    frequency: Mapping[str, float]

    @classmethod
    def of_catalogue(cls, catalogue: Catalogue) -> Self:
        frequency: dict[str, float] = {}
        for name in TAGS:
            column = catalogue.tags[name]
            frequency |= dict(zip(column.vocabulary, column.counts.sum(axis=0).tolist(), strict=True))
        return cls(catalogue, frequency)

    def of(self, one: int, other: int, limit: int) -> tuple[str, ...]:
        """At most `limit` tags that both rows have, the rarest, which say most, first."""
        both = self._tags(one) & self._tags(other)
        return tuple(sorted(both, key=lambda tag: (self.frequency[tag], tag))[:limit])

    def _tags(self, row: int) -> set[str]:
        tags = {tag for name in TAGS for tag in self.catalogue.tags[name][row]}
        return {tag for tag in tags if squeezed(tag) not in UNKNOWN_MOODS}

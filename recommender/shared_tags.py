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
    """Looks up shared tags; `frequency` counts how often the catalogue has each that means something."""

    catalogue: Catalogue
    frequency: Mapping[str, float]

    @classmethod
    def of_catalogue(cls, catalogue: Catalogue) -> Self:
        frequency: dict[str, float] = {}
        for name in TAGS:
            column = catalogue.tags[name]
            counts = column.counts.sum(axis=0).tolist()
            for tag, count in zip(column.vocabulary, counts, strict=True):
                if squeezed(tag) not in UNKNOWN_MOODS:
                    frequency[tag] = frequency.get(tag, 0.0) + count
        return cls(catalogue, frequency)

    def of(self, one: int, other: int, limit: int) -> tuple[str, ...]:
        """At most `limit` tags that both rows have, the rarest, which say most, first."""
        both = self._tags(one) & self._tags(other) & self.frequency.keys()
        return tuple(sorted(both, key=lambda tag: (self.frequency[tag], tag))[:limit])

    def _tags(self, row: int) -> set[str]:
        return {tag for name in TAGS for tag in self.catalogue.tags[name][row]}

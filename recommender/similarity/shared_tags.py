"""The tags that two channels have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

from recommender.catalogue.table import TAGS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from recommender.catalogue.table import Catalogue


# A list compares each of its rows with others a dozen times over.
ROWS_KEPT = 1024


@dataclass(frozen=True, eq=False)
class SharedTags:
    """Looks up shared tags; `frequency` counts how often the catalogue has each telling tag."""

    catalogue: Catalogue
    frequency: Mapping[str, int]
    _read: dict[int, dict[str, str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of_catalogue(cls, catalogue: Catalogue) -> Self:
        frequency: Counter[str] = Counter()
        for name in TAGS:
            column = catalogue.tags[name]
            for tag, count in zip(column.vocabulary, column.frequency.tolist(), strict=True):
                if squeezed(tag) not in UNKNOWN_MOODS:
                    frequency[squeezed(tag)] += count
        return cls(catalogue, frequency)

    def of(self, one: int, other: int, limit: int | None = None) -> tuple[str, ...]:
        """At most `limit` tags that both rows have, the rarest, which say most, first."""
        mine, theirs = self._tags(one), self._tags(other)
        return tuple(mine[key] for key in self._rarest_first(mine.keys() & theirs.keys())[:limit])

    def beyond(self, one: int, other: int) -> tuple[str, ...]:
        """The telling tags that `other` has and `one` has not, the rarest first."""
        mine, theirs = self._tags(one), self._tags(other)
        return tuple(theirs[key] for key in self._rarest_first(theirs.keys() - mine.keys()))

    def _rarest_first(self, keys: AbstractSet[str]) -> list[str]:
        return sorted(keys & self._place.keys(), key=self._place.__getitem__)

    @cached_property
    def _place(self) -> Mapping[str, int]:
        """Of each telling tag, the rarest first, else by its letters."""
        rarest = sorted(self.frequency, key=lambda key: (self.frequency[key], key))
        return {key: place for place, key in enumerate(rarest)}

    def _tags(self, row: int) -> dict[str, str]:
        """How the row spells each of its tags, by the form in which tags are compared."""
        found = self._read.get(row)
        if found is None:
            if len(self._read) >= ROWS_KEPT:
                self._read.clear()
            found = {squeezed(tag): tag for name in TAGS for tag in self.catalogue.tags[name][row]}
            self._read[row] = found
        return found

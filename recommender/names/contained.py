"""Which aliases hold a text somewhere within."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from recommender.names.ascii_keys import ascii_pattern
from recommender.names.distance import LONGEST
from recommender.names.hangul import is_foreign, keystrokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recommender.names.distance import KeyTable
    from recommender.names.tables import AliasTable

# Occurrences of a text within aliases that are looked at.
MOST_CONTAINING = 2_000
# So few aliases are looked through one by one.
FEW = 256


@dataclass(frozen=True, eq=False)
class Contained:
    """Looks into aliases for a text without blanks: by the pairs of its keys where the table has those.

    `keys`: the keystrokes of aliases. An alias that holds a text has all pairs of that text's keys.
    """

    aliases: AliasTable
    keys: KeyTable

    def containing(self, text: str) -> NDArray[np.int64]:
        """The aliases a text occurs in, ascending: of `MOST_CONTAINING` occurrences."""
        likely = self._likely(text)
        if likely is None:
            found = self._every.holding(text)
            return found[np.flatnonzero(np.diff(found, prepend=-1))]
        compacts = self.aliases.compacts
        held = [alias for alias in likely.tolist() if text in compacts[alias]]
        return np.unique(np.concatenate([np.array(held, dtype=np.int64), self._beside_keys.holding(text)]))

    def prepare(self) -> None:
        """Compute now what the first question would otherwise wait for."""
        _ = self._every, self._beside_keys

    def _likely(self, text: str) -> NDArray[np.int32] | None:
        """Aliases of which some hold the text; None where its pairs of keys do not narrow them down."""
        shortlist, codes = self.keys.shortlist, ascii_pattern(keystrokes(text)).classes
        if shortlist is None or len(codes) < 2 or len(codes) == LONGEST or is_foreign(text):  # noqa: PLR2004 one pair
            return None
        first, *others = sorted((shortlist.having(*pair) for pair in set(pairwise(codes))), key=len)
        for other in others:
            if len(first) <= FEW:
                break
            places = np.minimum(np.searchsorted(other, first), len(other) - 1)
            first = first[other[places] == first]
        return self.keys.entries[first] if len(first) <= MOST_CONTAINING else None

    @cached_property
    def _every(self) -> _Joined:
        return _Joined(range(len(self.aliases.compacts)), self.aliases)

    @cached_property
    def _beside_keys(self) -> _Joined:
        """What has no keys, or more than a table keeps."""
        whole = np.zeros(len(self.aliases.compacts), dtype=bool)
        whole[self.keys.entries[self.keys.lengths < LONGEST]] = True
        return _Joined(np.flatnonzero(~whole).tolist(), self.aliases)


class _Joined:
    """Aliases as one long text."""

    def __init__(self, places: Sequence[int], aliases: AliasTable) -> None:
        compacts = [aliases.compacts[place] for place in places]
        self._text = "\n".join(compacts)
        self._starts = np.cumsum([0, *(len(compact) + 1 for compact in compacts)])
        self._places = np.array(places, dtype=np.int64)

    def holding(self, text: str) -> NDArray[np.int64]:
        """The alias of each of the first occurrences, ascending."""
        found: list[int] = []
        place = self._text.find(text)
        while place >= 0 and len(found) < MOST_CONTAINING:
            found.append(place)
            place = self._text.find(text, place + 1)
        return self._places[np.searchsorted(self._starts, found, side="right") - 1]

"""Which channels say a word: in tags, names, keywords, introductions and titles, however it is spaced."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.browsing import SAID, folded
from recommender.catalogue.sayings import Sayings
from recommender.catalogue.table import TAGS
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

# Words whose channels are remembered: people ask for the same ones, and turn pages.
MOST_KEPT = 128
NAME = "channel_name"


@dataclass(frozen=True, eq=False)
class WordSearch:
    """Looks a word up in all that the n channels of a catalogue say of themselves or are tagged with."""

    catalogue: Catalogue
    _said: dict[str, Sayings] = field(default_factory=dict, repr=False)
    _found: dict[str, tuple[NDArray[np.intp], NDArray[np.float64]]] = field(default_factory=dict, repr=False)

    def shares(self, word: str) -> NDArray[np.float64]:
        """In which share of the places where a channel may say it, it says a word, (n,), 0 … 1.

        The places: its tags, its name, and as far as the table has them keywords, introduction and titles.
        """
        shares = np.zeros(len(self.catalogue))
        wanted = folded(word)
        if not any(map(str.isalnum, wanted)):
            return shares
        if wanted not in self._found:
            if len(self._found) >= MOST_KEPT:
                del self._found[next(iter(self._found))]
            found = self._shares(wanted)
            self._found[wanted] = (rows := np.flatnonzero(found)), found[rows]
        rows, having = self._found[wanted]
        shares[rows] = having
        return shares

    def rows_unspaced(self, wanted: str) -> list[NDArray[np.int64]] | None:
        """Who has a folded word of letters and digits as one in its name, in keywords, and so on.

        None before that is prepared, which takes longer than reading all texts once.
        """
        if not all(place in self._said for place in self._places):
            return None
        return [self._said[place].rows_unspaced(wanted) for place in self._places]

    def _shares(self, wanted: str) -> NDArray[np.float64]:
        """The same of a folded word, looked up anew."""
        shares = self._tagged(wanted).astype(np.float64)
        for place in self._places:
            shares[self._sayings(place).rows_with(wanted)] += 1
        return shares / (len(self._places) + 1)

    def _tagged(self, wanted: str) -> NDArray[np.bool_]:
        tagged = np.zeros(len(self.catalogue), np.bool_)
        for name, tags in self._tags.items():
            for code in tags.rows_with(wanted).tolist():
                tagged[self.catalogue.tags[name].rows_with(code)] = True
        return tagged

    def prepare(self, pause: Callable[[], None]) -> None:
        """Compute now what the first question would otherwise wait for; `pause` is called often meanwhile."""
        for place in self._places:
            self._sayings(place, pause)
        _ = self._tags

    @cached_property
    def _places(self) -> tuple[str, ...]:
        """The names, and what the table has of what channels say."""
        return NAME, *(column for column in SAID if column in self.catalogue.text_columns)

    def _sayings(self, place: str, pause: Callable[[], None] = without_pause) -> Sayings:
        if place not in self._said:
            texts = self.catalogue.names if place == NAME else self.catalogue.text(place)
            self._said[place] = Sayings.of(texts, pause)
        return self._said[place]

    @cached_property
    def _tags(self) -> dict[str, Sayings]:
        return {name: Sayings.of(self.catalogue.tags[name].vocabulary) for name in TAGS}

"""What was typed for each option, as something to browse by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.facets import LONGEST_WORD, facet_value, without_count
from bot.tastes.browsed import Browsed
from bot.text.said import SaidError
from bot.text.untrusted import markdown
from recommender.catalogue.criteria import Facet, Sort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recommender.snapshots.snapshot import Snapshot

NAME_LENGTH = 60
READ = 400


class NoSuchValueError(SaidError):
    """What was typed is no genre, or no region, or no mood of the present data."""

    def __init__(self, facet: Facet, text: str) -> None:
        self.facet, self.text = facet, text
        self.key = f"browse-no-value-{facet}"
        super().__init__(f"no {facet} is called {text[:NAME_LENGTH]!r}")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"text": markdown(self.text[:READ], NAME_LENGTH)}


def browsed_of(
    snapshot: Snapshot, typed: Mapping[Facet, str], word: str = "", sort: Sort = Sort.FIT, page: int = 1
) -> Browsed:
    """Blank options do not matter; of a word its beginning is taken.

    Raises:
        NoSuchValueError: an option is none of the values that the data has.
    """
    values: dict[str, str] = {}
    for facet, text in typed.items():
        if text.strip():
            value = facet_value(snapshot, facet, text.strip())
            if value is None:
                raise NoSuchValueError(facet, text)
            values[facet.value] = value
    spaced = " ".join(without_count(word).split())[:LONGEST_WORD].strip()
    return Browsed.of({**values, "word": spaced}, sort, page)

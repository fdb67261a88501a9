"""Rows of a table that stand for no channel: sums, ruled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from recommender.catalogue.spelling import is_nothing
from recommender.catalogue.table import TAGS
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from recommender.catalogue.cells import Sieve

# What stands for a name below a table, or between its header and its rows.
SUMS = frozenset(
    {"합계", "총계", "소계", "총합", "총합계", "total", "totals", "grand total", "subtotal", "sum"}
)
RULE = r"[:|+]?[-=–—_]{3,}[:|+]?"


def reject_no_channels(seen: pd.Series, cells: pd.DataFrame, sieve: Sieve) -> None:
    """Keep out rows without a tag whose name is one of these; seen: the names as they look."""
    alone = pd.Series([all(map(is_nothing, row)) for row in cells[list(TAGS)].itertuples(index=False)])
    sieve.reject(alone & seen.str.fullmatch(RULE), lambda _: Sentence("row-rule", "a ruled line, no channel"))
    sieve.reject(
        alone & seen.str.casefold().isin(SUMS),
        lambda place: Sentence("row-sum", "{name} is a sum, no channel", name=repr(seen[place])),
    )

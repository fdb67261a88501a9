"""Rows of a table that stand for no channel: sums, ruled lines, notes below it, its header once more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from recommender.catalogue.spelling import is_nothing
from recommender.catalogue.table import TAGS
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recommender.catalogue.cells import Sieve

# What stands for a name below a table, or between its header and its rows.
SUMS = frozenset(
    {"합계", "총계", "소계", "총합", "총합계", "total", "totals", "grand total", "subtotal", "sum"}
)
# What stands below a table by itself: where it is from, and of when.
REMARK = re.compile(
    r"(?:출처|자료|비고|참고|기준일?|업데이트|sources?|notes?|last updated|updated|as of)\s*[:：].*|※.*",
    re.IGNORECASE | re.DOTALL,
)
RULE = r"[:|+]?[-=–—_]{3,}[:|+]?"


def reject_no_channels(
    seen: pd.Series, cells: pd.DataFrame, sieve: Sieve, headings: Mapping[str, str]
) -> None:
    """Keep out rows that say nothing of a channel.

    seen: the names as they look. headings: what the file calls our columns.
    """
    again = pd.Series(len(headings) > 1, index=cells.index, dtype=np.bool_)
    for name, heading in headings.items():
        again &= cells[name].str.strip() == heading
    sieve.reject(again, lambda _: Sentence("row-header", "the header once more, no channel"))
    remarks = seen.map(lambda name: bool(REMARK.fullmatch(name))).astype(np.bool_)
    others = cells[remarks].drop(columns="channel_name")
    for place, *row in others.itertuples():
        remarks[place] = all(map(is_nothing, row))
    sieve.reject(
        remarks,
        lambda place: Sentence("row-remark", "{name} is a remark, no channel", name=repr(seen[place][:60])),
    )
    alone = pd.Series([all(map(is_nothing, row)) for row in cells[list(TAGS)].itertuples(index=False)])
    sieve.reject(alone & seen.str.fullmatch(RULE), lambda _: Sentence("row-rule", "a ruled line, no channel"))
    sieve.reject(
        alone & seen.str.casefold().isin(SUMS),
        lambda place: Sentence("row-sum", "{name} is a sum, no channel", name=repr(seen[place])),
    )

"""Whether new rows may take the place of the present ones, or look as if the source broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.integrity import IDENTITIES, disagree
from recommender.catalogue.table import NUMBERS, TAGS
from recommender.snapshots.doubts import Doubt, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recommender.catalogue.table import Catalogue

LARGEST_FALL = 0.10
LARGEST_RISE_OF_BLANKS = 0.05
LEAST_VOCABULARY = 0.5
LARGEST_BROKEN = 0.03
# Said of the crawl, not of the channel.
NOT_JUDGED = frozenset({"crawled_at", "complete"})


def judge(new: Catalogue, old: Catalogue | None) -> tuple[Reason, ...]:
    """All reasons to refuse `new`; none where it may be published.

    `old` is what it would replace, None where there is nothing real to compare with: then integrity alone
    counts. Columns that `old` does not have are not compared.
    """
    doubts = list(_integrity(new))
    if old is not None:
        doubts += [*_rows(new, old), *_blanks(new, old), *_vocabulary(new, old)]
    return tuple(doubts)


def _rows(new: Catalogue, old: Catalogue) -> Iterator[Reason]:
    if len(new) < (1 - LARGEST_FALL) * len(old):
        yield Reason(Doubt.ROWS_FELL, len(old), len(new))


def _blanks(new: Catalogue, old: Catalogue) -> Iterator[Reason]:
    texts = [name for name in old.text_columns if name not in NOT_JUDGED]
    for column in (*NUMBERS, *TAGS, *texts):
        before, after = _blank_share(old, column), _blank_share(new, column)
        if after - before > LARGEST_RISE_OF_BLANKS:
            yield Reason(Doubt.BLANKS_ROSE, 100 * before, 100 * after, column)


def _blank_share(catalogue: Catalogue, column: str) -> float:
    if column in NUMBERS:
        return float(np.isnan(catalogue.number(column)).mean())
    if column in TAGS:
        return float((np.diff(catalogue.tags[column].starts) == 0).mean())
    return sum(not text for text in catalogue.text(column)) / len(catalogue)


def _vocabulary(new: Catalogue, old: Catalogue) -> Iterator[Reason]:
    for column in TAGS:
        before, after = len(old.tags[column].vocabulary), len(new.tags[column].vocabulary)
        if after <= LEAST_VOCABULARY * before and before > 1:
            yield Reason(Doubt.VOCABULARY_FELL, before, after, column)


def _integrity(new: Catalogue) -> Iterator[Reason]:
    """More than 3 % of the rows that have the numbers break an identity."""
    off = np.zeros(len(new), np.bool_)
    judged = np.zeros(len(new), np.bool_)
    for index, divisor in IDENTITIES:
        broken, known = disagree(new.number_columns, index, divisor)
        off |= broken
        judged |= known
    if off.sum() > LARGEST_BROKEN * judged.sum():
        yield Reason(Doubt.INTEGRITY, int(judged.sum()), int(off.sum()))

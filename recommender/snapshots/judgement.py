"""Whether new rows may take the place of the present ones, or look as if the source broke."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.cells import IDENTITIES, disagree
from recommender.catalogue.table import NUMBERS, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recommender.catalogue.table import Catalogue

LARGEST_FALL = 0.10
LARGEST_RISE_OF_BLANKS = 0.05
LEAST_VOCABULARY = 0.5
LARGEST_BROKEN = 0.03
# Said of the crawl, not of the channel.
NOT_JUDGED = frozenset({"crawled_at", "complete"})


class Doubt(StrEnum):
    """What speaks against new rows."""

    ROWS_FELL = "rows-fell"
    BLANKS_ROSE = "blanks-rose"
    VOCABULARY_FELL = "vocabulary-fell"
    INTEGRITY = "integrity"


@dataclass(frozen=True, slots=True)
class Reason:
    """One doubt with its figures.

    ROWS_FELL: rows before and after. BLANKS_ROSE: blank cells of `column` in percent. VOCABULARY_FELL:
    distinct tags of `column`. INTEGRITY: rows that could be judged, and those that contradict themselves.
    """

    doubt: Doubt
    before: float
    after: float
    column: str = ""

    def __str__(self) -> str:
        match self.doubt:
            case Doubt.ROWS_FELL:
                return f"rows fell from {self.before:.0f} to {self.after:.0f}, by more than 10 %"
            case Doubt.BLANKS_ROSE:
                return f"blank cells of {self.column} rose from {self.before:.1f} % to {self.after:.1f} %"
            case Doubt.VOCABULARY_FELL:
                return f"distinct {self.column} fell from {self.before:.0f} to {self.after:.0f}"
            case Doubt.INTEGRITY:
                return f"V/S or V/V contradicts the other numbers in {self.after:.0f} of {self.before:.0f}"


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
    texts = [str(name) for name in old.texts if str(name) not in NOT_JUDGED]
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
    """DATALAB.md's rule: more than 3 % of the rows that have the numbers break an identity."""
    off = np.zeros(len(new), np.bool_)
    judged = np.zeros(len(new), np.bool_)
    for index, divisor in IDENTITIES:
        broken, known = disagree(new.numbers, index, divisor)
        off |= broken
        judged |= known
    if off.sum() > LARGEST_BROKEN * judged.sum():
        yield Reason(Doubt.INTEGRITY, int(judged.sum()), int(off.sum()))

"""Whether new rows may take the place of the present ones, or look as if the source broke."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.integrity import IDENTITIES, disagree
from recommender.catalogue.table import NUMBERS, TAGS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.snapshots.doubts import Doubt, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recommender.catalogue.dialects import Reading
    from recommender.catalogue.table import Catalogue

LARGEST_FALL = 0.10
LARGEST_RISE_OF_BLANKS = 0.05
LEAST_VOCABULARY = 0.5
LARGEST_BROKEN = 0.03
LARGEST_REJECTED = 0.5
LEAST_COMPARED = 0.5
LARGEST_NAMESAKES = 0.5
WORDS = ("intro", "keywords", "titles")
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


def judge_reading(reading: Reading) -> tuple[Reason, ...]:
    """All that speaks against a table by itself, whatever it would replace."""
    return (*_rejected(reading), *_comparable(reading.catalogue), *_namesakes(reading.catalogue))


def _rejected(reading: Reading) -> Iterator[Reason]:
    kept_out, rows = len(reading.rejected), len(reading.places)
    if kept_out > LARGEST_REJECTED * rows:
        yield Reason(Doubt.MOSTLY_REJECTED, rows, kept_out)


def _comparable(catalogue: Catalogue) -> Iterator[Reason]:
    """Whether channels have something known of them, and anything in common."""
    held = [_held(catalogue, row) for row in range(len(catalogue))]
    channels = Counter(thing for things in held for thing in things)
    alike = sum(any(channels[thing] > 1 for thing in things) for things in held)
    if not alike:
        yield Reason(Doubt.ANSWERS_NOTHING, len(catalogue), 0)
    elif (known := sum(map(bool, held))) < LEAST_COMPARED * len(catalogue):
        yield Reason(Doubt.MOSTLY_BARE, len(catalogue), known)


def _held(catalogue: Catalogue, row: int) -> frozenset[str]:
    """A channel's tags as they are compared, and its words."""
    tags = {squeezed(tag) for name in TAGS for tag in catalogue.tags[name][row]} - UNKNOWN_MOODS
    words = {
        word
        for name in WORDS
        if name in catalogue.text_columns
        for word in catalogue.text_columns[name][row].lower().split()
    }
    return frozenset(tags | words)


def _namesakes(catalogue: Catalogue) -> Iterator[Reason]:
    """Videos of one channel, or tracks of one artist, each as a row of its own."""
    names = Counter(
        name for name, given in zip(catalogue.names, catalogue.channel_ids, strict=True) if not given
    )
    shared = sum(count for count in names.values() if count > 1)
    if shared > LARGEST_NAMESAKES * len(catalogue):
        yield Reason(Doubt.NAMESAKES, len(catalogue), shared)


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

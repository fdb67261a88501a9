"""The list of a taste, worked out once: a page, its picture and each of its "Why?" hang on the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import ListAnswer, taste_answer
from bot.lookup.remembered import Remembered

if TYPE_CHECKING:
    from recommender.similarity.taste import Taste
    from recommender.snapshots.snapshot import Snapshot

ANSWERS: Remembered[ListAnswer] = Remembered(256)


def answered(snapshot: Snapshot, taste: Taste) -> ListAnswer:
    """Up to `taste.count` channels that suit it."""
    return ANSWERS.result(snapshot, taste, lambda: taste_answer(snapshot, taste))

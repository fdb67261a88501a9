"""One channel at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.conversation.browsing import of_depth
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.snapshots.snapshot import Snapshot


def pick(
    snapshot: Snapshot, seed: int, genre: str = "", depth: Depth = Depth.BALANCED, last: int | None = None
) -> int | None:
    """A row at random, each of those in question as likely; the same for the same arguments.

    seed: 0 or more. genre: named as in `Steer`; "" for any. depth: FAMILIAR and HIDDEN are the upper and the
    lower third by subscribers. last: the row that was picked before and is not picked again. None where
    nothing else is in question.

    Raises:
        ValueError: the seed is negative, or there is no such depth.

    >>> from recommender import Snapshot, pick, sample_catalogue
    >>> snapshot = Snapshot.build(sample_catalogue())
    >>> row = pick(snapshot, seed=7, genre="Jazz", depth="hidden")
    >>> any(tag.startswith("Jazz") for tag in snapshot.catalogue[row].genres)
    True
    """
    rows = np.flatnonzero(_in_question(snapshot, genre, Depth(depth)))
    rows = rows[rows != last] if last is not None else rows
    return int(rows[np.random.default_rng(seed).integers(len(rows))]) if len(rows) else None


def _in_question(snapshot: Snapshot, genre: str, depth: Depth) -> NDArray[np.bool_]:
    fitting = of_depth(snapshot, depth)
    return fitting & snapshot.grounds.steering.having(genre) if genre else fitting

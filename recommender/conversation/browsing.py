"""A snapshot's catalogue by several criteria at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recommender.catalogue.criteria import Criteria, Facet, Found, Offer, Sort
    from recommender.snapshots.snapshot import Snapshot

# Familiar and hidden: the upper and the lower third of the table by subscribers.
THIRD = 1 / 3


def browse(snapshot: Snapshot, criteria: Criteria, depth: Depth = Depth.BALANCED) -> Found:
    """The channels that meet all criteria, a page of them; of a depth as `of_depth` says.

    >>> from recommender import Criteria, Snapshot, browse, sample_catalogue
    >>> snapshot = Snapshot.build(sample_catalogue())
    >>> found = browse(snapshot, Criteria(genre="Jazz", word="비오는"))
    >>> found.total >= len(found.rows) > 0
    True
    >>> jazz = Criteria(genre="Jazz")
    >>> 0 < browse(snapshot, jazz, "hidden").total < browse(snapshot, jazz).total
    True
    """
    return snapshot.grounds.faceting.find(criteria, _among(snapshot, depth))


def found_rows(snapshot: Snapshot, criteria: Criteria, depth: Depth = Depth.BALANCED) -> NDArray[np.int64]:
    """The rows of all pages, in their order."""
    return snapshot.grounds.faceting.rows(criteria, _among(snapshot, depth))


def offers(
    snapshot: Snapshot, criteria: Criteria, facet: Facet, depth: Depth = Depth.BALANCED
) -> tuple[Offer, ...]:
    """The values of one criterion that leave any channel beside the others, most channels first."""
    return snapshot.grounds.faceting.offers(criteria, facet, _among(snapshot, depth))


def _among(snapshot: Snapshot, depth: Depth) -> NDArray[np.bool_] | None:
    """Who is of a depth; None for everybody."""
    return None if Depth(depth) is Depth.BALANCED else of_depth(snapshot, depth)


def sorts(snapshot: Snapshot) -> tuple[Sort, ...]:
    """The orders for which the table has any figure."""
    return snapshot.grounds.faceting.sorts


def ordered(snapshot: Snapshot, rows: Sequence[int], sort: Sort) -> NDArray[np.int64]:
    """Rows by a figure of their own; by FIT, which hangs on what was asked for, as they are."""
    return snapshot.grounds.faceting.ordered(np.array(rows, np.int64), sort)


def of_depth(snapshot: Snapshot, depth: Depth) -> NDArray[np.bool_]:
    """Who is as well known as that in the whole table, (n,): all, or a third of those whose reach is told."""
    if Depth(depth) is Depth.FAMILIAR:
        return np.greater_equal(snapshot.reach, 1 - THIRD)
    if Depth(depth) is Depth.HIDDEN:
        return np.less_equal(snapshot.reach, THIRD)
    return np.ones(len(snapshot.catalogue), np.bool_)


def among_depth(snapshot: Snapshot, rows: NDArray[np.int64], depth: Depth) -> NDArray[np.int64]:
    """Those of the rows that are of a depth, in their order."""
    among = _among(snapshot, depth)
    return rows if among is None else rows[among[rows]]

"""A snapshot's catalogue by several criteria at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.criteria import Criteria, Facet, Found, Sort
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recommender.catalogue.criteria import Offer
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
    if Depth(depth) is Depth.BALANCED:
        return snapshot.grounds.faceting.find(criteria)
    rows = found_rows(snapshot, criteria, depth)
    pages = -(-len(rows) // criteria.size)
    page = max(1, min(criteria.page, pages))
    first = (page - 1) * criteria.size
    return Found(criteria, rows[first : first + criteria.size], first + 1, len(rows), page, pages)


def found_rows(snapshot: Snapshot, criteria: Criteria, depth: Depth = Depth.BALANCED) -> tuple[int, ...]:
    """The rows of all pages, in their order."""
    everything = replace(criteria, page=1, size=max(1, len(snapshot.catalogue)))
    return among_depth(snapshot, snapshot.grounds.faceting.find(everything).rows, depth)


def offers(
    snapshot: Snapshot, criteria: Criteria, facet: Facet, depth: Depth = Depth.BALANCED
) -> tuple[Offer, ...]:
    """The values of one criterion that leave any channel beside the others, most channels first."""
    found = snapshot.grounds.faceting.offers(criteria, facet)
    if Depth(depth) is Depth.BALANCED:
        return found
    counted = (
        replace(offer, count=len(found_rows(snapshot, _chosen(criteria, offer), depth))) for offer in found
    )
    return tuple(sorted((offer for offer in counted if offer.count), key=lambda one: (-one.count, one.name)))


def _chosen(criteria: Criteria, offer: Offer) -> Criteria:
    match offer.facet:
        case Facet.GENRE:
            return replace(criteria, genre=offer.name)
        case Facet.REGION:
            return replace(criteria, region=offer.name)
        case Facet.MOOD:
            return replace(criteria, mood=offer.name)


def sorts(snapshot: Snapshot) -> tuple[Sort, ...]:
    """The orders for which the table has any figure."""
    return snapshot.grounds.faceting.sorts


def ordered(snapshot: Snapshot, rows: Sequence[int], sort: Sort) -> tuple[int, ...]:
    """Rows by a figure of their own; by FIT, which hangs on what was asked for, as they are."""
    if sort is Sort.FIT:
        return tuple(rows)
    found: list[int] = snapshot.grounds.faceting.ordered(np.array(rows, np.int64), sort).tolist()
    return tuple(found)


def of_depth(snapshot: Snapshot, depth: Depth) -> NDArray[np.bool_]:
    """Who is as well known as that in the whole table, (n,): all, or a third of those whose reach is told."""
    if Depth(depth) is Depth.FAMILIAR:
        return np.greater_equal(snapshot.reach, 1 - THIRD)
    if Depth(depth) is Depth.HIDDEN:
        return np.less_equal(snapshot.reach, THIRD)
    return np.ones(len(snapshot.catalogue), np.bool_)


def among_depth(snapshot: Snapshot, rows: Sequence[int], depth: Depth) -> tuple[int, ...]:
    """Those of the rows that are of a depth, in their order."""
    if Depth(depth) is Depth.BALANCED:
        return tuple(rows)
    found = np.array(rows, np.int64)
    kept: list[int] = found[of_depth(snapshot, depth)[found]].tolist()
    return tuple(kept)

"""A snapshot's catalogue by several criteria at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.criteria import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.catalogue.criteria import Criteria, Facet, Found, Offer
    from recommender.snapshots.snapshot import Snapshot


def browse(snapshot: Snapshot, criteria: Criteria) -> Found:
    """The channels that meet all criteria, a page of them.

    >>> from recommender import Criteria, Snapshot, browse, sample_catalogue
    >>> found = browse(Snapshot.build(sample_catalogue()), Criteria(genre="Jazz", word="비오는"))
    >>> found.total >= len(found.rows) > 0
    True
    """
    return snapshot.grounds.faceting.find(criteria)


def offers(snapshot: Snapshot, criteria: Criteria, facet: Facet) -> tuple[Offer, ...]:
    """The values of one criterion that leave any channel beside the others, most channels first."""
    return snapshot.grounds.faceting.offers(criteria, facet)


def sorts(snapshot: Snapshot) -> tuple[Sort, ...]:
    """The orders for which the table has any figure."""
    return snapshot.grounds.faceting.sorts


def ordered(snapshot: Snapshot, rows: Sequence[int], sort: Sort) -> tuple[int, ...]:
    """Rows by a figure of their own; by FIT, which hangs on what was asked for, as they are."""
    if sort is Sort.FIT:
        return tuple(rows)
    found: list[int] = snapshot.grounds.faceting.ordered(np.array(rows, np.int64), sort).tolist()
    return tuple(found)

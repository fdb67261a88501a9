"""Where a channel stands among the pages of the catalogue, what keeps it out, and what would bring it in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from bot.lists.browse_answer import browsed_rows
from bot.lists.browse_steering import criteria_of
from bot.tastes.browsed import DEPTH
from recommender.catalogue.browsing import REGIONAL
from recommender.catalogue.criteria import Facet
from recommender.catalogue.spelling import look
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from bot.tastes.browsed import Browsed
    from recommender.snapshots.snapshot import Snapshot

# So many values of its own are tried in the place of one that it has not.
TRIED = 3


@dataclass(frozen=True, slots=True)
class WayIn:
    """Pages on which it stands, open where it does; without: names of limits that are gone.

    instead: the facet and the value of its own that is in the place of another, where that is the change.
    """

    browsed: Browsed
    rank: int
    of: int
    without: tuple[str, ...] = ()
    instead: tuple[Facet, str] | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """rank: from 1, on page `page`, both None where it is on none; of: how many channels there are.

    unmet: names of limits that it does not meet; where it meets each by itself, those that no one tag of it
    meets together.
    """

    browsed: Browsed
    row: int
    rank: int | None
    page: int | None
    of: int
    unmet: tuple[str, ...]
    ways: tuple[WayIn, ...]


def missing_of(snapshot: Snapshot, browsed: Browsed, row: int, size: int) -> Missing:
    """size: channels on each page.

    Raises:
        TopicGoneError: the snapshot has no such topic.
    """
    rows = browsed_rows(snapshot, browsed)
    if (rank := _rank(rows, row)) is not None:
        return Missing(browsed, row, rank, -(-rank // size), len(rows), (), ())
    unmet = _unmet(snapshot, browsed, row)
    ways = (*_instead(snapshot, browsed, row, unmet, size), *_without(snapshot, browsed, row, unmet, size))
    return Missing(browsed, row, None, None, len(rows), unmet, ways)


def _unmet(snapshot: Snapshot, browsed: Browsed, row: int) -> tuple[str, ...]:
    limits = browsed.limits
    unmet = tuple(name for name in limits if row not in browsed_rows(snapshot, browsed.only(name)))
    pair = (Facet.GENRE.value, Facet.REGION.value)
    if not {*pair} <= {*limits} or {*pair} & {*unmet}:
        return unmet
    together = row in browsed_rows(snapshot, browsed.only(*pair))
    return unmet if together else (*pair, *unmet)


def _without(
    snapshot: Snapshot, browsed: Browsed, row: int, unmet: tuple[str, ...], size: int
) -> Iterator[WayIn]:
    """With as few limits less as it takes: each choice of so few."""
    for few in range(1, len(unmet) + 1):
        found = [
            way
            for names in combinations(unmet, few)
            if (way := _way_in(snapshot, browsed.without(*names), row, size, without=names)) is not None
        ]
        if found:
            yield from found
            return


def _instead(
    snapshot: Snapshot, browsed: Browsed, row: int, unmet: tuple[str, ...], size: int
) -> Iterator[WayIn]:
    """With a value of its own in the place of the one genre, region or mood that it has not."""
    given = criteria_of(snapshot, browsed)
    changed = [facet for facet in Facet if facet.value in given and (facet.value in unmet or browsed.topic)]
    if not changed or DEPTH in unmet:
        return
    facet = changed[0]
    for value in _values(snapshot, row, facet)[:TRIED]:
        pages = browsed.steered(_changed(given, facet, value))
        if (way := _way_in(snapshot, pages, row, size, instead=(facet, value))) is not None:
            yield way
            return


def _changed(given: Mapping[str, str], facet: Facet, value: str) -> dict[str, str]:
    return {**given, facet.value: value}


def _values(snapshot: Snapshot, row: int, facet: Facet) -> list[str]:
    """Those of a channel's own tags, in their order, each once."""
    channel, found = snapshot.catalogue[row], dict[str, str]()
    for tag in channel.moods if facet is Facet.MOOD else channel.genres:
        parts = REGIONAL.fullmatch(tag)
        if facet is Facet.REGION:
            value = parts["region"] if parts else ""
        else:
            value = parts["genre"] if parts and facet is Facet.GENRE else tag
        if value and squeezed(value) not in UNKNOWN_MOODS:
            found.setdefault(look(value), value)
    return list(found.values())


def _way_in(
    snapshot: Snapshot,
    browsed: Browsed,
    row: int,
    size: int,
    *,
    without: tuple[str, ...] = (),
    instead: tuple[Facet, str] | None = None,
) -> WayIn | None:
    rows = browsed_rows(snapshot, browsed)
    if (rank := _rank(rows, row)) is None:
        return None
    return WayIn(browsed.at(-(-rank // size)), rank, len(rows), without, instead)


def _rank(rows: NDArray[np.int64], row: int) -> int | None:
    """The place of a row among some, from 1."""
    places: list[int] = (rows == row).nonzero()[0].tolist()
    return places[0] + 1 if places else None

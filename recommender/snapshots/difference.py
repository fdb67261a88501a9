"""What a new snapshot changed: channels that came, went, were renamed or re-tagged, and lists that moved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.table import TAGS
from recommender.similarity.neighbours import NOBODY

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

TOP = 10
BLOCK = 20_000
GONE = -2


@dataclass(frozen=True, slots=True)
class Renamed:
    """One channel under its two names."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ListChanges:
    """How the `TOP` nearest of channels in both snapshots moved.

    changed: lists with other members; reordered: the same members in another order; replaced: members that
    are new in their lists, all lists together.
    """

    compared: int
    changed: int
    reordered: int
    replaced: int

    @property
    def mean_replaced(self) -> float:
        """New members of a changed list, on average, 0 where none changed."""
        return self.replaced / self.changed if self.changed else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """Names in table order; `retagged` are those whose genres or moods changed."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    renamed: tuple[Renamed, ...]
    retagged: tuple[str, ...]
    lists: ListChanges


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """Compare two snapshots. A channel is known again by its channel id, else by its name."""
    rows = rows_before(before.catalogue, after.catalogue)
    old, new = before.catalogue, after.catalogue
    pairs = [(was, now) for now, was in enumerate(rows.tolist()) if was >= 0]
    stayed = set(rows[rows >= 0].tolist())
    return Difference(
        new=tuple(new.names[row] for row in np.flatnonzero(rows < 0).tolist()),
        gone=tuple(name for row, name in enumerate(old.names) if row not in stayed),
        renamed=tuple(
            Renamed(old.names[was], new.names[now]) for was, now in pairs if old.names[was] != new.names[now]
        ),
        retagged=tuple(
            new.names[now]
            for was, now in pairs
            if any(set(old.tags[name][was]) != set(new.tags[name][now]) for name in TAGS)
        ),
        lists=_list_changes(before, after, rows),
    )


def rows_before(before: Catalogue, after: Catalogue) -> NDArray[np.int64]:
    """For each row of `after` its row in `before`, -1 for a new channel, (len(after),).

    Where either row has no channel id, the n-th row of a name is the n-th of that name left over.
    """
    found = np.full(len(after), -1, np.int64)
    by_id = {given: row for row, given in enumerate(before.channel_ids) if given}
    for row, given in enumerate(after.channel_ids):
        found[row] = by_id.get(given, -1) if given else -1
    taken = set(found[found >= 0].tolist())
    left = [row for row in range(len(before)) if row not in taken]
    by_name = _numbered(before, left)
    for key, row in _numbered(after, np.flatnonzero(found < 0).tolist()).items():
        was = by_name.get(key)
        if was is not None and not (before.channel_ids[was] and after.channel_ids[row]):
            found[row] = was
    return found


def _numbered(catalogue: Catalogue, rows: list[int]) -> Mapping[Hashable, int]:
    """Rows by name and by how many of the given rows above have the same."""
    above: Counter[str] = Counter()
    numbered: dict[Hashable, int] = {}
    for row in rows:
        name = catalogue.names[row]
        numbered[name, above[name]] = row
        above[name] += 1
    return numbered


def _list_changes(before: Snapshot, after: Snapshot, rows: NDArray[np.int64]) -> ListChanges:
    """Compare list by list, in the row numbers of `after`."""
    both = np.flatnonzero(rows >= 0)
    row_after = np.full(len(before.catalogue) + 1, GONE, np.int64)  # the last place is that of NOBODY
    row_after[rows[both]] = both
    row_after[NOBODY] = NOBODY
    changed = reordered = replaced = 0
    for start in range(0, len(both), BLOCK):
        now = both[start : start + BLOCK]
        lists = after.neighbours.rows[now, :TOP].astype(np.int64)
        lists_before = row_after[before.neighbours.rows[rows[now], :TOP]]
        came = _strangers(lists, lists_before)
        left = _strangers(lists_before, lists)
        moved = (came > 0) | (left > 0)
        changed += int(moved.sum())
        replaced += int(came.sum())
        reordered += int((~moved & _in_another_order(lists, lists_before)).sum())
    return ListChanges(len(both), changed, reordered, replaced)


def _strangers(lists: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many members of each list are not in the other, (lists,)."""
    known = (lists[:, :, None] == others[:, None, :]).any(axis=2)
    strangers: NDArray[np.int64] = (~known & (lists != NOBODY)).sum(axis=1)
    return strangers


def _in_another_order(lists: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether two lists of the same members differ somewhere, (lists,)."""
    width = min(lists.shape[1], others.shape[1])
    different: NDArray[np.bool_] = (lists[:, :width] != others[:, :width]).any(axis=1)
    return different

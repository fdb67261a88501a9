"""Names as they are shown, to find the channel of a label that a client sends in place of its value."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.text.limits import CHOICE
from bot.text.untrusted import plain
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recommender.snapshots.snapshot import Snapshot

# This leaves room for the subscribers behind the name.
NAME_IN_LABEL = CHOICE - 20
NAMES_AT_ONCE = 100
_of_snapshot: WeakKeyDictionary[Snapshot, Mapping[str, Sequence[int]]] = WeakKeyDictionary()


def rows_shown_as(
    snapshot: Snapshot, pause: Callable[[], None] = without_pause
) -> Mapping[str, Sequence[int]]:
    """Rows by their name as a label has it; computed once a snapshot, `pause` is called often meanwhile."""
    found = _of_snapshot.get(snapshot)
    if found is None:
        found = _of_snapshot[snapshot] = _rows_shown_as(snapshot, pause)
    return found


def _rows_shown_as(snapshot: Snapshot, pause: Callable[[], None]) -> Mapping[str, Sequence[int]]:
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(snapshot.catalogue.names):
        rows.setdefault(plain(name, NAME_IN_LABEL), []).append(row)
        if row % NAMES_AT_ONCE == 0:
            pause()
    return rows

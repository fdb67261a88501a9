"""What was worked out from a snapshot and is likely to be asked for again; it goes with the snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from recommender.snapshots.snapshot import Snapshot

T = TypeVar("T")


class Remembered(Generic[T]):
    """At most `most` results of each snapshot; whichever was not asked for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: WeakKeyDictionary[Snapshot, dict[Hashable, T]] = WeakKeyDictionary()

    def result(self, snapshot: Snapshot, key: Hashable, work_out: Callable[[], T]) -> T:
        """The one that is remembered, else what `work_out` gives. It must hang on nothing but both."""
        known = self._of.setdefault(snapshot, {})
        found = known.pop(key) if key in known else work_out()
        known[key] = found
        if len(known) > self._most:
            del known[next(iter(known))]
        return found

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

"""From a table on disk to the store's current snapshot: read, judge, build, publish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.difference import Difference, difference
from recommender.snapshots.judgement import judge
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from recommender.catalogue.dialects import Reading
    from recommender.snapshots.doubts import Reason
    from recommender.snapshots.manifest import Origin
    from recommender.snapshots.store import SnapshotStore


class Stage(StrEnum):
    """What a rebuild is at."""

    READ = "read"
    COMPARE = "compare"
    PUBLISH = "publish"


class Judging(StrEnum):
    """What becomes of rows that look as if their source broke."""

    NONE = "none"  # nothing is compared: whoever gives the table answers for it
    REFUSE = "refuse"
    REPORT = "report"  # published all the same, with the doubts


@dataclass(frozen=True)
class Rebuilt:
    """What came of a rebuild.

    before: the snapshot that the new rows were judged against, None where there was none or nothing was
    judged. snapshot: the published one, None where the doubts kept it from being built.
    """

    reading: Reading
    doubts: tuple[Reason, ...]
    before: Snapshot | None
    snapshot: Snapshot | None

    @cached_property
    def changes(self) -> Difference | None:
        """What the new snapshot changed, None where there are not two to compare."""
        return difference(self.before, self.snapshot) if self.before and self.snapshot else None


def rebuild(
    table: Path,
    store: SnapshotStore,
    *,
    origin: Origin,
    built_at: datetime,
    recipe: str,
    judging: Judging,
    progress: Callable[[Stage, int, int], None],
) -> Rebuilt:
    """Make the store's current snapshot from a table, or leave the store as it is.

    origin: where the table came from; how many of its rows were kept out is filled in. progress(stage, done,
    total) counts neighbour lists while they are compared; else both are 0.

    Raises:
        CatalogueError: the table cannot be read.
        StoreError: the store's folder cannot be read or written to.
        UnknownRecipeError: no recipe of that name.
    """
    progress(Stage.READ, 0, 0)
    reading = read_catalogue(table)
    before = None if judging is Judging.NONE else _current(store)
    doubts = () if judging is Judging.NONE else judge(reading.catalogue, before.catalogue if before else None)
    if doubts and judging is Judging.REFUSE:
        return Rebuilt(reading, doubts, before, None)
    progress(Stage.COMPARE, 0, len(reading.catalogue))
    snapshot = Snapshot.build(
        reading.catalogue,
        origin=replace(origin, rejected=len(reading.rejected)),
        built_at=built_at,
        recipe=recipe,
        progress=lambda done, total: progress(Stage.COMPARE, done, total),
    )
    progress(Stage.PUBLISH, 0, 0)
    store.publish(snapshot)
    return Rebuilt(reading, doubts, before, snapshot)


def _current(store: SnapshotStore) -> Snapshot | None:
    """What the new rows are compared with."""
    try:
        return store.current()
    except NoSnapshotError:
        return None

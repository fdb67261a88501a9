"""From a table on disk to the store's current snapshot: read, judge, build, publish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.dates import CRAWLED
from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.difference import Difference, difference
from recommender.snapshots.judgement import judge, judge_reading
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store_errors import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from recommender.catalogue.dialects import Reading
    from recommender.catalogue.table import Catalogue
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

    REFUSE = "refuse"
    REPORT = "report"  # published all the same, with the doubts


@dataclass(frozen=True)
class Rebuilt:
    """What came of a rebuild.

    before: the snapshot that the new rows were judged against, None where there was none. snapshot: the
    published one, None where the doubts kept it from being built; where nothing changed since `before`, that.
    """

    reading: Reading
    doubts: tuple[Reason, ...]
    before: Snapshot | None
    snapshot: Snapshot | None

    @property
    def unchanged(self) -> bool:
        """Whether the rows are those in use already, so that nothing was published."""
        return self.snapshot is not None and self.snapshot is self.before

    @property
    def recipe_before(self) -> str | None:
        """By which recipe the snapshot before compared, where the new one compares by another, else None."""
        if self.before is None or self.snapshot is None:
            return None
        before = self.before.manifest.recipe
        return before if before != self.snapshot.manifest.recipe else None

    @property
    def names_anew(self) -> bool:
        """Whether the names of the snapshot before were found in other ways of writing."""
        if self.before is None or self.snapshot is None or self.snapshot.manifest.names is None:
            return False
        return not self.snapshot.manifest.names.alike(self.before.manifest.names)

    @cached_property
    def changes(self) -> Difference | None:
        """What the new snapshot changed, None where there are not two to compare."""
        if self.before is None or self.snapshot is None or self.unchanged:
            return None
        return difference(self.before, self.snapshot)


def rebuild(  # noqa: PLR0913 each is a choice of its own
    table: Path | str,
    store: SnapshotStore,
    *,
    origin: Origin,
    built_at: datetime,
    recipe: str,
    judging: Judging,
    progress: Callable[[Stage, int, int], None],
    columns: Mapping[str, str] | None = None,
) -> Rebuilt:
    """Make the store's current snapshot from a table, or leave the store as it is.

    origin: where the table came from; how many of its rows were kept out is filled in. progress(stage, done,
    total) counts lines that are read and neighbour lists that are compared; else both are 0. columns: see
    `read_catalogue`. Rows that give what is in use already publish nothing.

    Raises:
        CatalogueError: the table cannot be read.
        StoreError: the store's folder cannot be read or written to.
        UnknownRecipeError: no recipe of that name.
    """
    progress(Stage.READ, 0, 0)
    reading = read_catalogue(table, columns, partial(progress, Stage.READ))
    before = _current(store)
    doubts = (*judge_reading(reading), *judge(reading.catalogue, before.catalogue if before else None))
    if doubts and judging is Judging.REFUSE:
        return Rebuilt(reading, doubts, before, None)
    progress(Stage.COMPARE, 0, len(reading.catalogue))
    origin, told = replace(origin, rejected=len(reading.rejected)), partial(progress, Stage.COMPARE)
    snapshot = Snapshot.build(
        reading.catalogue, origin=origin, built_at=built_at, recipe=recipe, progress=told
    )
    if before and store.current_id() == before.manifest.id and same_answers(before, snapshot):
        return Rebuilt(reading, doubts, before, before)
    progress(Stage.PUBLISH, 0, 0)
    store.publish(snapshot)
    return Rebuilt(reading, doubts, before, snapshot)


def same_answers(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots have the same rows, whenever crawled, and the same lists by the same recipe.

    And names that are found in the same ways of writing.
    """
    return (
        one.manifest.recipe == other.manifest.recipe
        and one.manifest.origin.kind == other.manifest.origin.kind
        and one.manifest.names == other.manifest.names
        and _undated(one.catalogue).to_csv() == _undated(other.catalogue).to_csv()
        and np.array_equal(one.neighbours.rows, other.neighbours.rows)
        and np.array_equal(one.neighbours.scores, other.neighbours.scores)
    )


def _undated(catalogue: Catalogue) -> Catalogue:
    texts = {name: cells for name, cells in catalogue.text_columns.items() if name != CRAWLED}
    return replace(catalogue, text_columns=texts)


def _current(store: SnapshotStore) -> Snapshot | None:
    """What the new rows are compared with."""
    try:
        return store.current()
    except NoSnapshotError:
        return None

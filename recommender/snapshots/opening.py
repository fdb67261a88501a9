"""Which data to answer from: what is on disk, else the sample that comes with the program."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from recommender.snapshots.store import SnapshotStore

SAMPLE = "sample.csv"


def sample_snapshot(recipe: str, now: datetime) -> Snapshot:
    """Build the sample of invented channels in memory."""
    with as_file(files("recommender") / SAMPLE) as path:
        catalogue = read_catalogue(path).catalogue
    return Snapshot.build(catalogue, origin=Origin(OriginKind.SAMPLE, SAMPLE), built_at=now, recipe=recipe)


def open_snapshot(store: SnapshotStore, recipe: str, now: datetime, say: Callable[[str], None]) -> Snapshot:
    """The store's current snapshot, or the sample, saying why."""
    try:
        return store.current()
    except NoSnapshotError as error:
        say(f"{error}. Until then: the sample of invented channels.")
        return sample_snapshot(recipe, now)

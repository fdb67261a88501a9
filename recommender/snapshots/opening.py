"""Which data to answer from: what is on disk, else the sample that comes with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.store import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore


def sample_snapshot(recipe: str, now: datetime) -> Snapshot:
    """Build the sample of invented channels in memory."""
    # Imported here, for stored snapshots are opened and answered from without pandas and scikit-learn.
    from recommender.catalogue.sample import SAMPLE, sample_catalogue  # noqa: PLC0415
    from recommender.snapshots.snapshot import Snapshot  # noqa: PLC0415

    origin = Origin(OriginKind.SAMPLE, SAMPLE)
    return Snapshot.build(sample_catalogue(), origin=origin, built_at=now, recipe=recipe)


def open_snapshot(store: SnapshotStore, recipe: str, now: datetime, say: Callable[[str], None]) -> Snapshot:
    """The store's current snapshot, or the sample, saying why."""
    try:
        return store.current()
    except NoSnapshotError as error:
        say(f"{error}. Until then: the sample of invented channels.")
        return sample_snapshot(recipe, now)

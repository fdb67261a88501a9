"""Which data to answer from: what is on disk, else the sample that comes with the program."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from recommender.sentences import Sentence
    from recommender.snapshots.snapshot import Snapshot

LIBRARY = Path(__file__).parents[1]
KEPT_SAMPLE = "sample"
KEPT_FOR = timedelta(days=30)


def sample_snapshot(recipe: str, now: datetime) -> Snapshot:
    """Build the sample of invented channels in memory."""
    # Imported here, for stored snapshots are opened and answered from without pandas and scikit-learn.
    from recommender.catalogue.sample import SAMPLE, sample_catalogue  # noqa: PLC0415
    from recommender.snapshots.snapshot import Snapshot  # noqa: PLC0415

    origin = Origin(OriginKind.SAMPLE, SAMPLE)
    return Snapshot.build(sample_catalogue(), origin=origin, built_at=now, recipe=recipe)


def kept_sample(cache: Path, recipe: str, now: datetime) -> Snapshot:
    """The sample, built once and kept below `cache`, till another version of the library builds its own.

    Where nothing can be kept, it is built again each time.
    """
    folder = cache / f"{KEPT_SAMPLE}-{recipe}-{_version()}"
    store = SnapshotStore(folder, kept=0)
    try:
        return store.current()
    except (NoSnapshotError, StoreError):
        snapshot = sample_snapshot(recipe, now)
    try:
        store.publish(snapshot)
    except StoreError:
        return snapshot
    _tidy(cache, now)
    return snapshot


def _tidy(cache: Path, now: datetime) -> None:
    """Remove samples that other versions built long ago; another installation may use a newer one."""
    for other in cache.glob(f"{KEPT_SAMPLE}-*"):
        with suppress(OSError):
            if now.timestamp() - other.stat().st_mtime > KEPT_FOR.total_seconds():
                shutil.rmtree(other)


def _version() -> str:
    """The same for the same installed files; reads none of them."""
    files = sorted(path for path in LIBRARY.rglob("*") if path.suffix in {".py", ".csv", ".txt"})
    stats = [(path.relative_to(LIBRARY).as_posix(), path.stat()) for path in files]
    known = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)
    return sha256(known.encode()).hexdigest()[:12]


def open_snapshot(
    store: SnapshotStore,
    recipe: str,
    now: datetime,
    say: Callable[[Sentence], None],
    cache: Path | None = None,
) -> Snapshot:
    """The store's current snapshot, or the sample; `say` gets why. cache: see `kept_sample`; None keeps none.

    Raises:
        StoreError: the store's folder cannot be read.
    """
    try:
        return store.current()
    except NoSnapshotError as error:
        say(error.args[0])
        return sample_snapshot(recipe, now) if cache is None else kept_sample(cache, recipe, now)

"""Builds a snapshot from a file and publishes it, with a bar where that takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.terminal.output import error_console, typed
from recommender.catalogue.dialects import Reading, read_catalogue
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from recommender.snapshots.store import SnapshotStore


def build_with_progress(
    csv: Path, recipe: str, now: datetime, store: SnapshotStore
) -> tuple[Snapshot, Reading]:
    """Read, build, publish. The bar is on standard error, and only on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    screen = error_console()
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(f"reading {csv.name}", total=None)
        reading = read_catalogue(csv)
        bar.update(task, description="comparing channels", total=len(reading.catalogue), completed=0)
        snapshot = Snapshot.build(
            reading.catalogue,
            origin=Origin(OriginKind.FILE, typed(csv.name), len(reading.rejected)),
            built_at=now,
            recipe=recipe,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
        bar.update(task, description="writing", total=None)
        store.publish(snapshot)
    return snapshot, reading

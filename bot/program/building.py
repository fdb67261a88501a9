"""Builds a snapshot from a file and publishes it, with a bar where that takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.terminal.output import error_console, typed
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.rebuild import Judging, Stage, rebuild

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from recommender.catalogue.dialects import Reading
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

DESCRIPTIONS = {Stage.READ: "reading", Stage.COMPARE: "comparing channels", Stage.PUBLISH: "writing"}


def build_with_progress(
    csv: Path, recipe: str, now: datetime, store: SnapshotStore
) -> tuple[Snapshot, Reading]:
    """Read, build, publish. The bar is on standard error, and only on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    screen = error_console()
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("", total=None)
        rebuilt = rebuild(
            csv,
            store,
            origin=Origin(OriginKind.FILE, typed(csv.name)),
            built_at=now,
            recipe=recipe,
            judging=Judging.NONE,
            progress=lambda stage, done, total: bar.update(
                task, description=DESCRIPTIONS[stage], completed=done, total=total or None
            ),
        )
    assert rebuilt.snapshot  # noqa: S101 nothing is refused unjudged
    return rebuilt.snapshot, rebuilt.reading

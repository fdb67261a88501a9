"""Builds a snapshot from a file and publishes it, with a bar where that takes time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.terminal.output import error_console, typed
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.rebuild import Stage, rebuild

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from recommender.snapshots.rebuild import Judging, Rebuilt
    from recommender.snapshots.store import SnapshotStore

DESCRIPTIONS = {Stage.READ: "reading", Stage.COMPARE: "comparing channels", Stage.PUBLISH: "writing"}


def build_with_progress(
    csv: str,
    recipe: str,
    now: datetime,
    store: SnapshotStore,
    judging: Judging,
    columns: Mapping[str, str],
) -> Rebuilt:
    """Read, judge, build, publish. The bar is on standard error, and only on a terminal."""
    bars = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    screen = error_console()
    with Progress(*bars, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("", total=None)
        return rebuild(
            csv,
            store,
            origin=Origin(OriginKind.FILE, "standard input" if csv == "-" else typed(Path(csv).name)),
            built_at=now,
            recipe=recipe,
            judging=judging,
            columns=columns,
            progress=lambda stage, done, total: bar.update(
                task, description=DESCRIPTIONS[stage], completed=done, total=total or None
            ),
        )

"""Builds a snapshot from a file and publishes it, with a bar where that takes time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.terminal.context import now
from bot.terminal.output import error_console, typed
from bot.terminal.speech import terminal_words
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.rebuild import Judging, Stage, rebuild

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from recommender.snapshots.rebuild import Rebuilt
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

DESCRIPTIONS = {
    Stage.READ: "terminal-building-read",
    Stage.COMPARE: "terminal-building-compare",
    Stage.PUBLISH: "terminal-building-publish",
}


def built_or_none(csv: str, recipe: str, store: SnapshotStore) -> Snapshot | None:
    """A table as it is, whatever speaks against it; None where nothing of it is left."""
    return build_with_progress(csv, recipe, now(), store, Judging.REPORT, {}).snapshot


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
    screen, words = error_console(), terminal_words()
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
                task, description=words(DESCRIPTIONS[stage]), completed=done, total=total or None
            ),
        )

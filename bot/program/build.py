"""`plimate build`: a snapshot from a table."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal.columns import Columns, asking, chosen_columns
from bot.terminal.context import FLAG, AsJson, DataDir, named_file, now, settings_or_fail
from bot.terminal.output import USAGE, console, fail, note, print_json, quoted
from bot.terminal.readings import told_rows
from bot.terminal.speech import terminal_words
from bot.text.program import started_as
from recommender import RECIPE_NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.dialects import Reading
    from recommender.snapshots.rebuild import Rebuilt
    from recommender.snapshots.snapshot import Snapshot

MOST_PROBLEMS = 20
REFUSED = 3


TableFile = Annotated[
    str,
    typer.Option(
        "--csv",
        parser=named_file,
        metavar="FILE",
        help="terminal-help-csv",
    ),
]


def build(
    csv: TableFile,
    recipe: Annotated[str | None, typer.Option(metavar="RECIPE", help="terminal-help-build-recipe")] = None,
    column: Columns = None,
    force: Annotated[bool, typer.Option("--force", metavar=FLAG, help="terminal-help-build-force")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Build a snapshot from a table and make it the current one."""
    from bot.program.building import build_with_progress
    from recommender.catalogue.errors import CatalogueError
    from recommender.snapshots.rebuild import Judging
    from recommender.snapshots.store import SnapshotStore
    from recommender.snapshots.store_errors import StoreError

    settings = settings_or_fail()
    chosen = recipe or settings.plimate_recipe
    if chosen not in RECIPE_NAMES:
        recipes = ", ".join(RECIPE_NAMES)
        fail(terminal_words()("terminal-no-recipe", name=quoted(chosen), recipes=recipes), USAGE)
    store = SnapshotStore(data_dir or settings.plimate_data_dir)
    judging = Judging.REPORT if force else Judging.REFUSE
    try:
        rebuilt = asking(
            chosen_columns(column),
            lambda columns: build_with_progress(csv, chosen, now(), store, judging, columns),
        )
    except (CatalogueError, StoreError) as error:
        fail(terminal_words().told(error))
    if as_json:
        print_json(_document(rebuilt))
    else:
        _print_result(rebuilt, data_dir)
    if rebuilt.snapshot is None:
        raise typer.Exit(REFUSED)


def _document(rebuilt: Rebuilt) -> dict[str, Any]:
    manifest = rebuilt.snapshot.manifest if rebuilt.snapshot else None
    return {
        "snapshot": manifest
        and {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
        "unchanged": rebuilt.unchanged,
        "doubts": [str(doubt) for doubt in rebuilt.doubts],
        **problems(rebuilt.reading),
    }


def problems(reading: Reading) -> dict[str, Any]:
    """What is told of a table beside its channels, as JSON has it."""
    return {
        "notes": list(reading.notes),
        "rejected": [{"line": row.line, "reason": row.reason} for row in reading.rejected],
        "repeated": [{"line": row.line, "reason": row.reason} for row in reading.repeated],
        "warnings": [{"line": row.line, "reason": row.reason} for row in reading.warnings],
    }


def tell(reading: Reading) -> None:
    """What was read how, and which rows were kept out or are odd, on standard error."""
    words = terminal_words()
    for remark in reading.notes:
        note(words("terminal-read-as", note=words.told(remark)))
    for line in told_rows(reading, MOST_PROBLEMS, words):
        note(line)


def _print_result(rebuilt: Rebuilt, data_dir: Path | None) -> None:
    tell(rebuilt.reading)
    words = terminal_words()
    if rebuilt.snapshot is None:
        note(f"plimate: {words('terminal-not-published')}")
        for doubt in rebuilt.doubts:
            note(f"- {words.told(doubt.sentence)}")
        note(words("terminal-refused-remedy"))
        return
    for doubt in rebuilt.doubts:
        note(words("terminal-forced", doubt=words.told(doubt.sentence)))
    manifest = rebuilt.snapshot.manifest
    if rebuilt.unchanged:
        since = f"{rebuilt.snapshot.data_date:%Y-%m-%d %H:%M %Z}"
        said = words("terminal-nothing-changed", since=since, id=manifest.id, channels=manifest.channels)
    else:
        recipe = manifest.recipe
        said = words("terminal-built-one", id=manifest.id, channels=manifest.channels, recipe=recipe)
    console().print(said, markup=False)
    if rebuilt.recipe_before:
        recipes = {"recipe": manifest.recipe, "before": rebuilt.recipe_before}
        console().print(words("terminal-new-recipe", **recipes), markup=False)
    if rebuilt.names_anew:
        console().print(words("terminal-names-anew"), markup=False)
    if manifest.names and manifest.names.unread and not manifest.names.readings:
        note(words("terminal-unread-names", count=manifest.names.unread))
    if sys.stderr.isatty():
        note(words("terminal-try", command=_question(rebuilt.snapshot, data_dir)))


def _question(snapshot: Snapshot, data_dir: Path | None) -> str:
    """What somebody who sees it for the first time may ask: a channel that many know."""
    subscribers, known = snapshot.catalogue.number("subscribers"), snapshot.features.known
    # What is missing is NaN, and larger than nothing.
    row = max(range(len(known)), key=lambda row: (known[row], subscribers[row] >= 0, subscribers[row]))
    name = snapshot.catalogue.names[row].strip()
    folder = [] if data_dir is None else ["--data-dir", os.fspath(data_dir)]
    return f"{started_as()} {shlex.join(['similar', name, *folder])}"

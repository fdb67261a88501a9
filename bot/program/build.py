"""`plimate build`: a snapshot from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal.columns import Columns, asking, chosen_columns
from bot.terminal.context import FLAG, AsJson, DataDir, now, settings_or_fail
from bot.terminal.output import USAGE, console, fail, note, print_json
from bot.terminal.speech import terminal_words
from recommender import RECIPE_NAMES

if TYPE_CHECKING:
    from recommender.catalogue.dialects import Reading
    from recommender.snapshots.rebuild import Rebuilt

MOST_PROBLEMS = 20
REFUSED = 3


TableFile = Annotated[
    str,
    typer.Option(
        "--csv",
        metavar="FILE",
        help="The table of channels: CSV, TSV, JSON, .xlsx, Parquet, .gz; - is standard input.",
    ),
]


def build(
    csv: TableFile,
    recipe: Annotated[
        str | None, typer.Option(help=f"{' or '.join(RECIPE_NAMES)}. Default: PLIMATE_RECIPE.")
    ] = None,
    column: Columns = None,
    force: Annotated[
        bool, typer.Option("--force", metavar=FLAG, help="Publish whatever speaks against the table.")
    ] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Build a snapshot from a table and make it the current one."""
    from bot.program.building import build_with_progress
    from recommender.catalogue.errors import CatalogueError
    from recommender.snapshots.rebuild import Judging
    from recommender.snapshots.store import SnapshotStore, StoreError

    settings = settings_or_fail()
    chosen = recipe or settings.plimate_recipe
    if chosen not in RECIPE_NAMES:
        fail(f"no recipe is called {chosen!r}; choose one of {', '.join(RECIPE_NAMES)}", USAGE)
    store = SnapshotStore(data_dir or settings.plimate_data_dir)
    judging = Judging.REPORT if force else Judging.REFUSE
    try:
        rebuilt = asking(
            chosen_columns(column),
            lambda columns: build_with_progress(csv, chosen, now(), store, judging, columns),
        )
    except (CatalogueError, StoreError) as error:
        fail(str(error))
    if as_json:
        print_json(_document(rebuilt))
    else:
        _print_result(rebuilt)
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
    for remark in reading.notes:
        note(f"read: {remark}")
    for title, rows in (("kept out", reading.rejected), ("odd, but kept", reading.warnings)):
        for problem in rows[:MOST_PROBLEMS]:
            note(f"{title}: {problem}")
        if len(rows) > MOST_PROBLEMS:
            note(f"{title}: {len(rows) - MOST_PROBLEMS} more rows; --json lists them all")


def _print_result(rebuilt: Rebuilt) -> None:
    tell(rebuilt.reading)
    if rebuilt.snapshot is None:
        note("plimate: refused, nothing was published:")
        for doubt in rebuilt.doubts:
            note(f"- {doubt}")
        note("plimate inspect FILE shows how the table was read; --force publishes it all the same")
        return
    for doubt in rebuilt.doubts:
        note(f"published by force, although {doubt}")
    manifest, words = rebuilt.snapshot.manifest, terminal_words()
    if rebuilt.unchanged:
        since = f"{rebuilt.snapshot.data_date:%Y-%m-%d %H:%M %Z}"
        said = words("terminal-nothing-changed", since=since, id=manifest.id, channels=manifest.channels)
    else:
        recipe = manifest.recipe
        said = words("terminal-built-one", id=manifest.id, channels=manifest.channels, recipe=recipe)
    console().print(said, markup=False)

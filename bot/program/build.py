"""`plimate build`: a snapshot from a table."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal.context import AsJson, DataDir, now, settings_or_fail
from bot.terminal.output import USAGE, console, fail, note, print_json
from bot.terminal.speech import terminal_words
from recommender import RECIPE_NAMES

if TYPE_CHECKING:
    from recommender.catalogue.dialects import Reading
    from recommender.snapshots.manifest import Manifest

MOST_PROBLEMS = 20


def build(
    csv: Annotated[Path, typer.Option("--csv", help="The table of channels, in any of the three dialects.")],
    recipe: Annotated[
        str | None, typer.Option(help=f"{' or '.join(RECIPE_NAMES)}. Default: PLIMATE_RECIPE.")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Build a snapshot from a table and make it the current one."""
    from bot.program.building import build_with_progress
    from recommender.catalogue.errors import CatalogueError
    from recommender.snapshots.store import SnapshotStore, StoreError

    settings = settings_or_fail()
    chosen = recipe or settings.plimate_recipe
    if chosen not in RECIPE_NAMES:
        fail(f"no recipe is called {chosen!r}; choose one of {', '.join(RECIPE_NAMES)}", USAGE)
    store = SnapshotStore(data_dir or settings.plimate_data_dir)
    try:
        snapshot, reading = build_with_progress(csv, chosen, now(), store)
    except (CatalogueError, StoreError) as error:
        fail(str(error))
    if as_json:
        print_json(_document(snapshot.manifest, reading))
    else:
        _print_result(snapshot.manifest, reading)


def _document(manifest: Manifest, reading: Reading) -> dict[str, Any]:
    return {
        "snapshot": {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
        "rejected": [{"line": row.line, "reason": row.reason} for row in reading.rejected],
        "warnings": [{"line": row.line, "reason": row.reason} for row in reading.warnings],
    }


def _print_result(manifest: Manifest, reading: Reading) -> None:
    for title, problems in (("kept out", reading.rejected), ("odd, but kept", reading.warnings)):
        for problem in problems[:MOST_PROBLEMS]:
            note(f"{title}: {problem}")
        if len(problems) > MOST_PROBLEMS:
            note(f"{title}: {len(problems) - MOST_PROBLEMS} more rows; --json lists them all")
    words, recipe = terminal_words(), manifest.recipe
    told = words("terminal-built-one", id=manifest.id, channels=manifest.channels, recipe=recipe)
    console().print(told, markup=False)

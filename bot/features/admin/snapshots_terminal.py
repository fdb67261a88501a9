"""Commands that look after the data: build, snapshots, rollback, doctor."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import Annotated

import typer

from bot.features.doctor.checks import examine
from bot.program.building import build_with_progress
from bot.terminal import results
from bot.terminal.context import AsJson, DataDir, now, settings_or_fail, store_in
from bot.terminal.output import USAGE, console, fail, note, print_json
from recommender.catalogue.errors import CatalogueError
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.snapshots.store import NoSnapshotError, StoreError

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
    settings = settings_or_fail()
    chosen = recipe or settings.plimate_recipe
    if chosen not in RECIPE_NAMES:
        fail(f"no recipe is called {chosen!r}; choose one of {', '.join(RECIPE_NAMES)}", USAGE)
    try:
        snapshot, reading = build_with_progress(csv, chosen, now(), store_in(settings, data_dir))
    except CatalogueError as error:
        fail(str(error))
    except StoreError as error:
        fail(str(error))
    if as_json:
        print_json(results.build_document(snapshot, reading))
        return
    for title, problems in (("kept out", reading.rejected), ("odd, but kept", reading.warnings)):
        for problem in problems[:MOST_PROBLEMS]:
            note(f"{title}: {problem}")
        if len(problems) > MOST_PROBLEMS:
            note(f"{title}: {len(problems) - MOST_PROBLEMS} more rows; --json lists them all")
    manifest = snapshot.manifest
    console().print(
        f"built {manifest.id}: {manifest.channels} channels, recipe {manifest.recipe}", markup=False
    )


def snapshots(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is on disk; an arrow marks the current snapshot."""
    try:
        entries = store_in(settings_or_fail(), data_dir).entries()
    except StoreError as error:
        fail(str(error))
    if as_json:
        print_json(results.snapshots_document(entries))
    elif entries:
        console().print(results.snapshots_table(entries))
        for entry in entries:
            if entry.manifest is None:
                note(f"damaged: {entry.problem}")
    else:
        note("no snapshot yet; build one: plimate build --csv FILE")


def rollback(
    snapshot_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Default: the one before.")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Go back to the snapshot before the current one, or to the given one."""
    try:
        manifest = store_in(settings_or_fail(), data_dir).roll_back(snapshot_id)
    except (NoSnapshotError, StoreError) as error:
        fail(str(error))
    if as_json:
        print_json({"current": manifest.id})
    else:
        console().print(f"current is now {manifest.id}, until a newer refresh succeeds", markup=False)


def doctor(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is wrong with token, data, browser, disk and clock, and the command that mends it."""
    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    findings = asyncio.run(examine(settings, folder, now()))
    if as_json:
        print_json({"checks": [finding.document() for finding in findings]})
    else:
        console().print(results.findings_table(findings))
    if any(finding.bad for finding in findings):
        sys.exit(1)

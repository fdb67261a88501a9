"""`plimate snapshots` and `plimate rollback`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal.context import AsJson, DataDir, store_or_fail
from bot.terminal.output import console, fail, note, print_json, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from recommender.snapshots.stored import StoredSnapshot


def snapshots(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is on disk; an arrow marks the current snapshot."""
    from recommender.snapshots.store import StoreError

    try:
        entries = store_or_fail(data_dir).entries()
    except StoreError as error:
        fail(str(error))
    if as_json:
        print_json({"snapshots": [_document(entry) for entry in entries]})
    elif entries:
        console().print(_table(entries))
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
    from recommender.snapshots.store import NoSnapshotError, StoreError

    try:
        manifest = store_or_fail(data_dir).roll_back(snapshot_id)
    except (NoSnapshotError, StoreError) as error:
        fail(str(error))
    if as_json:
        print_json({"current": manifest.id})
    else:
        console().print(f"current is now {manifest.id}, until a newer refresh succeeds", markup=False)


def _document(entry: StoredSnapshot) -> dict[str, Any]:
    manifest = entry.manifest
    return {
        "id": entry.id,
        "current": entry.current,
        "recipe": manifest.recipe if manifest else None,
        "channels": manifest.channels if manifest else None,
        "built_at": manifest.built_at.isoformat() if manifest else None,
        "source": manifest.origin.name if manifest else None,
        "problem": entry.problem or None,
    }


def _table(entries: Sequence[StoredSnapshot]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for heading in ("", "Id", "Built (UTC)", "Recipe", "Channels", "From"):
        table.add_column(heading, no_wrap=heading in {"Id", "Built (UTC)"}, overflow="fold")
    for entry in entries:
        mark, manifest = "→" if entry.current else "", entry.manifest
        if manifest is None:
            table.add_row(mark, Text(entry.id), "damaged", "", "", "")
            continue
        cells = (f"{manifest.built_at:%Y-%m-%d %H:%M}", manifest.recipe, str(manifest.channels))
        table.add_row(mark, Text(entry.id), *cells, Text(printable(manifest.origin.name)))
    return table


COMMANDS = (snapshots, rollback)

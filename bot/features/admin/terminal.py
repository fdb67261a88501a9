"""`plimate snapshots` and `plimate rollback`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal.context import AsJson, DataDir, store_or_fail, there
from bot.terminal.output import console, fail, note, print_json, printable
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from bot.terminal.speech import Speech
    from recommender.snapshots.stored import StoredSnapshot


def snapshots(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is on disk; an arrow marks the current snapshot."""
    from recommender.snapshots.store_errors import StoreError

    try:
        entries = store_or_fail(data_dir).entries()
    except StoreError as error:
        fail(terminal_words().told(error))
    if as_json:
        print_json({"snapshots": [_document(entry) for entry in entries]})
    elif entries:
        out, words = console(), terminal_words()
        out.print(_shown(entries, out.width))
        for entry in entries:
            if entry.manifest is None:
                note(words("terminal-damaged-snapshot", problem=words.told(entry.problem)))
    else:
        note(terminal_words()("terminal-no-snapshot", there=there(data_dir)))


def rollback(
    snapshot_id: Annotated[str | None, typer.Argument(metavar="ID", help="terminal-help-snapshot-id")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Go back to the snapshot before the current one, or to the given one."""
    from recommender.snapshots.store_errors import NoSnapshotError, StoreError

    try:
        manifest = store_or_fail(data_dir).roll_back(snapshot_id)
    except (NoSnapshotError, StoreError) as error:
        fail(terminal_words().told(error))
    if as_json:
        print_json({"current": manifest.id})
    else:
        console().print(terminal_words()("terminal-rolled-back", id=manifest.id), markup=False)


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


def _shown(entries: Sequence[StoredSnapshot], width: int) -> RenderableType:
    from rich.text import Text

    from bot.terminal.layout import Column, laid_out

    words = terminal_words()
    columns = (
        Column(f"  {words('terminal-snapshot')}", whole=True),
        Column(words("terminal-built"), below=True, whole=True),
        Column(words("terminal-recipe"), below=True),
        Column(words("terminal-channels"), right=True),
        Column(words("terminal-from"), below=True, whole=True),
    )
    rows = [[Text(cell) for cell in _cells(entry, words)] for entry in entries]
    return laid_out(columns, rows, width)


def _cells(entry: StoredSnapshot, words: Speech) -> tuple[str, ...]:
    marked, manifest = f"{'→' if entry.current else ' '} {entry.id}", entry.manifest
    if manifest is None:
        return (marked, words("terminal-damaged"), "", "", "")
    built = f"{manifest.built_at:%Y-%m-%d %H:%M}"
    return (marked, built, manifest.recipe, str(manifest.channels), printable(manifest.origin.name))


COMMANDS = (snapshots, rollback)

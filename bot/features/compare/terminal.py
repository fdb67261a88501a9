"""`plimate compare`: two channels beside each other."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import USAGE, fail, print_json, typed
from bot.terminal.speech import terminal_words


def compare(
    one: Annotated[str, typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed)],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="terminal-help-other", callback=typed)],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """What two channels share, and what only one has."""
    from bot.features.compare.table import print_comparison
    from bot.lists.documents.compare import compare_document
    from bot.lists.typed import found_or_fail

    snapshot = snapshot_or_fail(data_dir)
    rows = found_or_fail(snapshot, one).row, found_or_fail(snapshot, other).row
    if rows[0] == rows[1]:
        fail(terminal_words()("terminal-same-channel"), USAGE)
    if as_json:
        print_json(compare_document(snapshot, (one, other), rows, terminal_words().language))
    else:
        print_comparison(snapshot, rows)


COMMANDS = (compare,)

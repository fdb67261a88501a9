"""`plimate path`: from one channel to another through real neighbours."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import USAGE, console, fail, print_json, quoted, typed
from bot.terminal.speech import terminal_words


def path(
    start: Annotated[str, typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed)],
    end: Annotated[str, typer.Argument(metavar="OTHER", help="terminal-help-other", callback=typed)],
    way: Annotated[int, typer.Option("--way", parser=whole(1), metavar="N", help="terminal-help-way")] = 1,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """From one channel to another through real neighbours."""
    from bot.features.path.table import table
    from bot.lists.documents.way import way_document
    from bot.lists.typed import found_or_fail
    from bot.lists.way import MOST_WAYS, way_of
    from recommender import NoPathError

    words, snapshot = terminal_words(), snapshot_or_fail(data_dir)
    rows = found_or_fail(snapshot, start).row, found_or_fail(snapshot, end).row
    if rows[0] == rows[1]:
        fail(words("terminal-same-channel"), USAGE)
    try:
        found = way_of(snapshot, rows, way, MOST_WAYS)
    except NoPathError:
        fail(words("terminal-no-way", one=quoted(start), other=quoted(end)))
    if way > found.of:
        fail(words("terminal-fewer-ways", ways=found.of))
    if as_json:
        print_json(way_document(snapshot, found, (start, end), words.language))
    else:
        out = console()
        out.print(table(found, out.width))


COMMANDS = (path,)

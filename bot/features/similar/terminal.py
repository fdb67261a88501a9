"""`plimate similar`: the channels nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import console, note, print_json, quoted, typed
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from bot.terminal.speech import Speech


def similar(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed),
    ],
    count: Annotated[
        int,
        typer.Option("-k", "--count", parser=whole(1), metavar="N", help="terminal-help-count"),
    ] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels nearest to one."""
    from bot.lists.answer import list_answer
    from bot.lists.table import document, table
    from bot.lists.typed import found_or_fail

    snapshot, words = snapshot_or_fail(data_dir), terminal_words()
    found = found_or_fail(snapshot, name)
    answer = list_answer(snapshot, found.row, count)
    if not answer.known:
        note(f"plimate: {words('terminal-too-little', name=quoted(answer.asked.name))}")
    elif len(answer.lines) < count:
        note(f"plimate: {_how_many(len(answer.lines), words)}")
    if as_json:
        print_json(document(answer, name, found.score))
    elif answer.lines:
        out = console()
        out.print(table(answer, out.width))


def _how_many(found: int, words: Speech) -> str:
    if found > 1:
        return words("terminal-few-neighbours", found=found)
    return words("terminal-one-neighbour" if found else "terminal-no-neighbour")


COMMANDS = (similar,)

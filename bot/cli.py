"""`plimate …`: the one place where the program is put together."""

from __future__ import annotations

import typer

from bot.terminal.asking import search, similar
from bot.terminal.keeping import build, doctor, rollback, snapshots
from bot.terminal.output import speak_utf8
from bot.terminal.refreshing import refresh
from bot.terminal.serving import demo, run, sync

COMMANDS = (demo, run, sync, similar, search, build, refresh, snapshots, rollback, doctor)


def command_line() -> typer.Typer:
    """All commands of DESIGN.md's table."""
    app = typer.Typer(
        name="plimate",
        help="Finds YouTube playlist channels like the ones you love, in Discord and here.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for command in COMMANDS:
        app.command()(command)
    return app


def main() -> None:
    """Run the program; the exit status says how it went: 0 good, 1 an error, 2 wrong usage."""
    speak_utf8()
    command_line()()

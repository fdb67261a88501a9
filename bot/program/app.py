"""The commands put together."""

from __future__ import annotations

import typer

from bot.features.admin.refresh_terminal import refresh
from bot.features.admin.snapshots_terminal import build, doctor, rollback, snapshots
from bot.features.similar.terminal import search, similar
from bot.program.crawling import PASSED_ON, crawl
from bot.program.evaluating import names
from bot.program.serving import demo, run, sync

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
    app.command(context_settings=PASSED_ON)(crawl)
    evaluate = typer.Typer(help="How good Plimate is at what it does.", no_args_is_help=True)
    evaluate.command()(names)
    evaluate.callback()(lambda: None)  # a group, though it has one command
    app.add_typer(evaluate, name="evaluate")
    return app

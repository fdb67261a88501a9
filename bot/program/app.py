"""The command line: the program's own commands, and those that features bring along."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.program.build import build
from bot.program.crawling import PASSED_ON, crawl
from bot.program.evaluating import names
from bot.program.evaluating_taste import taste
from bot.program.export import export
from bot.program.refresh import refresh
from bot.program.serving import demo, run, sync
from bot.program.web import web
from bot.program.wiring import described_commands, terminal_commands
from bot.terminal.commands import SpokenCommand, SpokenGroup
from bot.terminal.context import FLAG

if TYPE_CHECKING:
    from collections.abc import Callable


def _print_version(wanted: bool) -> None:  # noqa: FBT001 Typer hands over the flag's value
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            sys.stdout.write(f"plimate {version('plimate')}\n")
        except PackageNotFoundError:
            sys.stdout.write("plimate, not installed\n")
        raise typer.Exit


def _program(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar=FLAG,
            is_eager=True,
            callback=_print_version,
            help="terminal-help-version",
        ),
    ] = False,
) -> None:
    """The options before a command. What only the whole program knows, commands get by the context."""
    del version  # its callback has printed it
    context.obj = described_commands


def command_line() -> typer.Typer:
    """All commands. Nothing that one of them needs is imported before it runs."""
    app = typer.Typer(
        name="plimate",
        cls=SpokenGroup,
        help="terminal-help-plimate",
        rich_markup_mode=None,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_program)
    commands: list[Callable[..., None]] = [demo, run, web, export, sync, *terminal_commands(), refresh, build]
    for command in commands:
        app.command(cls=SpokenCommand, help=f"terminal-help-{command.__name__}")(command)
    app.command(cls=SpokenCommand, help="terminal-help-crawl", context_settings=PASSED_ON)(crawl)
    evaluate = typer.Typer(
        cls=SpokenGroup, help="terminal-help-evaluate", no_args_is_help=True, rich_markup_mode=None
    )
    evaluate.command(cls=SpokenCommand, help="terminal-help-names")(names)
    evaluate.command(cls=SpokenCommand, help="terminal-help-taste")(taste)
    app.add_typer(evaluate, name="evaluate")
    return app

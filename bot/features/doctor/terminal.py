"""`plimate doctor`: what is wrong with an installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.terminal.context import AsJson, DataDir, now, settings_or_fail
from bot.terminal.output import ERROR, console, print_json
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from bot.features.doctor.finding import Finding


def doctor(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is wrong with token, commands, data, browser, disk, clock and settings, and what mends it."""
    from functools import partial

    from bot.features.doctor.checks import examine

    settings = settings_or_fail()
    describe = partial(context.obj, settings.plimate_admin_ids)
    findings = examine(settings, data_dir, now(), describe, terminal_words())
    if as_json:
        print_json({"checks": [finding.document() for finding in findings]})
    else:
        out = console()
        out.print(_shown(findings, out.width))
    if any(finding.bad for finding in findings):
        raise typer.Exit(ERROR)


def _shown(findings: Sequence[Finding], width: int) -> RenderableType:
    from rich.text import Text

    from bot.terminal.layout import Column, laid_out

    words = terminal_words()
    columns = (
        Column(""),
        Column(words("terminal-check")),
        Column(words("terminal-found"), below=True),
        Column(words("terminal-remedy"), below=True),
    )
    rows = [
        [
            Text(one.verdict.mark),
            Text(words(f"terminal-check-{one.check}")),
            Text(one.found),
            Text(one.remedy),
        ]
        for one in findings
    ]
    return laid_out(columns, rows, width)


COMMANDS = (doctor,)

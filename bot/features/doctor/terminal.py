"""`plimate doctor`: what is wrong with an installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer  # noqa: TC002 Typer evaluates the annotations

from bot.terminal.context import AsJson, DataDir, now, settings_or_fail
from bot.terminal.output import ERROR, console, print_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from bot.features.doctor.finding import Finding


def doctor(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """What is wrong with token, commands, data, browser, disk and clock, and the command that mends it."""
    from bot.features.doctor.checks import examine

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    findings = examine(settings, folder, now(), context.obj)
    if as_json:
        print_json({"checks": [finding.document() for finding in findings]})
    else:
        console().print(_table(findings))
    if any(finding.bad for finding in findings):
        raise typer.Exit(ERROR)


def _table(findings: Sequence[Finding]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True)
    for heading in ("Check", "", "Found", "What to do"):
        table.add_column(heading)
    for finding in findings:
        table.add_row(finding.check, finding.verdict.mark, Text(finding.found), Text(finding.remedy))
    return table


COMMANDS = (doctor,)

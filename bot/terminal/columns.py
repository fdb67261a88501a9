"""`--column genres=Category`: which heading is which of our columns, given or asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.terminal.output import USAGE, fail, printable, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recommender.catalogue.errors import AmbiguousColumnError

T = TypeVar("T")
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="OURS=HEADING",
        help="Read this heading as that column of ours, as genres=Category. May be given several times.",
    ),
]


def chosen_columns(given: Sequence[str] | None) -> dict[str, str]:
    """Heading by our name for it."""
    chosen = {}
    for text in map(typed, given or ()):
        ours, sign, heading = text.partition("=")
        if not (sign and ours.strip() and heading.strip()):
            fail(f"--column {text!r} is none; write it as --column genres=Category", USAGE)
        chosen[ours.strip().lower()] = heading.strip()
    return chosen


def asking(chosen: dict[str, str], read: Callable[[dict[str, str]], T]) -> T:
    """What `read` makes of the columns; where two headings could be meant, a person at a terminal is asked.

    Raises:
        AmbiguousColumnError: nobody is there to be asked.
    """
    from recommender.catalogue.errors import AmbiguousColumnError

    while True:
        try:
            return read(chosen)
        except AmbiguousColumnError as error:
            if error.column in chosen or not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            chosen = chosen | {error.column: _answer(error)}


def _answer(error: AmbiguousColumnError) -> str:
    for number, heading in enumerate(error.headings, 1):
        typer.echo(f"  {number}  {printable(heading)}", err=True)
    while True:
        choice: int = typer.prompt(f"Which column is {error.column}?", type=int, default=1, err=True)
        if 1 <= choice <= len(error.headings):
            return error.headings[choice - 1]

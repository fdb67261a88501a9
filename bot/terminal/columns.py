"""`--column genres=Category`: which heading is which of our columns, given or asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.terminal.output import USAGE, fail, note, quoted, typed
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recommender.catalogue.errors import AmbiguousColumnError

T = TypeVar("T")
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="OURS=HEADING",
        help="terminal-help-column",
    ),
]


def chosen_columns(given: Sequence[str] | None) -> dict[str, str]:
    """Heading by our name for it."""
    chosen = {}
    for text in map(typed, given or ()):
        ours, sign, heading = text.partition("=")
        if not (sign and ours.strip() and heading.strip()):
            fail(terminal_words()("terminal-column-none", text=quoted(text)), USAGE)
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
    """The heading that a person chooses by its number; Ctrl-D ends the program as Ctrl-C does."""
    words, most = terminal_words(), len(error.headings)
    for number, heading in enumerate(error.headings, 1):
        note(f"  {number}  {heading}")
    while True:
        sys.stderr.write(f"{words('terminal-which-column', column=error.column)} [1]: ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            note("")
            raise typer.Abort
        chosen = answer.strip() or "1"
        if chosen.isdecimal() and 1 <= int(chosen) <= most:
            return error.headings[int(chosen) - 1]
        note(words("terminal-which-number", most=most))

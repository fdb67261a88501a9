"""Where results and errors go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from bot.text.controls import escaped, harmless

if TYPE_CHECKING:
    from rich.console import Console

ERROR, USAGE = 1, 2
NAME_WIDTH = 40
LONGEST_QUOTED = 80
LEAST_WIDTH = 20


def console() -> Console:
    """For tables: as wide as the terminal, plain where there is none."""
    from bot.terminal.screen import Screen

    return Screen(highlight=False, emoji=False)


def error_console() -> Console:
    from bot.terminal.screen import Screen

    return Screen(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def forget_impossible_width() -> None:
    """A COLUMNS that no terminal has (0, x) counts as not set: into no column, rich prints nothing at all."""
    given = os.environ.get("COLUMNS", "")
    if given and not (given.isdecimal() and int(given) >= LEAST_WIDTH):
        del os.environ["COLUMNS"]


def speak_utf8() -> None:
    """Have Korean printed in any locale; what no encoding can say (a lone surrogate) becomes "?"."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def typed(argument: str) -> str:
    """What was typed, in any locale: an old one hands over the bytes of Korean one by one."""
    try:
        return os.fsencode(argument).decode("utf-8", "replace")
    except UnicodeEncodeError:  # text after all, in letters that an old locale has not
        return argument


def all_typed(arguments: list[str]) -> list[str]:
    """The same of several."""
    return [typed(argument) for argument in arguments]


def print_json(document: dict[str, Any]) -> None:
    sys.stdout.write(escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n")


def printable(text: str) -> str:
    """Without control characters, which a terminal obeys; lines and tabs stay."""
    return harmless(text)


def quoted(text: str) -> str:
    """What was typed, on one line, as long as a sentence can hold."""
    short = " ".join(text.split())
    return f"“{short[:LONGEST_QUOTED]}…”" if len(short) > LONGEST_QUOTED else f"“{short}”"


def note(message: str) -> None:
    sys.stderr.write(f"{printable(message)}\n")


def fail(message: str, status: int = ERROR) -> NoReturn:
    """Say what is wrong and end the program."""
    note(f"plimate: {message}")
    raise typer.Exit(status)

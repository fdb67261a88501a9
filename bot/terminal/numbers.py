"""Whole numbers within limits, refused in the terminal's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.terminal.output import quoted
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Callable


# More digits than any count has.
LONGEST = 9


def whole(least: int, most: int | None = None) -> Callable[[str | int], int]:
    """A parser for Typer: text, or a default, to a number from `least` to `most`, if there is a most."""

    def number(value: str | int) -> int:
        text = str(value).strip()
        if text.isdecimal() and len(text) <= LONGEST and least <= int(text) <= (most or int(text)):
            return int(text)
        words = terminal_words()
        if most is None:
            raise typer.BadParameter(words("terminal-usage-from", value=quoted(text), least=least))
        raise typer.BadParameter(words("terminal-usage-whole", value=quoted(text), least=least, most=most))

    return number

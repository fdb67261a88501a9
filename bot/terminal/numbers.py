"""Whole numbers within limits, refused in the terminal's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.terminal.output import quoted
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Callable


def whole(least: int, most: int) -> Callable[[str | int], int]:
    """A parser for Typer: text, or a default, to a number from `least` to `most`."""

    def number(value: str | int) -> int:
        text = str(value).strip()
        if text.isdecimal() and len(text) <= len(str(most)) and least <= int(text) <= most:
            return int(text)
        words = terminal_words()
        raise typer.BadParameter(words("terminal-usage-whole", value=quoted(text), least=least, most=most))

    return number

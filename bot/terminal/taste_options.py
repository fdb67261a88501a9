"""Options of the commands that list channels for a taste, and one value out of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import FLAG
from bot.terminal.numbers import whole
from bot.terminal.output import quoted
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Callable

DEPTHS = ("familiar", "balanced", "hidden")
REGIONS = ("everywhere", "domestic", "foreign")


def one_of(values: tuple[str, ...]) -> Callable[[str], str]:
    """A parser for Typer: one of these words, in any case."""

    def value(given: str) -> str:
        word = str(given).strip().lower()
        if word not in values:
            told = terminal_words()("terminal-usage-one-of", value=quoted(given), values=", ".join(values))
            raise typer.BadParameter(told)
        return word

    return value


More = Annotated[list[str], typer.Option("--more", metavar="TAG", help="terminal-help-more")]
Less = Annotated[list[str], typer.Option("--less", metavar="TAG", help="terminal-help-less")]
DepthOf = Annotated[
    str, typer.Option("--depth", parser=one_of(DEPTHS), metavar="DEPTH", help="terminal-help-depth")
]
RegionOf = Annotated[
    str, typer.Option("--region", parser=one_of(REGIONS), metavar="REGION", help="terminal-help-region")
]
Variety = Annotated[bool, typer.Option("--variety", metavar=FLAG, help="terminal-help-variety")]
Count = Annotated[
    int, typer.Option("-k", "--count", parser=whole(1), metavar="N", help="terminal-help-count")
]

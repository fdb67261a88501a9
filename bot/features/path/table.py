"""A way as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.lists.table import NAME, TOLD_WIDTH
from bot.lists.way_words import intro, onward, rough
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH, printable
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.lists.way import Way


def table(way: Way, width: int) -> RenderableType:
    """`width`: the terminal's."""
    words = terminal_words()
    language = words.language
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-onward"), below=True),
    )
    rows = [
        (
            Text(str(stop.rank)),
            link(
                printable(plain(stop.channel.name, NAME)), address(stop.channel.channel_id, stop.channel.name)
            ),
            Text("" if stop.channel.subscribers is None else language.short(stop.channel.subscribers)),
            Text(printable(onward(stop, TOLD_WIDTH, language, plain))),
        )
        for stop in way.stops
    ]
    one, other = (plain(stop.channel.name, NAME_WIDTH) for stop in (way.stops[0], way.stops[-1]))
    title = [language("path-title", one=one, other=other), intro(way, language)]
    if way.of > 1:
        title.append(language("path-number-of", number=way.number, of=way.of))
    if note := rough(way, language):
        title.append(note)
    return laid_out(columns, rows, width, printable("\n".join(title)))

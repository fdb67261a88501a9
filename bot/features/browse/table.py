"""A page of the catalogue as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.lists.browse_page_words import browse_intro, browse_notes, browse_title
from bot.lists.line_words import reason_of
from bot.lists.tag_words import brief
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import printable
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.text.language import Language

NAME, GENRES, TOLD_WIDTH = 24, 2, 44
UNKNOWN = "–"


def table(answer: BrowseAnswer, width: int) -> RenderableType:
    """`width`: the terminal's."""
    words = terminal_words()
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-also"), below=True),
    )
    language = words.language
    parts = (browse_title(answer, language), browse_intro(answer, language), *browse_notes(answer, language))
    title = printable("\n".join(parts))
    return laid_out(columns, [_cells(line, language) for line in answer.lines], width, title)


def _cells(line: BrowseLine, words: Language) -> tuple[Text, ...]:
    channel = line.channel
    name = link(printable(plain(channel.name, NAME)), address(channel.channel_id, channel.name))
    reach = UNKNOWN if channel.subscribers is None else words.short(channel.subscribers)
    told = [", ".join(brief(line.also, (), words)[:GENRES])]
    told.append(reason_of(line.glimpse, channel, TOLD_WIDTH - len(told[0]), words))
    return (
        Text(str(line.rank)),
        name,
        Text(reach),
        Text(printable(" · ".join(part for part in told if part))),
    )

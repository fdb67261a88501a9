"""A list of channels as a table for people; `bot/lists/documents/` has it for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.lists.common_words import common_text
from bot.lists.line_words import apart_of_line, known, reason_of
from bot.lists.list_notes import in_force
from bot.lists.mix_words import mix_legend, near_signs
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH, printable
from bot.terminal.speech import terminal_words
from bot.text.bars import meter
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.lists.answer import Line, ListAnswer
    from bot.text.language import Language

TIED = " ="
UNKNOWN = "–"
TOLD_WIDTH = 44
# What leaves room for the rest in a line of 80 cells.
NAME = 24


def table(answer: ListAnswer, width: int) -> RenderableType:
    """What all share stands in the title, what sets each apart and why one would open it below its name.

    `width`: the terminal's.
    """
    words = terminal_words()
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-score"), whole=True),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-differs"), below=True),
    )
    language = words.language
    parts = (_heading(answer, language), mix_legend(answer, language), in_force(answer.taste, language))
    title = printable("\n".join(part for part in (*parts, common_text(answer, language)) if part))
    rows = [_cells(line, answer, words.language) for line in answer.lines]
    return laid_out(columns, rows, width, title)


def _heading(answer: ListAnswer, words: Language) -> str:
    if answer.mixed:
        names = words.listed([plain(channel.name, NAME_WIDTH) for channel in answer.liked])
        return words("mix-title", names=names)
    return words("similar-title", name=plain(answer.asked.name, NAME_WIDTH))


def _cells(line: Line, answer: ListAnswer, words: Language) -> tuple[Text, ...]:
    channel = line.channel
    name = link(printable(plain(channel.name, NAME)), address(channel.channel_id, channel.name))
    signs = near_signs(line, answer)
    alike = meter(line.similarity) + (TIED if line.tied else "") + (f" {signs}" if signs else "")
    reach = ", ".join(known(line, words)) or UNKNOWN
    cells = (alike, reach, _told(line, answer, words))
    return (Text(str(line.rank)), name, *(Text(printable(cell)) for cell in cells))


def _told(line: Line, answer: ListAnswer, words: Language) -> str:
    apart = apart_of_line(line, answer.liked, TOLD_WIDTH, words)
    reason = reason_of(line.glimpse, line.channel, TOLD_WIDTH, words)
    return "\n".join(part for part in (apart, reason) if part)

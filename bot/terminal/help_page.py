"""A command's help as plain text: quick to make, in the terminal's language, as wide as the terminal."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.terminal.speech import Speech

WIDEST, NARROWEST = 100, 24
INDENT, GAP = 2, 2
# Where a term is longer, what it means stands below it; a narrow terminal always has it so.
LONGEST_TERM = 26
ROOM_FOR_TWO = 60

Entry = tuple[str, str]


def help_page(usage: str, about: str, sections: Iterable[tuple[str, list[Entry]]], words: Speech) -> str:
    """The whole page; `sections` have a heading and entries of a term and its meaning."""
    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
    blocks = [[*wrapped(f"{words('terminal-usage')} {usage}", width)]]
    blocks += [[*wrapped(paragraph, width)] for paragraph in about.split("\n\n") if paragraph]
    for heading, entries in sections:
        if entries:
            blocks.append([heading, *_listed(entries, width)])
    return "\n\n".join("\n".join(lines) for lines in blocks)


def _listed(entries: list[Entry], width: int) -> Iterator[str]:
    longest = max(cells(term) for term, _ in entries if cells(term) <= LONGEST_TERM or width < ROOM_FOR_TWO)
    under = INDENT * 3
    column = INDENT + longest + GAP if width >= ROOM_FOR_TWO else under
    for term, meaning in entries:
        lines = list(wrapped(meaning, width - column))
        if width >= ROOM_FOR_TWO and cells(term) <= longest and lines:
            yield " " * INDENT + term + " " * (column - INDENT - cells(term)) + lines.pop(0)
        else:
            yield " " * INDENT + term
        yield from (" " * column + line for line in lines)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` cells, broken at blanks; a longer word stands on a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and cells(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def cells(text: str) -> int:
    """How wide a text is in a terminal: Korean takes two cells a syllable."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

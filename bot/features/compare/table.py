"""A comparison as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.compare_words import Face, sentences
from bot.terminal.output import console, printable
from bot.terminal.speech import terminal_words
from bot.text.footer import footer
from bot.text.untrusted import plain
from recommender import compare

if TYPE_CHECKING:
    from recommender.conversation.comparison import Comparison
    from recommender.snapshots.snapshot import Snapshot

FACE = Face(plain)


def print_comparison(snapshot: Snapshot, rows: tuple[int, int]) -> None:
    out, words = console(), terminal_words().language
    compared: Comparison = compare(snapshot, *rows)
    names = [FACE.name(snapshot, row) for row in rows]
    lines = [
        words("compare-title", one=names[0], other=names[1]),
        *sentences(snapshot, compared, FACE, words),
        footer(snapshot, words),
    ]
    for line in lines:
        out.print(printable(line), markup=False, soft_wrap=True)

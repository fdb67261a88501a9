"""The rows of a table that were kept out or are odd, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.terminal.speech import Speech
    from recommender.catalogue.dialects import Reading


def told_rows(reading: Reading, most: int, words: Speech) -> Iterator[str]:
    """A line for each, `most` of either kind, and how many more there are."""
    for title, rows in (("terminal-kept-out", reading.rejected), ("terminal-odd", reading.warnings)):
        for problem in rows[:most]:
            yield words(title, problem=words.told(problem.sentence))
        if len(rows) > most:
            yield words(f"{title}-more", count=len(rows) - most)

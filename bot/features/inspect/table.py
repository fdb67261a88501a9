"""A reading as lines, as a table of its first rows, as JSON: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.terminal.layout import Column, laid_out
from bot.terminal.output import printable
from bot.terminal.readings import told_rows
from bot.terminal.speech import terminal_words
from recommender.snapshots.judgement import judge_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from recommender.catalogue.dialects import Reading
    from recommender.catalogue.records import RowProblem
    from recommender.catalogue.table import PlaylistChannel

ROWS, PROBLEMS = 5, 5
FIGURES = ("subscribers", "videos", "views")


def lines(reading: Reading, name: str) -> Iterator[str]:
    """What was understood of the file, a line each."""
    words, rows, channels = terminal_words(), len(reading.places), len(reading.catalogue)
    yield printable(words("terminal-inspected", name=name, rows=rows, channels=channels))
    yield words("terminal-columns")
    for ours, heading in reading.columns.items():
        yield printable(f"  {ours} ← {heading}")
    if reading.ignored:
        yield printable(words("terminal-ignored", headings=", ".join(reading.ignored)))
    for note in reading.notes:
        yield printable(words("terminal-read-as", note=words.told(note)))
    yield from map(printable, told_rows(reading, PROBLEMS, words))
    for doubt in judge_reading(reading):
        yield words("terminal-will-refuse", doubt=words.told(doubt.sentence))


def sample(reading: Reading, width: int) -> RenderableType:
    """The first rows as they will be; `width`: the terminal's."""
    words = terminal_words()
    figures = (*(words(f"terminal-{name}") for name in FIGURES), "CPI")
    columns = (
        Column(words("terminal-channel")),
        *(Column(figure, right=True, below=True, whole=True, named=True) for figure in figures),
        *(Column(words(f"terminal-{name}"), below=True) for name in ("genres", "moods")),
        Column(words("terminal-id"), below=True, whole=True),
    )
    rows = range(min(ROWS, len(reading.catalogue)))
    return laid_out(columns, [_cells(reading.catalogue[row]) for row in rows], width)


def _cells(channel: PlaylistChannel) -> list[Text]:
    figures = (channel.subscribers, channel.video_num, channel.total_view)
    texts = [
        channel.name,
        *("" if figure is None else f"{figure:,}" for figure in figures),
        "" if channel.cpi is None else f"{channel.cpi:,g}",
        " · ".join(channel.genres),
        " · ".join(channel.moods),
        channel.channel_id or "",
    ]
    return [Text(" ".join(printable(text).split())) for text in texts]


def document(reading: Reading) -> dict[str, Any]:
    """The same as JSON, with every row that was kept out or is odd."""
    return {
        "rows": len(reading.places),
        "channels": len(reading.catalogue),
        "columns": dict(reading.columns),
        "ignored": list(reading.ignored),
        "notes": list(reading.notes),
        "doubts": [str(doubt) for doubt in judge_reading(reading)],
        "rejected": [_row(problem) for problem in reading.rejected],
        "repeated": [_row(problem) for problem in reading.repeated],
        "warnings": [_row(problem) for problem in reading.warnings],
        "sample": [_channel(reading.catalogue[row]) for row in range(min(ROWS, len(reading.catalogue)))],
    }


def _row(problem: RowProblem) -> dict[str, Any]:
    return {"line": problem.line, "reason": problem.reason}


def _channel(channel: PlaylistChannel) -> dict[str, Any]:
    return {
        "name": channel.name,
        "subscribers": channel.subscribers,
        "video_num": channel.video_num,
        "total_view": channel.total_view,
        "cpi": channel.cpi,
        "genres": list(channel.genres),
        "moods": list(channel.moods),
        "channel_id": channel.channel_id,
    }

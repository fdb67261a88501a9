"""An evaluation of lists by people's likes as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.terminal.layout import Column, laid_out

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.terminal.speech import Speech
    from recommender.evaluation.bootstrap import Interval
    from recommender.evaluation.tastes import Evaluation, Measured

NAMED = ("nDCG@10", "recall", "cover", "Gini", "divers", "ties")


def ways(found: Evaluation, width: int, words: Speech) -> RenderableType:
    """One line a way; `width`: the terminal's."""
    figures = {"people": found.people, "likes": found.likes, "channels": found.asked, "parts": found.folds}
    ndcg, *rest = (Column(name, right=True, whole=True) for name in NAMED)
    beyond = Column(words("terminal-taste-beyond"), right=True, whole=True)
    columns = (Column(words("terminal-taste-way"), whole=True), ndcg, beyond, *rest)
    rows = [tuple(Text(cell) for cell in _cells(way, words)) for way in found.ways]
    return laid_out(columns, rows, width, words("terminal-taste-title", **figures))


def told_interval(words: Speech) -> str:
    """What the figures after ± and in the columns are."""
    return words("terminal-taste-legend")


def way_name(name: str, words: Speech) -> str:
    """A rival is called in words; a recipe by its name."""
    key = f"terminal-taste-{name.replace(' ', '').replace('+', '-')}"
    return words(key) if key in words.messages else name


def _cells(way: Measured, words: Speech) -> tuple[str, ...]:
    shares = (way.recall, way.coverage, way.gini, way.diversity, way.ties)
    return (
        way_name(way.name, words),
        f"{way.ndcg:.3f} ±{half(way.interval):.3f}",
        f"{way.beyond:+.3f} ±{half(way.beyond_interval):.3f}",
        *(f"{share:.3f}" for share in shares),
    )


def half(interval: Interval) -> float:
    """Half the width of an interval."""
    return (interval.high - interval.low) / 2

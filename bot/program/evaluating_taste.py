"""`plimate evaluate taste`: how good each recipe's lists are, by what people like."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.columns import Columns, asking, chosen_columns
from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import console, error_console, fail, note, print_json, quoted
from bot.terminal.speech import terminal_words
from recommender.sentences import cause

if TYPE_CHECKING:
    from recommender.catalogue.likes import Likes, LikesReading
    from recommender.catalogue.table import Catalogue
    from recommender.evaluation.tastes import Evaluation

MOST_SHOWN = 10


def taste(
    likes: Annotated[str, typer.Option("--likes", metavar="FILE", help="terminal-help-likes")],
    csv: Annotated[str | None, typer.Option("--csv", metavar="FILE", help="terminal-help-taste-csv")] = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="terminal-help-svg")] = None,
    column: Columns = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """How good each recipe's lists are, by what people like who had no part in them."""
    from dataclasses import asdict

    from bot.program.taste_chart import chart
    from bot.program.taste_table import told_interval, ways
    from recommender.catalogue.errors import CatalogueError
    from recommender.catalogue.likes import read_likes

    words = terminal_words()
    catalogue = _catalogue(csv, chosen_columns(column), data_dir)
    try:
        reading = read_likes(likes, catalogue)
    except CatalogueError as error:
        fail(words("terminal-likes-unusable", path=likes, problem=words.told(error)))
    _tell(reading)
    found = _evaluated(catalogue, reading.likes)
    if svg is not None:
        try:
            svg.write_text(chart(found, words), encoding="utf-8")
        except OSError as error:
            fail(words("terminal-unwritable-file", path=svg, cause=words.told(cause(error))))
    if as_json:
        print_json(asdict(found))
        return
    out = console()
    out.print(ways(found, out.width, words))
    out.print(told_interval(words), markup=False)


def _catalogue(csv: str | None, columns: dict[str, str], data_dir: Path | None) -> Catalogue:
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError

    if csv is None:
        return snapshot_or_fail(data_dir).catalogue
    try:
        return asking(columns, lambda chosen: read_catalogue(csv, chosen)).catalogue
    except CatalogueError as error:
        fail(terminal_words().told(error))


def _tell(reading: LikesReading) -> None:
    """What of the likes could not be used, on standard error."""
    words = terminal_words()
    if reading.unknown:
        first = ", ".join(quoted(name) for name in reading.unknown[:MOST_SHOWN])
        note(f"plimate: {words('terminal-likes-unknown', count=len(reading.unknown), first=first)}")
    for problem in reading.rejected[:MOST_SHOWN]:
        note(words("terminal-kept-out", problem=words.told(problem)))
    if len(reading.rejected) > MOST_SHOWN:
        note(words("terminal-likes-more", count=len(reading.rejected) - MOST_SHOWN))


def _evaluated(catalogue: Catalogue, likes: Likes) -> Evaluation:
    """The bar is on standard error, and only on a terminal."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from recommender.evaluation.tastes import FOLDS, evaluate

    words = terminal_words()
    if likes.people < FOLDS:
        fail(words("terminal-likes-few", people=likes.people, least=FOLDS))
    screen, bars = error_console(), (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*bars, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(words("terminal-building-compare"), total=None)
        return evaluate(
            catalogue,
            likes,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )

"""`plimate evaluate names`: how well typed texts are understood, beside rapidfuzz's WRatio."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.columns import Columns, asking, chosen_columns
from bot.terminal.context import AsJson, DataDir, named_file, snapshot_or_fail
from bot.terminal.output import console, fail, note, print_json
from bot.terminal.speech import terminal_words
from recommender.sentences import cause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.names import NameIndex
    from recommender.names.queries import NameQuery

MOST_SHOWN = 10


def names(
    queries: Annotated[Path, typer.Argument(metavar="QUERIES", help="terminal-help-queries")],
    csv: Annotated[
        str | None,
        typer.Option(
            "--csv",
            parser=named_file,
            metavar="FILE",
            help="terminal-help-names-csv",
        ),
    ] = None,
    column: Columns = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """How often what people type finds the right channel, by kind of query."""
    from dataclasses import asdict
    from time import perf_counter

    from bot.program.evaluation_table import decisions, rankings
    from recommender.names.evaluation import evaluate
    from recommender.names.queries import QueryFileError, read_queries

    words = terminal_words()
    index, places = _index(csv, chosen_columns(column), data_dir)
    try:
        result = evaluate(index, _by_row(read_queries(queries, len(places)), places), perf_counter)
    except OSError as error:
        fail(words("terminal-unreadable", path=queries, cause=words.told(cause(error))))
    except QueryFileError as error:
        fail(terminal_words().told(error))
    if as_json:
        print_json(asdict(result))
    else:
        console().print(rankings(result, words))
        console().print(decisions(result, words))


def _by_row(queries: Sequence[NameQuery], places: Sequence[int]) -> list[NameQuery]:
    """The queries with rows of the index for rows of the file; a row that was kept out is no name listed."""
    from dataclasses import replace

    from recommender.catalogue.dialects import KEPT_OUT

    lost = {target for query in queries for target in query.targets if places[target] == KEPT_OUT}
    if lost:
        rows = ", ".join(map(str, sorted(lost)[:MOST_SHOWN]))
        note(f"plimate: {terminal_words()('terminal-rows-lost', count=len(lost), rows=rows)}")
    return [
        replace(query, targets=frozenset(places[target] for target in query.targets - lost))
        for query in queries
    ]


def _index(
    csv: str | None, columns: dict[str, str], data_dir: Path | None
) -> tuple[NameIndex, Sequence[int]]:
    """The names, and for each row of the file, counted from 0 below the header, its place among them."""
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError
    from recommender.names import NameIndex

    if csv is None:
        index = snapshot_or_fail(data_dir).names
        return index, range(len(index.names))
    try:
        reading = asking(columns, lambda chosen: read_catalogue(csv, chosen))
    except CatalogueError as error:
        fail(terminal_words().told(error))
    popularity = reading.catalogue.number("subscribers").tolist()
    return NameIndex.build(reading.catalogue.names, popularity), reading.places

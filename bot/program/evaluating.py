"""`plimate evaluate names`: how well typed texts are understood, beside rapidfuzz's WRatio."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import console, fail, print_json

if TYPE_CHECKING:
    from recommender.names import NameIndex


def names(
    queries: Annotated[
        Path, typer.Argument(help='JSON lines: {"query": …, "kind": …, "targets": \\[rows]}.')
    ],
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Names from this table. Default: the data in use.")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """How often what people type finds the right channel, by kind of query."""
    from dataclasses import asdict
    from time import perf_counter

    from bot.program.evaluation_table import decisions, rankings
    from recommender.names.evaluation import evaluate
    from recommender.names.queries import QueryFileError, read_queries

    index = _index(csv, data_dir)
    try:
        result = evaluate(index, read_queries(queries, len(index.names)), perf_counter)
    except OSError as error:
        fail(f"{queries}: cannot be read ({error.strerror}); check the path")
    except QueryFileError as error:
        fail(str(error))
    if as_json:
        print_json(asdict(result))
    else:
        console().print(rankings(result))
        console().print(decisions(result))


def _index(csv: Path | None, data_dir: Path | None) -> NameIndex:
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError
    from recommender.features.popularity import log_popularity
    from recommender.names import NameIndex

    if csv is None:
        return snapshot_or_fail(data_dir).names
    try:
        catalogue = read_catalogue(csv).catalogue
    except CatalogueError as error:
        fail(str(error))
    return NameIndex.build(catalogue.names, log_popularity(catalogue).tolist())

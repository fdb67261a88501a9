"""`plimate evaluate names`: how well typed texts are understood, beside rapidfuzz's WRatio."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Table

from bot.terminal.context import AsJson, DataDir, settings_or_fail, snapshot_in
from bot.terminal.output import console, fail, print_json
from recommender.catalogue.dialects import read_catalogue
from recommender.catalogue.errors import CatalogueError
from recommender.features.popularity import log_popularity
from recommender.names import NameIndex
from recommender.names.evaluation import evaluate
from recommender.names.queries import QueryFileError, read_queries

if TYPE_CHECKING:
    from recommender.names.evaluation import Decided, Evaluation, Ranking

HEADINGS = ("Kind", "n", "at 1", "at 5", "at 25", "MRR", "p50", "p99", "WR 1", "WR 5")
TITLE = "Right channel by kind of query; p50 and p99 in ms; WR: rapidfuzz's WRatio"


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
    index = _index(csv, data_dir)
    try:
        result = evaluate(index, read_queries(queries, len(index.names)), perf_counter)
    except (OSError, QueryFileError) as error:
        fail(str(error))
    if as_json:
        print_json(asdict(result))
    else:
        console().print(_table(result))
        console().print(_decisions(result))


def _index(csv: Path | None, data_dir: Path | None) -> NameIndex:
    if csv is None:
        settings = settings_or_fail()
        return snapshot_in(settings, data_dir or settings.plimate_data_dir).names
    try:
        catalogue = read_catalogue(csv).catalogue
    except CatalogueError as error:
        fail(str(error))
    return NameIndex.build(catalogue.names, log_popularity(catalogue).tolist())


def _table(result: Evaluation) -> Table:
    table = Table(title=TITLE, box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for heading in HEADINGS:
        table.add_column(heading, justify="left" if heading == "Kind" else "right", no_wrap=heading != "Kind")
    for kind in result.kinds:
        table.add_row(kind.kind, str(kind.queries), *_cells(kind.ours), *_cells(kind.wratio)[:2])
    table.add_section()
    table.add_row("mean of kinds", "", *_cells(result.macro), *_cells(result.macro_wratio)[:2])
    return table


def _cells(ranking: Ranking | None) -> tuple[str, ...]:
    if ranking is None:
        return ("–",) * 6
    shares = (ranking.at_1, ranking.at_5, ranking.at_25, ranking.mrr)
    return (*(f"{share:.3f}" for share in shares), f"{ranking.p50_ms:.2f}", f"{ranking.p99_ms:.2f}")


def _decisions(result: Evaluation) -> Table:
    table = Table(title=f"Decisions: {result.right_of_taken:.2%} of silent takes are right")
    for heading in (
        "Queries",
        "taken",
        "taken rightly",
        "suggested rightly",
        "suggested wrongly",
        "not found",
    ):
        table.add_column(heading, justify="left" if heading == "Queries" else "right")
    groups = (("names in the list", result.listed), ("names not in the list", result.unlisted))
    for name, decided in groups:
        if decided is not None:
            table.add_row(name, *_shares(decided))
    return table


def _shares(decided: Decided) -> tuple[str, ...]:
    shares = (
        decided.taken,
        decided.taken_right,
        decided.suggested_right,
        decided.suggested_wrong,
        decided.not_found,
    )
    return tuple(f"{share:.2%}" for share in shares)

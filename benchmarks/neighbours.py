"""Times of the neighbour lists beside scikit-learn's dense way, in the same run.

    python -m benchmarks.neighbours [--rows N ...] [--whole]

Rows are invented by scripts/make_sample.py. Up to `DENSE_ROWS` rows scikit-learn's way is the original's: the
whole matrix by cosine_similarity, each row sorted. Beyond, it is NearestNeighbors(metric="cosine",
algorithm="brute"). There both sides are timed on their first queries and scaled to all, which the table
says, unless `--whole` has ours run to the end.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn import config_context
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.neighbors import NearestNeighbors

from recommender.catalogue.dialects import read_catalogue
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.names import NameIndex
from recommender.similarity.neighbours import Neighbours
from recommender.snapshots import artefacts
from recommender.snapshots.manifest import Manifest, Origin, OriginKind
from recommender.snapshots.snapshot import DEPTH, Snapshot
from scripts.make_sample import make_rows, write_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features

ROWS = (497, 100_000)
DENSE_ROWS = 5_000
SECONDS = 20.0
QUERIES = 512
WORKING_MEGABYTES = 256
REPEATS = 50
LINE = "{:>8}  {:<6}  {:<18}  {:>12}  {:>12}  {:>8}  {}"


@dataclass(frozen=True)
class Timed:
    """Seconds, and what they stand for where they were scaled."""

    seconds: float
    remark: str = ""


class _EnoughError(Exception):
    """The time for a sample of the queries is up."""


def clock(work: Callable[[], object], repeats: int = 1) -> Timed:
    """Seconds that one call takes, averaged."""
    start = time.perf_counter()
    for _ in range(repeats):
        work()
    return Timed((time.perf_counter() - start) / repeats)


def our_lists(features: Features, catalogue: Catalogue, *, whole: bool) -> Timed:
    """All lists; where that takes longer than SECONDS, the first blocks of queries, scaled."""
    start = time.perf_counter()
    reached = (0, 1, 0.0)

    def watch(done: int, total: int) -> None:
        nonlocal reached
        reached = done, total, time.perf_counter() - start
        if reached[2] > SECONDS and done < total and not whole:
            raise _EnoughError

    try:
        Neighbours.build(features, catalogue.number("cpi"), DEPTH, watch)
    except _EnoughError:
        done, total, seconds = reached
        return Timed(seconds * total / done, f"ours scaled from {done:,} of {total:,} queries")
    return Timed(time.perf_counter() - start)


def dense_lists(features: Features) -> Timed:
    """The dense way: the matrix and a sort of each row, or a brute-force search of the first rows."""
    content = features.content.toarray()
    if len(features) <= DENSE_ROWS:
        return clock(lambda: np.argsort(-cosine_similarity(content), axis=1)[:, :DEPTH])
    search = NearestNeighbors(n_neighbors=DEPTH, metric="cosine", algorithm="brute").fit(content)
    with config_context(working_memory=WORKING_MEGABYTES):
        timed = clock(lambda: search.kneighbors(content[:QUERIES]))
    scaled = timed.seconds * len(features) / QUERIES
    return Timed(scaled, f"scikit-learn scaled from {QUERIES} of {len(features):,} queries")


def dense_query(features: Features) -> Timed:
    content = features.content.toarray()
    known = int(np.flatnonzero(features.known)[0])
    return clock(lambda: np.argsort(-cosine_similarity(content[[known]], content)[0])[:DEPTH], repeats=5)


def load_time(features: Features, folder: Path) -> Timed:
    """Features and lists, memory-mapped."""
    shape = len(features), DEPTH
    artefacts.save_features(features, folder)
    artefacts.save_neighbours(Neighbours(np.zeros(shape, np.int32), np.zeros(shape)), folder)

    def load() -> None:
        artefacts.load_features(features.recipe, folder)
        artefacts.load_neighbours(folder)

    return clock(load, REPEATS)


def show(rows: int, recipe: str, step: str, ours: Timed, theirs: Timed | None = None) -> None:
    compared = ("–", "–")
    if theirs:
        compared = f"{theirs.seconds:.6f} s", f"{theirs.seconds / ours.seconds:.2f}×"
    remark = "; ".join(timed.remark for timed in (ours, theirs) if timed and timed.remark)
    print(
        LINE.format(f"{rows:,}", recipe, step, f"{ours.seconds:.6f} s", *compared, remark).rstrip(),
        flush=True,
    )


def measure(rows: int, folder: Path, *, whole: bool) -> None:
    table = folder / "channels.csv"
    write_csv(make_rows(rows), table)
    show(rows, "", "read the table", clock(lambda: read_catalogue(table)))
    catalogue = read_catalogue(table).catalogue
    for recipe in RECIPE_NAMES:
        show(rows, recipe, "build features", clock(lambda recipe=recipe: apply_recipe(recipe, catalogue)))  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        features = apply_recipe(recipe, catalogue)
        lists = our_lists(features, catalogue, whole=whole)
        show(rows, recipe, f"all lists of {DEPTH}", lists, dense_lists(features))
        show(rows, recipe, "load, mapped", load_time(features, folder))
        show_queries(rows, features, catalogue)


def show_queries(rows: int, features: Features, catalogue: Catalogue) -> None:
    dense = dense_query(features)
    for step, shape in (("query, from list", (rows, DEPTH)), ("query, live", (rows, 0))):
        snapshot = with_lists(features, catalogue, shape)
        _ = snapshot.grounds.postings, snapshot.grounds.tie_rank
        snapshot.grounds.steering.prepare()
        asked = iter(np.flatnonzero(features.known).tolist())
        ours = clock(lambda: snapshot.similar(next(asked), 10), REPEATS)  # noqa: B023 called at once
        show(rows, features.recipe, step, ours, dense)


def with_lists(features: Features, catalogue: Catalogue, shape: tuple[int, int]) -> Snapshot:
    """A snapshot whose lists, where they are long enough, are looked up, and knows one name."""
    lists = Neighbours(np.tile(np.arange(shape[1], dtype=np.int32), (shape[0], 1)), np.zeros(shape))
    origin = Origin(OriginKind.SAMPLE, "channels.csv")
    manifest = Manifest("benchmark", features.recipe, len(features), datetime.now(UTC), origin)
    return Snapshot(manifest, catalogue, features, lists, NameIndex.build(catalogue.names[:1], [0.0]))


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Times of the neighbour lists beside scikit-learn's dense way."
    )
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS, help="table sizes")
    parser.add_argument(
        "--whole", action="store_true", help="compute all of our lists, whatever time it takes"
    )
    arguments = parser.parse_args()
    print(LINE.format("rows", "recipe", "step", "ours", "scikit-learn", "ratio", "").rstrip())
    for rows in arguments.rows:
        with tempfile.TemporaryDirectory() as folder:
            measure(rows, Path(folder), whole=arguments.whole)


if __name__ == "__main__":
    main()

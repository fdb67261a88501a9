"""How names are found, how the decision falls, how fast and how large: on real and on invented names.

    python -m benchmarks.name_search --names NAMES.txt --seed 11

Without `--names`, on `--count` invented ones. Times are of the processor, so other programs do not count;
`held out` is a name looked for in the list without it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.invented_names import invented_names
from benchmarks.name_queries import queries
from recommender.names import Accept, NameIndex
from recommender.names.decision import MOST_SUGGESTED, decided
from recommender.names.evaluation import Evaluation, evaluate
from recommender.names.queries import NameQuery

if TYPE_CHECKING:
    from collections.abc import Sequence


def built(names: Sequence[str], popularity: Sequence[float]) -> NameIndex:
    """The index, having printed what it takes to build, save and load it."""
    start = time.process_time()
    index = NameIndex.build(names, popularity)
    seconds = time.process_time() - start
    tracemalloc.start()
    kept = NameIndex.build(names, popularity)
    kept.search("가")
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        index.save(folder)
        size = sum(file.stat().st_size for file in folder.iterdir())
        start = time.process_time()
        NameIndex.load(folder).search("가")
        loading = time.process_time() - start
    print(f"{len(names)} names, {len(index.aliases.texts)} aliases: {seconds:.3f} s, {memory / 1e6:.1f} MB")
    print(f"saved as {size / 1e6:.1f} MB, loaded and searched once in {loading * 1000:.0f} ms")
    return index


COLUMNS = ("@1", "@5", "@25", "MRR", "p50", "p99", "taken")


def show(result: Evaluation) -> None:
    print(f"{'kind':18} {'n':>4} {' '.join(f'{column:>6}' for column in COLUMNS)} WRatio@1")
    for kind in result.kinds:
        if kind.ours and kind.wratio:
            r = kind.ours
            values = (r.at_1, r.at_5, r.at_25, r.mrr, r.p50_ms, r.p99_ms, kind.decided.taken)
            shares = " ".join(f"{value:6.3f}" for value in values)
            print(f"{kind.kind:18} {kind.queries:4} {shares} {kind.wratio.at_1:8.3f}")
    for label, mean in (("mean of kinds", result.macro), ("WRatio", result.macro_wratio)):
        if mean:
            print(f"{label:23} {mean.at_1:6.3f} {mean.at_5:6.3f} {mean.at_25:6.3f} {mean.mrr:6.3f}")
    print(f"of what is taken, right: {result.right_of_taken:.4f}")
    for label, share in (("listed", result.listed), ("a word replaced", result.unlisted)):
        if share:
            print(f"{label}: taken {share.taken:.4f}, not found {share.not_found:.4f}")


def held_out(index: NameIndex, most: int) -> float:
    """Share of names taken for another when left out; scores of a row do not depend on the others."""
    rows = range(0, len(index.names), max(1, len(index.names) // most))
    taken = 0
    for row in rows:
        hits = [hit for hit in index.search(index.names[row], MOST_SUGGESTED + 2) if hit.row != row]
        taken += isinstance(decided(index.names[row], hits, index.bounds), Accept)
    return taken / len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", type=Path, help="a text file of names, one a line, the most popular first")
    parser.add_argument("--count", type=int, default=497, help="how many names to invent")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--each", type=int, default=100, help="queries of each kind, at most")
    arguments = parser.parse_args()
    names = (
        arguments.names.read_text(encoding="utf-8").rstrip("\n").split("\n")
        if arguments.names
        else invented_names(arguments.count, arguments.seed)
    )
    index = built(names, np.arange(len(names), 0, -1).tolist())
    made = [
        NameQuery(query["query"], query["kind"], frozenset(query["targets"]))
        for query in queries(names, arguments.seed, arguments.each)
    ]
    result = evaluate(index, made, time.thread_time)
    show(result)
    print(f"held out: taken {held_out(index, 1000):.4f}")


if __name__ == "__main__":
    main()

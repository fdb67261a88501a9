"""How foreign names are found: kanji by their reading, Russian on the wrong layout, fancy letters, others.

    python -m benchmarks.foreign [--count 400] [--seed 7] [--crowd 300]

Among the names are `--crowd` Korean and English ones. A fifth of the foreign ones is left out of the list and
looked for all the same: none of them is to be taken for another.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from benchmarks.foreign_names import Foreign, foreign_names
from benchmarks.invented_names import invented_names
from recommender.names import NameIndex
from recommender.names.evaluation import Evaluation, evaluate
from recommender.names.folding import words_of
from recommender.names.queries import NameQuery
from recommender.names.readings import Readers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LEFT_OUT = 5


def listed_names(foreign: Sequence[Foreign], crowd: Sequence[str]) -> list[str]:
    """What is searched in: the foreign names without every `LEFT_OUT`th, then the crowd."""
    return [made.name for place, made in enumerate(foreign) if place % LEFT_OUT] + list(crowd)


def foreign_queries(foreign: Sequence[Foreign], crowd: Sequence[str]) -> Iterator[NameQuery]:
    """What is typed for each name, over `listed_names`; every `LEFT_OUT`th name is none of them.

    Names for which the same is typed are all right; so are those that begin with it, for a beginning. A name
    left out is looked for only if it is none of the others, whatever it is called by.
    """
    listed = [made for place, made in enumerate(foreign) if place % LEFT_OUT]
    listed += [Foreign(name, {"exact": [name]}) for name in crowd]
    rows: dict[str, set[int]] = {}
    for row, made in enumerate(listed):
        for called in _called(made):
            rows.setdefault(called, set()).add(row)
    for place, made in enumerate(foreign):
        right = set[int]().union(*(rows.get(called, ()) for called in _called(made)))
        for kind, texts in made.typed.items():
            for text in texts:
                if place % LEFT_OUT:
                    begun = _beginning(rows, text) if kind.endswith("_prefix") else set()
                    yield NameQuery(text, kind, frozenset(right | begun))
                elif not right:
                    yield NameQuery(text, f"not_listed_{kind}", frozenset())


def _called(made: Foreign) -> set[str]:
    """All that is typed for a name but slips, without blanks, signs and the order of its words."""
    texts = [
        text for kind in made.typed if not kind.endswith(("_typo", "_prefix")) for text in made.typed[kind]
    ]
    return {"".join(found) for text in texts for found in (words_of(text), sorted(words_of(text)))}


def _beginning(rows: Mapping[str, set[int]], text: str) -> set[int]:
    found = (begun for called, begun in rows.items() if called.startswith("".join(words_of(text))))
    return set[int]().union(*found)


def show(result: Evaluation) -> None:
    print(f"{'kind':34} {'n':>4}     @1     @5  taken  not found")
    for kind in result.kinds:
        found = f"{kind.ours.at_1:6.3f} {kind.ours.at_5:6.3f}" if kind.ours else " " * 13
        print(
            f"{kind.kind:34} {kind.queries:4} {found} {kind.decided.taken:6.3f} {kind.decided.not_found:6.3f}"
        )
    print(f"of what is taken, right: {result.right_of_taken:.4f}")
    for label, share in (("listed", result.listed), ("not listed", result.unlisted)):
        if share:
            print(f"{label}: taken {share.taken:.4f}, not found {share.not_found:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=400, help="foreign names to invent")
    parser.add_argument("--crowd", type=int, default=300, help="Korean and English names among them")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--unread", action="store_true", help="as if the extra `japanese` were not installed")
    arguments = parser.parse_args()
    foreign = foreign_names(arguments.count, arguments.seed)
    crowd = invented_names(arguments.crowd, arguments.seed)
    names = listed_names(foreign, crowd)
    start = time.process_time()
    readers = Readers() if arguments.unread else None
    index = NameIndex.build(names, range(len(names), 0, -1), readers)
    print(f"{len(names)} names: {time.process_time() - start:.3f} s")
    show(evaluate(index, foreign_queries(foreign, crowd), time.thread_time))


if __name__ == "__main__":
    main()

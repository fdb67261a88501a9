"""Queries of every kind a person types, made from any list of names.

    python -m benchmarks.name_queries NAMES.txt --seed 7 > queries.jsonl

One JSON object a line: `query`, `kind`, `sub`, `intended` (row it was made from; null: not listed)
and `targets` (the rows that are right). The last kind is for the decision: names with a word replaced.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hangulpy import convert_hangul_to_qwerty, get_chosung_string

from benchmarks.mistyping import hangul_part, latin_part
from benchmarks.query_kinds import KINDS
from recommender.names.folding import fold, words
from recommender.names.letters import INITIALS
from recommender.names.sounds import romanised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STRANGERS = (
    *("velvet", "tiger", "lantern", "rocket", "garden", "mirror", "orbit", "copper", "pencil", "island"),
    *("옥상", "바다", "정거장", "사막", "고래", "오후", "여름", "연필", "등대", "유리"),
)


class _Names:
    """The names, prepared to tell which of them a query may also mean."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.words = [words(fold(name)) for name in names]
        self.wholes = ["".join(found) or name for found, name in zip(self.words, names, strict=True)]
        self.hangul = [hangul_part(name).replace(" ", "") for name in names]
        self.latin = [latin_part(name).replace(" ", "") for name in names]
        self.keys = [str(convert_hangul_to_qwerty(text)) for text in self.hangul]
        self.initials = [get_chosung_string(text) for text in self.hangul]
        self.roman = [romanised(text)[0] if text else "" for text in self.hangul]

    def also_right(self, kind: str, query: str, row: int) -> list[int]:
        text = "".join(words(fold(query)))
        return [
            other for other in range(len(self.names)) if other == row or self._fits(kind, text, row, other)
        ]

    def _fits(self, kind: str, text: str, row: int, other: int) -> bool:
        if self.wholes[other] == self.wholes[row] or text in {self.wholes[other], self.hangul[other]}:
            return True
        fits = self._rules.get(kind)
        return self._same_part(row, other) if fits is None else fits(text, row, other)

    @cached_property
    def _rules(self) -> dict[str, Callable[[str, int, int], bool]]:
        """By kind: whether a text made from `row` also means `other`, for more than the same part."""

        def never(*_: object) -> bool:
            return False

        def begins_initials(text: str, _: int, other: int) -> bool:
            return self.initials[other].startswith(text)

        return dict.fromkeys(("exact", "case", "punct_dropped", "space"), never) | {
            "word_swap": lambda _, row, other: sorted(self.words[row]) == sorted(self.words[other]),
            "prefix": lambda text, _, other: any(
                word.startswith(text) for word in (self.wholes[other], *self.words[other])
            ),
            "word": lambda text, _, other: text in self.wholes[other],
            "choseong": begins_initials,
            "choseong_prefix": begins_initials,
            "ime": lambda text, _, other: self.keys[other].startswith(str(convert_hangul_to_qwerty(text))),
            "x_choseong_mixed": lambda text, _, other: _begins(self.hangul[other], text),
            "x_roman_prefix": lambda text, _, other: self.roman[other].startswith(text),
        }

    def _same_part(self, row: int, other: int) -> bool:
        return any(part[row] == part[other] != "" for part in (self.hangul, self.latin))


def _begins(name: str, text: str) -> bool:
    return len(name) >= len(text) and all(
        typed == letter or (typed in INITIALS and get_chosung_string(letter) == typed)
        for typed, letter in zip(text, name, strict=False)
    )


def queries(names: Sequence[str], seed: int, each: int) -> Iterator[dict[str, Any]]:
    """About `each` queries of every kind; the same for the same names and seed."""
    known = _Names(names)
    for kind, make in KINDS.items():
        chance = random.Random(f"{seed} {kind}")
        made = 0
        for row in chance.sample(range(len(names)), len(names)):
            query = make(names[row], chance)
            if query and query.strip() and made < each:
                made += 1
                targets = known.also_right(kind, query, row)
                yield {"query": query, "kind": kind, "sub": "", "intended": row, "targets": targets}
    yield from _with_word_replaced(names, random.Random(seed), each)


def _with_word_replaced(names: Sequence[str], chance: random.Random, each: int) -> Iterator[dict[str, Any]]:
    rows = [row for row, name in enumerate(names) if len(words(fold(name))) > 1]
    for row in chance.sample(rows, min(each, len(rows))):
        found = list(words(fold(names[row])))
        found[chance.randrange(len(found))] = chance.choice(STRANGERS)
        text = " ".join(found)
        yield {"query": text, "kind": "negative_hard", "sub": names[row], "intended": None, "targets": []}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", type=Path, help="a text file of names, one a line")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=200, help="queries of each kind, at most")
    arguments = parser.parse_args()
    names = arguments.names.read_text(encoding="utf-8").rstrip("\n").split("\n")
    for query in queries(names, arguments.seed, arguments.each):
        sys.stdout.write(json.dumps(query, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

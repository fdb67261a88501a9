"""How often a typed text finds its name and the decision is right, beside rapidfuzz's WRatio."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz, process, utils

from recommender.names.match import Accept, NotFound, Suggest

if TYPE_CHECKING:
    from recommender.names.index import NameIndex
    from recommender.names.match import Decision
    from recommender.names.queries import NameQuery

# Hits of a search that are looked at.
DEPTH = 25

Rows = Callable[[str], Sequence[int]]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Ranking:
    """Of some queries: shares (0–1) with a right name among the first 1, 5, 25; and the time of a search.

    `mrr`: mean reciprocal rank, 0 past 25. `p50_ms`, `p99_ms`: median and 99th percentile, in milliseconds.
    """

    at_1: float
    at_5: float
    at_25: float
    mrr: float
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True)
class Decided:
    """Of some queries: shares (0–1) taken silently, suggested with and without a right name, and not found.

    `taken` counts `taken_right` in; the others and it add up to 1.
    """

    taken: float
    taken_right: float
    suggested_right: float
    suggested_wrong: float
    not_found: float


@dataclass(frozen=True)
class KindResult:
    """One kind of query; `ours` and `wratio` are None if its queries are no names listed."""

    kind: str
    queries: int
    ours: Ranking | None
    wratio: Ranking | None
    decided: Decided


@dataclass(frozen=True)
class Evaluation:
    """All kinds in the order of their first query, and over all of them.

    `macro` and `macro_wratio` are means over the kinds with right answers; `listed` and `unlisted`, what was
    decided on queries with and without; `right_of_taken`, the share (0–1) of what was silently taken that is
    right, 1 if nothing was.
    """

    kinds: tuple[KindResult, ...]
    macro: Ranking | None
    macro_wratio: Ranking | None
    listed: Decided | None
    unlisted: Decided | None
    right_of_taken: float


@dataclass(frozen=True)
class _Answer:
    """One query answered; a rank is that of the first right row from 1, 0 if there is none."""

    query: NameQuery
    rank: int
    seconds: float
    wratio_rank: int
    wratio_seconds: float
    decision: Decision


def evaluate(index: NameIndex, queries: Iterable[NameQuery], clock: Clock) -> Evaluation:
    """Search and decide every query, and search it with WRatio.

    `clock` gives seconds (`time.perf_counter`).
    """
    by_kind: dict[str, list[_Answer]] = defaultdict(list)
    usual = wratio_rows(index.names)
    for query in queries:
        by_kind[query.kind].append(_answer(index, usual, query, clock))
    kinds = tuple(_kind_result(kind, answers) for kind, answers in by_kind.items())
    every = list(chain.from_iterable(by_kind.values()))
    listed = [answer for answer in every if answer.query.targets]
    unlisted = [answer for answer in every if not answer.query.targets]
    return Evaluation(
        kinds=kinds,
        macro=_mean([kind.ours for kind in kinds if kind.ours]),
        macro_wratio=_mean([kind.wratio for kind in kinds if kind.wratio]),
        listed=_decided(listed) if listed else None,
        unlisted=_decided(unlisted) if unlisted else None,
        right_of_taken=_right_of_taken(every),
    )


def wratio_rows(names: Sequence[str]) -> Rows:
    """A search with rapidfuzz's WRatio over lower-case letters and digits, to compare with."""
    prepared = [utils.default_process(name) for name in names]

    def search(text: str) -> list[int]:
        found = process.extract(
            text, prepared, scorer=fuzz.WRatio, processor=utils.default_process, limit=DEPTH
        )
        return [row for _, _, row in found]

    return search


def _answer(index: NameIndex, usual: Rows, query: NameQuery, clock: Clock) -> _Answer:
    start = clock()
    hits = index.search(query.text, DEPTH)
    seconds = clock() - start
    start = clock()
    usual_rows = usual(query.text)
    usual_seconds = clock() - start
    return _Answer(
        query,
        _rank([hit.row for hit in hits], query.targets),
        seconds,
        _rank(usual_rows, query.targets),
        usual_seconds,
        index.resolve(query.text),
    )


def _rank(rows: Sequence[int], targets: frozenset[int]) -> int:
    """Rank of the first right row, from 1; 0 if there is none."""
    return next((rank for rank, row in enumerate(rows, 1) if row in targets), 0)


def _kind_result(kind: str, answers: Sequence[_Answer]) -> KindResult:
    listed = [answer for answer in answers if answer.query.targets]
    ours = _ranking([a.rank for a in listed], [a.seconds for a in listed])
    usual = _ranking([a.wratio_rank for a in listed], [a.wratio_seconds for a in listed])
    return KindResult(kind, len(answers), ours, usual, _decided(answers))


def _ranking(ranks: Sequence[int], seconds: Sequence[float]) -> Ranking | None:
    if not ranks:
        return None
    rank = np.array(ranks)
    found = rank > 0
    p50, p99 = np.percentile(np.array(seconds) * 1000, [50, 99])
    reciprocal = np.where(found, 1 / np.maximum(rank, 1), 0.0)
    within = [float((found & (rank <= depth)).mean()) for depth in (1, 5, DEPTH)]
    return Ranking(within[0], within[1], within[2], float(reciprocal.mean()), float(p50), float(p99))


def _mean(rankings: Sequence[Ranking]) -> Ranking | None:
    if not rankings:
        return None
    values = np.array([[r.at_1, r.at_5, r.at_25, r.mrr, r.p50_ms, r.p99_ms] for r in rankings])
    return Ranking(*values.mean(axis=0).tolist())


def _decided(answers: Sequence[_Answer]) -> Decided:
    """Of at least one answer."""
    count = len(answers)
    outcomes = [_outcome(answer) for answer in answers]
    taken_right, taken_wrong = outcomes.count("taken_right") / count, outcomes.count("taken_wrong") / count
    return Decided(
        taken=taken_right + taken_wrong,
        taken_right=taken_right,
        suggested_right=outcomes.count("suggested_right") / count,
        suggested_wrong=outcomes.count("suggested_wrong") / count,
        not_found=outcomes.count("not_found") / count,
    )


def _outcome(answer: _Answer) -> str:
    targets = answer.query.targets
    match answer.decision:
        case Accept(hit):
            return "taken_right" if hit.row in targets else "taken_wrong"
        case Suggest(hits):
            return "suggested_right" if any(hit.row in targets for hit in hits) else "suggested_wrong"
        case NotFound():
            return "not_found"


def _right_of_taken(answers: Sequence[_Answer]) -> float:
    outcomes = [_outcome(answer) for answer in answers]
    right, wrong = outcomes.count("taken_right"), outcomes.count("taken_wrong")
    return right / (right + wrong) if right + wrong else 1.0

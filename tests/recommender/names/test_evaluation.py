from collections.abc import Callable

import pytest

from recommender.names import NameIndex
from recommender.names.evaluation import Decided, evaluate, wratio_rows
from recommender.names.queries import NameQuery

NAMES = ("Paper Garden", "Quiet Hour", "Stereo Bakery", "moonlight;", "Moonlight Drive")


def clock_of_steps(step: float) -> Callable[[], float]:
    """A clock that is `step` seconds further at each look."""
    looks = iter(range(10_000))
    return lambda: next(looks) * step


def query(text: str, kind: str, *targets: int) -> NameQuery:
    return NameQuery(text, kind, frozenset(targets))


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(NAMES, [5.0, 4.0, 3.0, 2.0, 1.0])


def test_counts_ranks_decisions_and_time_by_kind(index: NameIndex) -> None:
    queries = [
        query("Paper Garden", "exact", 0),
        query("Quiet Hour", "exact", 1),
        query("moon", "prefix", 4),
        query("Stereo Bakery", "negative"),
        query("zzzqqq", "negative"),
    ]
    result = evaluate(index, queries, clock_of_steps(0.002))
    exact, prefix, negative = result.kinds
    assert (exact.kind, exact.queries, prefix.queries, negative.queries) == ("exact", 2, 1, 2)
    assert exact.ours is not None
    assert (exact.ours.at_1, exact.ours.mrr) == (1.0, 1.0)
    assert exact.ours.p50_ms == pytest.approx(2.0)
    assert exact.decided == Decided(1.0, 1.0, 0.0, 0.0, 0.0)
    assert prefix.ours is not None
    assert (prefix.ours.at_1, prefix.ours.at_5, prefix.ours.mrr) == (0.0, 1.0, 0.5)
    assert prefix.decided.suggested_right == 1.0
    assert negative.ours is None
    assert negative.decided == Decided(0.5, 0.0, 0.0, 0.0, 0.5)


def test_sums_up_over_kinds_and_over_queries(index: NameIndex) -> None:
    queries = [query("Paper Garden", "exact", 0), query("moon", "prefix", 4), query("Quiet Hour", "negative")]
    result = evaluate(index, queries, clock_of_steps(0.001))
    assert result.macro is not None
    assert result.macro.at_1 == 0.5
    assert result.macro.mrr == 0.75
    assert result.macro_wratio is not None
    assert result.listed is not None
    assert result.listed.taken_right == 0.5
    assert result.unlisted is not None
    assert result.unlisted.taken == 1.0
    assert result.right_of_taken == 0.5


def test_of_no_queries_nothing_is_known(index: NameIndex) -> None:
    result = evaluate(index, [], clock_of_steps(1.0))
    assert result.kinds == ()
    assert result.macro is None
    assert result.listed is None
    assert result.unlisted is None
    assert result.right_of_taken == 1.0


def test_wratio_is_the_usual_search() -> None:
    search = wratio_rows(NAMES)
    assert search("paper garden!")[0] == 0
    assert sorted(search("moonlight")[:2]) == [3, 4]


def test_wratio_is_measured_on_the_same_queries_by_its_own_answers() -> None:
    names = NameIndex.build(["때껄룩", "Paper Garden"], [1.0, 2.0])
    [result] = evaluate(names, [query("EoRjffnr", "layout", 0)], clock_of_steps(0.001)).kinds
    assert result.ours is not None
    assert result.wratio is not None
    assert (result.ours.at_1, result.wratio.at_1) == (1.0, 0.0)

from collections import defaultdict
from typing import Any

import pytest

from benchmarks.invented_names import invented_names
from benchmarks.name_queries import queries
from benchmarks.query_kinds import KINDS
from recommender.names import NameIndex, fold


@pytest.fixture(scope="module")
def names() -> list[str]:
    return invented_names(300, seed=1)


@pytest.fixture(scope="module")
def by_kind(names: list[str]) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for query in queries(names, seed=2, each=20):
        found[query["kind"]].append(query)
    return found


def test_makes_queries_of_every_kind(by_kind: dict[str, list[dict[str, Any]]]) -> None:
    assert set(by_kind) == {*KINDS, "negative_hard"}
    assert all(0 < len(found) <= 20 for found in by_kind.values())


def test_the_same_seed_makes_the_same_queries(names: list[str]) -> None:
    assert list(queries(names, 3, 5)) == list(queries(names, 3, 5)) != list(queries(names, 4, 5))
    assert invented_names(50, 3) == invented_names(50, 3) != invented_names(50, 4)


def test_the_name_a_query_was_made_from_is_right(by_kind: dict[str, list[dict[str, Any]]]) -> None:
    made = [query for kind in KINDS for query in by_kind[kind]]
    assert all(query["intended"] in query["targets"] for query in made)
    assert all(query["targets"] == [] for query in by_kind["negative_hard"])


def test_queries_are_of_their_kind(names: list[str], by_kind: dict[str, list[dict[str, Any]]]) -> None:
    assert all(fold(names[query["intended"]]).startswith(query["query"]) for query in by_kind["prefix"])
    assert all(
        set(query["query"]) <= set("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ") for query in by_kind["choseong"]
    )
    assert all(query["query"].isascii() for query in by_kind["roman_rr"])


def test_names_of_another_kind_are_found_too(
    names: list[str], by_kind: dict[str, list[dict[str, Any]]]
) -> None:
    index = NameIndex.build(names, [0.0] * len(names))
    for kind in ("exact", "case", "space", "ime", "choseong", "kbd_ko_as_en", "roman_rr", "typo_latin_1"):
        right = sum(index.search(query["query"])[0].row in query["targets"] for query in by_kind[kind])
        assert right >= 0.9 * len(by_kind[kind]), kind

"""Tags are told apart however a table joins them, and those that look equal are equal."""

from __future__ import annotations

import pytest

from recommender.catalogue.tag_cells import read_tag_cells
from tests.recommender.tables import read


def tags(*cells: str) -> list[tuple[str, ...]]:
    rows = ({"channel_name": f"c{place}", "genres": cell} for place, cell in enumerate(cells))
    return list(read(*rows).tags["genres"])


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "Jazz,Lo-fi",
            "Jazz, Lo-fi",
            "Jazz;Lo-fi",
            "Jazz|Lo-fi",
            "Jazz · Lo-fi",
            "Jazz、Lo-fi",
            "Jazz，Lo-fi",
        ),
        *("Jazz\tLo-fi", "Jazz•Lo-fi", "Jazz・Lo-fi", "JazzㆍLo-fi", "#Jazz #Lo-fi", '"Jazz"; "Lo-fi"'),
        *(
            "['Jazz', 'Lo-fi']",
            "['Jazz' 'Lo-fi']",
            "('Jazz', 'Lo-fi')",
            '["Jazz", "Lo-fi"]',
            "{'Jazz', 'Lo-fi'}",
        ),
        *('["Jazz", null, "Lo-fi"]', "['Jazz', None, 'Lo-fi']", "array(['Jazz', 'Lo-fi'], dtype=object)"),
        *("[Jazz, Lo-fi]", "(Jazz, Lo-fi)", "{Jazz,Lo-fi}", "Jazz, N/A, Lo-fi", "Jazz,,Lo-fi, "),
        "https://en.wikipedia.org/wiki/Jazz, https://en.wikipedia.org/wiki/Lo-fi",
    ],
)
def test_two_tags_are_two(cell: str) -> None:
    assert tags(cell) == [("Jazz", "Lo-fi")]


@pytest.mark.parametrize("cell", ["R&B / Soul", "Rap / Hip-hop", "(G)I-DLE", "80s", "K-pop", "Pop (국외)"])
def test_one_tag_is_one(cell: str) -> None:
    assert tags(cell, "Jazz", "Soul") == [(cell,), ("Jazz",), ("Soul",)]


def test_a_slash_parts_only_tags_that_stand_by_themselves() -> None:
    assert tags("음악/댄스", "음악", "댄스")[0] == ("음악", "댄스")
    assert tags("음악/댄스", "음악")[0] == ("음악/댄스",)
    assert tags("[음악/댄스]", "음악")[0] == ("음악", "댄스")
    assert tags("[음악/댄스]", "게임")[0] == ("음악/댄스",)


@pytest.mark.parametrize(
    "other",
    [
        "R&B\u00a0/\u200bSoul",
        "R&amp;B / Soul",
        "R&amp;amp;B / Soul",
        "r&b / soul",
        "R&B/Soul",
        "Ｒ＆Ｂ / Soul",
        "R&B  / Soul\ufeff",
    ],
)
def test_what_looks_equal_is_equal_and_the_commonest_spelling_stays(other: str) -> None:
    assert tags(other, "R&B / Soul", "R&B / Soul, Jazz") == [("R&B / Soul",)] * 2 + [("R&B / Soul", "Jazz")]


def test_composed_and_decomposed_letters_are_equal() -> None:
    assert tags("재즈", "\u110c\u1162\u110c\u1173") == [("재즈",)] * 2


@pytest.mark.parametrize(
    "word", ["None", "N/A", "null", "nan", "-", "없음", "#VALUE!", "[None]", "['N/A']", "undefined"]
)
def test_a_word_for_nothing_is_no_tag_and_no_number(word: str) -> None:
    assert tags(word, "Jazz") == [(), ("Jazz",)]
    if "[" not in word:
        catalogue = read(
            {"subscribers": word, "intro": word}, columns=("channel_name", "subscribers", "intro")
        )
        assert (catalogue[0].subscribers, catalogue.text("intro")) == (None, ("",))


def test_how_cells_were_split_is_told_once() -> None:
    found = read_tag_cells(["a;b", "a, b", "['a' 'b']"], [3, 1, 2], "genres", lists=False)
    assert found.notes == ["genres: split at “;” (3×), lists in brackets (2×)"]
    assert read_tag_cells(["a, b", "", "-"], [1, 1, 1], "genres", lists=False).notes == []


def test_figures_behind_every_tag_are_no_part_of_them() -> None:
    cells = ["jazz:100|pop:40", "r&b: 12.5", ""]
    found = read_tag_cells(cells, [1, 1, 1], "genres", lists=False)
    assert found.rows == [["jazz", "pop"], ["r&b"], []]
    assert "genres: the figures behind tags, as in 'jazz:100', are left out" in found.notes
    kept = read_tag_cells(["Vol: 3, jazz", "pop:40"], [1, 1], "genres", lists=False)
    assert kept.rows == [["Vol: 3", "jazz"], ["pop:40"]]

"""A free word, however it is spaced, in whatever a channel says."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.catalogue.figures import figures
from recommender.catalogue.table import NUMBERS, Catalogue
from recommender.catalogue.tags import TagColumn
from recommender.catalogue.word_search import WordSearch
from tests.recommender.tables import tagged

TEXTS = (
    "lo-fi beats",
    "LOFI",
    "lo fi",
    "lofinity",
    "slofi",
    "비 오는 날에",
    "비오는 날의 음악",
    "나비 오는 날",
    "",
)


def catalogue(texts: tuple[str, ...], column: str = "intro") -> Catalogue:
    numbers = {name: np.full(len(texts), np.nan) for name in NUMBERS}
    tags = {
        "genres": TagColumn.of([("R&B / Soul (국내)",)] * len(texts)),
        "moods": TagColumn.of([("떠있는 느낌",)] * len(texts)),
    }
    return Catalogue(tuple(f"c{row}" for row in range(len(texts))), numbers, tags, {column: texts})


@pytest.mark.parametrize("column", ["intro", "keywords", "titles"])
@pytest.mark.parametrize(
    ("word", "rows"),
    [
        ("lofi", [0, 1, 2]),
        ("Lo-Fi", [0, 1, 2]),
        ("ＬＯＦＩ", [0, 1, 2]),
        ("비 오는 날", [5, 6]),
        ("비오는날", [5, 6]),
        ("날", [5, 6, 7]),
        ("nowhere", []),
    ],
)
def test_a_word_is_found_whole_however_it_is_spaced(column: str, word: str, rows: list[int]) -> None:
    shares = WordSearch(catalogue(TEXTS, column)).shares(word)
    assert np.flatnonzero(shares).tolist() == rows
    assert set(shares[rows]) <= {1 / 3}


def test_tags_and_names_count_as_places() -> None:
    search = WordSearch(catalogue(("soul food", "", "")))
    np.testing.assert_allclose(search.shares("soul"), [2 / 3, 1 / 3, 1 / 3])
    np.testing.assert_allclose(search.shares("떠있는느낌"), [1 / 3] * 3)
    np.testing.assert_allclose(search.shares("c1"), [0, 1 / 3, 0])


@pytest.mark.parametrize("word", ["", " ", "-·-", ".*", "(", "\\", "\n"])
def test_what_is_no_word_finds_nothing_and_breaks_nothing(word: str) -> None:
    assert not WordSearch(catalogue(TEXTS)).shares(word).any()


def test_a_figure_has_its_place_in_the_table() -> None:
    table = tagged(
        "Pop", "Pop", "Pop", "Pop", subscribers=[5, 9, 5, float("nan")], cpi=[1, float("nan"), 2, 3]
    )
    assert [(one.name, one.value, one.rank, one.of, one.tied) for one in figures(table, 0)] == [
        ("subscribers", 5.0, 2, 3, 1),
        ("cpi", 1.0, 3, 3, 0),
    ]
    assert [one.name for one in figures(table, 3)] == ["cpi"]
    with pytest.raises(IndexError):
        figures(table, 4)

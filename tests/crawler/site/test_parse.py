from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.channels import TableRow
from crawler.errors import PageError
from crawler.site.parse import (
    channel_detail,
    first_number,
    iso_date,
    odd_cells,
    table_number,
    table_rows,
)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_survives_its_commas(value: int) -> None:
    assert table_number(f"{value:,}") == table_number(f" {value}\u00a0") == value


@pytest.mark.parametrize("text", ["", "-", " ", "–", "N/A"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert table_number(text) is None


@pytest.mark.parametrize("text", ["193만", "1.9만", "19억 3천만", "1.2M", "12K", "1.5 만"])
def test_an_abbreviated_number_is_refused(text: str) -> None:
    with pytest.raises(PageError, match="abbreviated"):
        table_number(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019-03-12", "2019-03-12"),
        ("2019. 3. 12.", "2019-03-12"),
        ("2019년 3월 2일", "2019-03-02"),
        ("2019-13-40", ""),
        ("", ""),
    ],
)
def test_dates_become_iso(text: str, date: str) -> None:
    assert iso_date(text) == date


def test_labelled_numbers() -> None:
    assert [first_number(text) for text in ("23,566 분", "403개", "6,849,398 개", "")] == [
        23566,
        403,
        6849398,
        None,
    ]


def test_rows_that_show_the_same_are_counted_apart() -> None:
    read = [{"name": "a", "numbers": ["1"]}, {"name": "b", "numbers": ["1"]}, {"name": "a", "numbers": ["1"]}]
    assert [(row.name, row.occurrence) for row in table_rows(read)] == [("a", 0), ("b", 0), ("a", 1)]


def test_odd_cells_are_found_and_dashes_are_none() -> None:
    assert odd_cells(TableRow("a", ("1,000", "N/A", "-", "", "3", "–"))) == ["N/A"]


def test_a_popup_becomes_values() -> None:
    reading: dict[str, Any] = {
        "id": "UC" + "x" * 22,
        "info": {
            "handle": " @takealook. ",
            "country": "대한민국",
            "opened": "2019-03-12",
            "likes": "6,849,398 개",
            "minutes": "23,566 분",
        },
        "genres": ["Pop (국외)", " ", "Blues (국내)", "Blues (국내)"],
        "moods": [" 몽환 "],
        "intro": "first\nsecond ",
        "keywords": " a, b ",
        "latest": ["one", "two"],
    }
    detail = channel_detail(reading)
    assert (detail.handle, detail.opened, detail.likes, detail.minutes) == (
        "@takealook.",
        "2019-03-12",
        6849398,
        23566,
    )
    assert detail.genres == ("Pop (국외)", "Blues (국내)", "Blues (국내)")
    assert (detail.moods, detail.intro, detail.titles) == (("몽환",), "first\nsecond", ("one", "two"))
    assert (detail.channel_id, detail.keywords, detail.country) == (reading["id"], "a, b", "대한민국")

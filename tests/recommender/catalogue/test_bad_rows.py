"""A bad row is named by line and reason and kept out; the rows around it stay."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.records import RowProblem
from recommender.catalogue.table import COLUMNS, NUMBERS
from tests.recommender.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recommender.catalogue.dialects import Reading

GOOD = "{},1000,10,50000,50,5000,120,Pop,몽환"
QUOTED = '{},1000,10,50000,50,5000,120,"Pop, Rock","몽환, 행복"'
HEADER = ",".join(COLUMNS)


def around(row: Mapping[str, str]) -> Reading:
    """A reading of this row between two good ones."""
    return parse_catalogue(table({"channel_name": "위"}, row, {"channel_name": "아래"}))


def lines(*rows: str) -> Reading:
    return parse_catalogue("\n".join((HEADER, *rows, "")).encode())


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"channel_name": ""}, "the channel has no name"),
        ({"channel_name": " \t"}, "the channel has no name"),
        *(({column: "많음"}, f"{column} '많음' is not a number") for column in NUMBERS if column != "cpi"),
        *(({column: "-1"}, f"{column} '-1' is negative") for column in NUMBERS),
        ({"subscribers": "193쯤"}, "subscribers '193쯤' is not a number"),
        ({"subscribers": "4,11,20"}, "subscribers '4,11,20' is not a number"),
        ({"subscribers": "1e400"}, "subscribers '1e400' is not a number"),
        ({"total_view": "inf"}, "total_view 'inf' is not a number"),
        ({"total_view": "1e16"}, "total_view '1e16' is not a number"),
        ({"video_num": "1.5"}, "video_num '1.5' is not a whole number"),
        ({"genres": "['Pop'"}, "genres \"['Pop'\" is not a list of texts"),
        ({"genres": "[1, 2]"}, "genres '[1, 2]' is not a list of texts"),
        ({"genres": "['Pop'] * 9"}, "genres \"['Pop'] * 9\" is not a list of texts"),
        ({"moods": "['a', ['b']]"}, "moods \"['a', ['b']]\" is not a list of texts"),
        ({"moods": r"['\ud800']"}, r"moods \"['\\ud800']\" is not a list of texts".replace('\\"', '"')),
        ({"moods": r"['a\nb']"}, r"moods \"['a\\nb']\" is not a list of texts".replace('\\"', '"')),
        ({"moods": "[" * 50}, f"moods '{'[' * 50}' is not a list of texts"),
    ],
)
def test_a_bad_row_is_named_and_kept_out(row: Mapping[str, str], reason: str) -> None:
    reading = around(row)
    assert reading.catalogue.names == ("위", "아래")
    assert reading.rejected == (RowProblem(3, reason),)
    assert reading.warnings == ()


def test_long_cells_are_cut_in_reasons() -> None:
    (problem,) = around({"subscribers": "x" * 10_000}).rejected
    assert len(problem.reason) < 120


@pytest.mark.parametrize("depth", [99, 1_000, 200_000])
def test_nested_brackets_are_a_bad_row(depth: int) -> None:
    (problem,) = around({"genres": "[" * depth + "]" * depth}).rejected
    assert problem.line == 3


def test_of_two_rows_of_one_id_the_newer_stays() -> None:
    given = {"channel_id": "UC" + "a" * 22}
    columns = (*COLUMNS, "channel_id")
    other = {"channel_name": "다른", "channel_id": "UCx"}
    content = table({"subscribers": "?", **given}, given, given, other, columns=columns)
    reading = parse_catalogue(content)
    assert [str(problem) for problem in reading.rejected] == ["line 2: subscribers '?' is not a number"]
    assert [str(problem) for problem in reading.repeated] == ["line 3: '새벽 라디오' again; line 4 is newer"]
    assert reading.places == (-1, 0, 0, 1)
    assert [str(problem) for problem in reading.warnings] == [
        "line 5: channel_id 'UCx' is no YouTube channel id; taken as missing"
    ]
    assert reading.catalogue.ids == (given["channel_id"], "row-1")


@pytest.mark.parametrize(
    ("row", "warning"),
    [
        ({"vs_index": "60"}, "vs_index is 60, but total_view / subscribers is 50"),
        ({"vv_index": "4900"}, "vv_index is 4900, but total_view / video_num is 5000"),
        ({"cpi": "high"}, "cpi 'high' is not a number; taken as missing"),
    ],
)
def test_what_is_odd_is_a_warning_and_the_row_stays(row: Mapping[str, str], warning: str) -> None:
    reading = around(row)
    assert len(reading.catalogue) == 3
    assert reading.warnings == (RowProblem(3, warning),)


def test_an_index_within_one_per_cent_or_half_a_unit_is_not_odd() -> None:
    assert around({"vs_index": "50.5", "vv_index": "5050"}).warnings == ()


@pytest.mark.parametrize(
    "bad",
    [
        "짧다,1,2",
        GOOD.format("길다") + ",하나 더",
        '"열린' + GOOD.format(""),
        GOOD.format('"열린" 이름'),
        GOOD.format("가").removesuffix("몽환") + '"몽환',
        GOOD.format("가").replace("Pop", '"Pop'),
        '"' * 9,
        '"' * 10,
        '"',
        'x"y,"',
        "x" * 200_000,
        '"' + "x" * 200_000,
    ],
)
@pytest.mark.parametrize("below", [GOOD, QUOTED])
def test_a_broken_line_costs_itself_alone(bad: str, below: str) -> None:
    reading = lines(GOOD.format("위"), bad, *(below.format(f"아래 {number}") for number in range(5)))
    assert reading.catalogue.names == ("위", *(f"아래 {number}" for number in range(5)))
    assert [problem.line for problem in reading.rejected] == [3]


def test_two_stray_quotes_do_not_hide_the_rows_between_them() -> None:
    opened = GOOD.format("열림").replace("Pop", '"Pop')
    closed = GOOD.format("닫힘").replace("Pop", 'Pop"')
    between = [GOOD.format(f"사이 {number}") for number in range(3)]
    reading = lines(opened, *between, closed, GOOD.format("끝"))
    assert {"사이 0", "사이 1", "사이 2", "끝"} <= set(reading.catalogue.names)
    assert "line 2: a quote holds the rows below it; look for a stray quote" in map(str, reading.rejected)


def test_lines_are_counted_over_cells_of_several_lines_and_blank_lines() -> None:
    columns = (*COLUMNS, "intro")
    other = {"channel_name": "다른", "intro": '"\n"'}
    content = table({"intro": "하나\n둘\r\n셋\r넷"}, other, columns=columns)
    content += b"\n\n" + table({"subscribers": "?", "intro": ""}, columns=columns).split(b"\n", 1)[1]
    reading = parse_catalogue(content)
    assert reading.catalogue.text("intro") == ("하나\n둘\r\n셋\r넷", '"\n"')
    assert [problem.line for problem in reading.rejected] == [10]


@given(st.lists(st.sampled_from(("good", '"', '","', '""', 'a"', "\n", ",", "'", "x")), max_size=30))
@settings(deadline=None)
def test_every_good_line_below_any_rubbish_without_quotes_or_with_is_read(pieces: list[str]) -> None:
    rubbish = "".join(pieces).replace("good", "")
    whole = [GOOD.format(f"아래 {number}") for number in range(3)]
    reading = lines(*rubbish.split("\n"), *whole)
    stray = any(problem.reason.startswith("a quote") for problem in reading.rejected)
    assert stray or {f"아래 {number}" for number in range(3)} <= set(reading.catalogue.names)


def test_a_table_of_stray_quotes_is_read_in_linear_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0
    plain = csv.reader

    def counted(*args: object, **kwargs: object) -> object:
        nonlocal made
        made += 1
        return plain(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(csv, "reader", counted)
    bad = GOOD.format("가").replace("Pop", '"Pop')
    reading = lines(*[bad] * 500, GOOD.format("끝"))
    assert reading.catalogue.names == ("끝",)
    assert len(reading.rejected) == 500
    assert made <= 506  # four to find the separator, one to look for row names

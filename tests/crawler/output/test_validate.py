from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from crawler.channels import TableRow
from crawler.errors import PageError, RefusedError
from crawler.output.validate import check_records, check_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.channels import ChannelRecord


def rows(count: int, broken: int = 0) -> list[TableRow]:
    good = [TableRow(f"c{n}", ("1,000", "10", f"{50_000 + n}", "50", "5,000", "-")) for n in range(count)]
    return [
        replace(row, numbers=(*row.numbers[:4], "4,000", "-")) if n < broken else row
        for n, row in enumerate(good)
    ]


def test_three_percent_may_contradict_themselves_and_are_listed() -> None:
    assert check_table(rows(100, 3), 100, 100, limited=False).broken == ["c0", "c1", "c2"]
    with pytest.raises(RefusedError, match="4 of 100"):
        check_table(rows(100, 4), 100, 100, limited=False)


@pytest.mark.parametrize(
    ("views", "index", "agrees"),
    [
        (14, 1, True),  # 1.4: the site shows whole numbers
        (15, 1, True),
        (16, 1, False),
        (10_100, 1000, True),  # one percent of 1,010
        (10_200, 1000, False),
    ],
)
def test_an_index_agrees_within_a_half_or_one_percent(views: int, index: int, agrees: bool) -> None:  # noqa: FBT001 - a table's column
    row = TableRow("a", ("10", "", f"{views}", f"{index}", "", "-"))
    found = check_table([row], None, 0, limited=False, judged=False).broken
    assert found == ([] if agrees else ["a"])


def test_rows_without_numbers_break_nothing() -> None:
    blank = [
        TableRow("blank", ("", "", "", "", "", "12")),
        TableRow("zero", ("1,000", "0", "50,000", "50", "", "-")),
    ]
    assert check_table(rows(50) + blank, None, 0, limited=False).broken == []


@pytest.mark.parametrize(("column", "name"), [(0, "subscribers"), (2, "total_view"), (4, "vv_index")])
def test_a_column_that_most_rows_lack_is_refused(column: int, name: str) -> None:
    def without(row: TableRow) -> TableRow:
        return replace(row, numbers=(*row.numbers[:column], "", *row.numbers[column + 1 :]))

    good = rows(20)
    check_table([*map(without, good[:10]), *good[10:]], 20, 0, limited=False)
    with pytest.raises(RefusedError, match=f"11 of 20 rows have no number for {name}"):
        check_table([*map(without, good[:11]), *good[11:]], 20, 0, limited=False)


def test_a_fall_of_more_than_a_tenth_is_refused() -> None:
    assert check_table(rows(90), 90, 100, limited=False).warnings == []
    with pytest.raises(RefusedError, match="89 rows, the last good file 100"):
        check_table(rows(89), 89, 100, limited=False)


def test_where_others_judge_rows_may_fall_and_contradict_themselves_but_not_be_lost() -> None:
    assert check_table(rows(10), 10, 100, limited=False, judged=False).warnings == []
    assert len(check_table(rows(10, 5), 10, 100, limited=False, judged=False).broken) == 5
    with pytest.raises(RefusedError, match="Only 80 of the 100"):
        check_table(rows(80), 100, 0, limited=False, judged=False)


def test_the_sites_own_count_is_compared() -> None:
    assert check_table(rows(95), 100, 0, limited=False).warnings == ["the site counts 100 rows, 95 were read"]
    with pytest.raises(RefusedError, match="Only 80 of the 100"):
        check_table(rows(80), 100, 0, limited=False)
    assert check_table(rows(5), 100, 0, limited=True).warnings == []


def test_abbreviated_numbers_are_a_page_that_is_not_understood() -> None:
    with pytest.raises(PageError, match="193만"):
        check_table([TableRow("a", ("193만", "1", "2", "3", "4", "-"))], 1, 0, limited=False)


def test_an_odd_cell_is_a_warning() -> None:
    odd = TableRow("a", ("N/A", "1", "2", "", "2", "-"))
    assert check_table([odd], 1, 0, limited=False).warnings == ["'a' shows 'N/A' where a number was expected"]


def test_a_third_may_be_incomplete_and_no_id_twice(record: Callable[..., ChannelRecord]) -> None:
    good = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(8)]
    check_records([*good, record("x", complete=False)])
    with pytest.raises(RefusedError, match="5 of 13"):
        check_records([*good, *(record(f"x{n}", complete=False) for n in range(5))])
    with pytest.raises(RefusedError, match="one 채널 ID"):
        check_records([*good, record("again", channel_id="UC3")])


def test_popups_whose_genres_never_came_are_refused(record: Callable[..., ChannelRecord]) -> None:
    good = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(100)]
    bare = [record(str(n), channel_id=f"UC{n}") for n in range(100)]
    check_records([*bare[:50], *good[50:]])
    with pytest.raises(RefusedError, match="51 of 100 popups show no genres"):
        check_records([*bare[:51], *good[51:]])
    check_records([*bare[:10], *good[10:]], good)
    with pytest.raises(RefusedError, match="11 of them of channels that had some"):
        check_records([*bare[:11], *good[11:]], good)
    check_records(bare[:5])


@pytest.mark.parametrize("lost", [7, 8])
def test_from_eight_popups_on_genres_that_were_lost_tell(
    record: Callable[..., ChannelRecord], lost: int
) -> None:
    before = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(20)]
    now = [record(str(n), channel_id=f"UC{n}") for n in range(lost)] + before[lost:]
    if lost < 8:
        check_records(now, before)
        check_records(now[:7], before)
    else:
        with pytest.raises(RefusedError, match="8 of 20 popups show no genres, 8 of them"):
            check_records(now, before)
        with pytest.raises(RefusedError, match="8 of 8 popups show no genres, 0 of them"):
            check_records(now[:8])


def test_only_what_was_read_surely_can_be_lost(record: Callable[..., ChannelRecord]) -> None:
    unsure = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",), complete=False) for n in range(20)]
    bare = [record(str(n), channel_id=f"UC{n}") for n in range(20)]
    now = [*bare[:10], *(record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(10, 20))]
    check_records(now, unsure)
    check_records(now, bare)


def test_of_too_many_that_could_not_be_read_the_first_is_named(record: Callable[..., ChannelRecord]) -> None:
    read = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(4)]
    check_records([*read, record("x", complete=False), record("y", complete=False)])
    with pytest.raises(RefusedError, match="for example 'x'"):
        check_records([*read[:3], record("x", complete=False), record("y", complete=False)])


def test_what_was_lost_is_measured_by_the_channels_that_both_files_have(
    record: Callable[..., ChannelRecord],
) -> None:
    before = [record(str(n), channel_id=f"UC{n}", genres=("Jazz",)) for n in range(220)]
    now = [*(record(str(n), channel_id=f"UC{n}") for n in range(8)), *before[8:20]]
    with pytest.raises(RefusedError, match="8 of 20 popups"):
        check_records(now, before)


def test_limits_belong_to_what_is_let_through() -> None:
    assert check_table(rows(90), 100, 100, limited=False).warnings == [
        "the site counts 100 rows, 90 were read"
    ]
    blank = [replace(row, numbers=("", *row.numbers[1:])) for row in rows(8)]
    check_table(blank[:7], None, 0, limited=False)
    with pytest.raises(RefusedError, match="8 of 8 rows have no number for subscribers"):
        check_table(blank, None, 0, limited=False)


def test_rows_that_cannot_be_judged_do_not_outvote_those_that_can() -> None:
    unknown = [replace(row, name=f"u{row.name}", numbers=(*row.numbers[:3], "", "", "-")) for row in rows(60)]
    with pytest.raises(RefusedError, match="4 of 100 rows"):
        check_table([*rows(100, 4), *unknown], None, 0, limited=False)

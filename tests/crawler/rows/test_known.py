from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.channels import ChannelDetail, ChannelRecord, TableRow
from crawler.rows.known import KnownChannels, distance

if TYPE_CHECKING:
    from collections.abc import Callable

numbers = st.tuples(*[st.integers(0, 10**9).map(str) | st.just("-") | st.just("")] * 6)


@given(numbers, numbers)
def test_distance_is_symmetric_and_zero_to_itself(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    a, b = TableRow("a", left), TableRow("a", right)
    assert distance(a, a) == 0
    assert 0 <= distance(a, b) == distance(b, a) <= 1


def test_a_row_whose_numbers_moved_a_little_is_known(record: Callable[..., ChannelRecord]) -> None:
    old = record("a", 1000)
    now = record("a", 1100).row
    assert KnownChannels([old]).match([now]) == {now: old}


def test_another_name_or_far_numbers_are_unknown(record: Callable[..., ChannelRecord]) -> None:
    known = KnownChannels([record("a", 1000)])
    assert known.match([record("b", 1000).row, record("a", 9000).row]) == {}


@pytest.mark.parametrize(("subscribers", "known"), [("1340", True), ("1341", False)])
def test_a_quarter_is_a_little_and_more_is_not(subscribers: str, known: bool) -> None:  # noqa: FBT001 - a table's column
    before = ChannelRecord(TableRow("a", ("1000", "20", "100000", "", "", "-")), ChannelDetail())
    now = TableRow("a", (subscribers, "20", "100000", "", "", "-"))
    assert bool(KnownChannels([before]).match([now])) is known


def test_twins_are_paired_by_their_numbers_once_each(record: Callable[..., ChannelRecord]) -> None:
    small, large = record("twin", 1000), record("twin", 1200)
    rows = [record("twin", 1210).row, record("twin", 1010).row, record("twin", 1100).row]
    matched = KnownChannels([small, large]).match(rows)
    assert matched == {rows[0]: large, rows[1]: small}


def test_commas_and_floats_of_older_files_compare() -> None:
    row = TableRow("a", ("1,930,000", "408", "708,387,927", "367", "1,736,245", "-"))
    old = TableRow("a", ("1930000.0", "408.0", "708387927.0", "367.0", "1736245.0", "-"))
    assert distance(row, old) == 0


def test_a_new_channel_may_double_its_videos() -> None:
    before, after = (
        TableRow("a", ("1000", "3", "100", "", "", "-")),
        TableRow("a", ("1000", "6", "100", "", "", "-")),
    )
    assert distance(before, after) == 0

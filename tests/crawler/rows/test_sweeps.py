"""How the rows of a table are found: down to the end, and again from the top while that gives more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from crawler.rows.listing import (
    QUIET_AFTER_SCROLL_MS,
    QUIET_AT_THE_END_MS,
    QUIET_MS,
    SWEEPS,
    TIMEOUT_MS,
    Listing,
    LoggedOutError,
)
from crawler.site.pace import Pace
from tests.crawler.rows.scripted import ScriptedPage, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.channels import TableRow
    from crawler.site.pages import Table

ROWS = [row(f"r{number}", number) for number in range(8)]


class TablePage(ScriptedPage):
    """Only its table is looked at."""

    def __init__(self, *windows: Sequence[TableRow], count: int | None = None) -> None:
        super().__init__(lambda *_: {}, *windows)
        self.count = count

    @property
    def quiet(self) -> list[float]:
        """For how long the table had to stand still, at each look."""
        assert all(waits["timeout_ms"] == TIMEOUT_MS for waits in self.waited)
        return [waits["quiet_ms"] for waits in self.waited]


def listed(page: TablePage, listing: Listing | None = None) -> list[TableRow]:
    return (listing or Listing(Pace(0))).read(page)  # type: ignore[arg-type] # no browser


def test_a_table_that_neither_scrolls_nor_counts_is_read_once() -> None:
    page = TablePage(ROWS)
    assert listed(page) == ROWS
    assert page.scrolls == [False]
    assert page.quiet == [QUIET_MS, QUIET_AT_THE_END_MS]


def test_where_as_many_rows_are_there_as_the_site_counts_nothing_is_scrolled() -> None:
    page = TablePage(ROWS, count=len(ROWS))
    assert listed(page) == ROWS
    assert (page.scrolls, page.quiet) == ([], [QUIET_MS])


def test_a_table_that_scrolls_is_read_to_its_end_and_once_more_from_the_top() -> None:
    page = TablePage(ROWS[:3], ROWS[2:5], ROWS[5:])
    assert listed(page) == ROWS
    assert page.scrolls == [False, False, False, True, False, False, False]
    once = [QUIET_MS, QUIET_AFTER_SCROLL_MS, QUIET_AFTER_SCROLL_MS, QUIET_AT_THE_END_MS]
    assert page.quiet == 2 * once


def test_what_the_site_counts_is_waited_for_at_the_first_end_alone() -> None:
    for listing, waited in ((Listing(Pace(0)), 12_000.0), (Listing(Pace(0), patience_s=5.0), 5000.0)):
        page = TablePage(ROWS, count=len(ROWS) + 1)
        assert listed(page, listing) == ROWS
        assert page.quiet == [QUIET_MS, waited, QUIET_MS, QUIET_AT_THE_END_MS]
        assert page.scrolls == [False, True, False]


def test_rows_that_come_late_at_the_end_are_taken_and_more_are_waited_for() -> None:
    class Late(TablePage):
        def table(self, **waits: float) -> Table:
            shown = super().table(**waits)
            return replace(shown, rows=shown.rows[: 2 * len(self.waited)])

    page = Late(ROWS[:6], count=6)
    assert listed(page) == ROWS[:6]
    assert page.quiet == [QUIET_MS, 12_000.0, 12_000.0]


def test_the_sites_count_is_remembered_and_the_last_one_holds() -> None:
    class Counting(TablePage):
        counts = iter((9, None, 8, None))

        def table(self, **waits: float) -> Table:
            return replace(super().table(**waits), count=next(self.counts))

    page, listing = Counting(ROWS[:3], ROWS[3:6], ROWS[6:]), Listing(Pace(0))
    assert listed(page, listing) == ROWS
    assert listing.count == 8
    assert page.scrolls == [False, False]


class Resorting(TablePage):
    """Shows `each` further rows whenever it is scrolled to the top."""

    def __init__(self, each: int, count: int | None) -> None:
        super().__init__(ROWS[:each], count=count)
        self.each = each

    def scroll(self, *, to_top: bool = False) -> bool:
        self.scrolls.append(to_top)
        begun = self.each * sum(self.scrolls)
        self.windows = (ROWS[begun : begun + self.each],)
        return False


def test_sweeps_go_on_while_they_find_more_but_are_three_at_most() -> None:
    page = Resorting(3, 8)
    assert listed(page) == ROWS
    assert page.scrolls == [False, True, False, True]
    page = Resorting(1, 8)
    assert listed(page) == ROWS[:SWEEPS]
    assert sum(page.scrolls) == SWEEPS - 1


def test_a_sweep_that_finds_nothing_is_the_last() -> None:
    page = Resorting(4, 9)
    assert listed(page) == ROWS
    assert sum(page.scrolls) == SWEEPS - 1
    still = TablePage(ROWS, count=9)
    listed(still)
    assert sum(still.scrolls) == 1


def test_of_so_many_that_are_wanted_no_more_are_looked_for() -> None:
    page = TablePage(ROWS[:3], ROWS[3:6], ROWS[6:])
    assert listed(page, Listing(Pace(0), limit=6)) == ROWS[:6]
    assert page.scrolls == [False]
    page = TablePage(ROWS[:3], ROWS[3:6])
    assert listed(page, Listing(Pace(0), limit=4)) == ROWS[:4]


def test_a_name_of_two_rows_is_nobodys_own() -> None:
    twins = [row("twin", 1), row("twin", 2)]
    found = listed(TablePage([*twins, ROWS[0]], count=3))
    assert [(one.name, one.unique) for one in found] == [("twin", False), ("twin", False), ("r0", True)]


def test_a_login_in_place_of_the_table_is_told() -> None:
    class Away(TablePage):
        def table(self, **waits: float) -> Table:
            return replace(super().table(**waits), login=True)

    with pytest.raises(LoggedOutError):
        listed(Away(ROWS))


def test_what_was_worked_before_the_table_is_not_counted() -> None:
    now = [1000.0]
    pace = Pace(0, lambda: now[0], lambda _: None)
    assert listed(TablePage(ROWS), Listing(pace)) == ROWS


def test_a_part_that_failed_is_asked_for_from_the_top_when_the_site_said() -> None:
    asked: list[float] = []

    class Counted(Pace):
        def back_off(self, seconds: float) -> None:
            asked.append(seconds)

    class Mending(TablePage):
        failures = ({"status": 404, "retryAfter": "9"}, {"status": 429, "retryAfter": "7"})

        def table(self, **waits: float) -> Table:
            shown = super().table(**waits)
            return shown if self.scrolls else replace(shown, failures=self.failures)

    page = Mending(ROWS)
    assert listed(page, Listing(Counted(0))) == ROWS
    assert asked == [7]
    assert page.scrolls == [True, False]

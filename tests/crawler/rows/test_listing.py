"""Tables that do not end, without a browser."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from crawler.channels import TableRow
from crawler.errors import PageError, UnreachableSiteError
from crawler.rows import listing
from crawler.rows.listing import Listing
from crawler.site.pace import STANDSTILL_S, Pace
from crawler.site.pages import Table


class Clock:
    """A second for each look at the page."""

    now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Endless:
    """`rows` more at each look; it always scrolls on."""

    def __init__(self, rows: int, clock: Clock) -> None:
        self.rows, self.clock, self.numbers = rows, clock, count()
        self.failures: tuple[dict[str, Any], ...] = ()

    def table(self, **_: float) -> Table:
        self.clock.now += 1
        rows = [TableRow(f"row {next(self.numbers)}", ("1",) * 6) for _ in range(self.rows)]
        return Table(rows, None, failures=self.failures)

    def scroll(self, **_: bool) -> bool:
        return True


@pytest.mark.parametrize(
    ("rows", "words"), [(200, "no end: 10200 rows"), (1, "no end: 181 rows"), (0, "Nothing new")]
)
def test_a_table_without_end_is_left(rows: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not rows:
        monkeypatch.setattr(listing, "LONGEST_S", 2 * STANDSTILL_S)
    clock = Clock()
    page = Endless(rows, clock)
    with pytest.raises(PageError, match=words):
        Listing(Pace(1, clock, clock.sleep)).read(page)  # type: ignore[arg-type] # no browser


def test_each_failure_of_the_table_is_waited_out_longer() -> None:
    asked: list[float] = []

    class Counted(Pace):
        def back_off(self, seconds: float) -> None:
            asked.append(seconds)

    clock = Clock()
    page = Endless(0, clock)
    page.failures = ({"status": 500, "retryAfter": None},)
    with pytest.raises(PageError, match="answered 500"):
        Listing(Counted(0, clock, clock.sleep)).read(page)  # type: ignore[arg-type] # no browser
    assert asked == [0.5, 1.0, 1.5, 2.0, 2.5]


def test_a_site_that_is_gone_is_no_page_that_changed() -> None:
    clock = Clock()
    page = Endless(0, clock)
    page.failures = ({"status": 0, "retryAfter": None},)
    with pytest.raises(UnreachableSiteError, match="could not be reached for the rows of the table"):
        Listing(Pace(0, clock, clock.sleep)).read(page)  # type: ignore[arg-type] # no browser

"""All rows of the table, each once, however the page hands them out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from crawler.errors import PageError, UnreachableSiteError
from crawler.site.answers import MOST_ROWS
from crawler.site.robots import retry_after_s

if TYPE_CHECKING:
    from crawler.channels import RowKey, TableRow
    from crawler.site.pace import Pace
    from crawler.site.pages import DataLabPage, Table

QUIET_MS = 300.0
QUIET_AFTER_SCROLL_MS = 120.0
QUIET_AT_THE_END_MS = 1500.0
TIMEOUT_MS = 30_000.0
SWEEPS = 3
LONGEST_S = 180.0  # of work; 497 rows that come as one scrolls take half a minute
FAILED_LOADS = 5


class LoggedOutError(Exception):
    """The login form came up while the table was read."""


class Listing:
    """The rows seen so far, in the order in which they were first seen, and the site's own count of them."""

    def __init__(self, pace: Pace, limit: int | None = None, patience_s: float = 12.0) -> None:
        self.rows: dict[RowKey, TableRow] = {}
        self.count: int | None = None
        self._pace = pace
        self._limit = limit
        self._patience_ms = 1000 * patience_s
        self._failed_loads = 0
        self._moved = False
        self._begun = pace.at_work()

    def read(self, page: DataLabPage) -> list[TableRow]:
        """Every row. Raises LoggedOutError, or PageError where the rows cannot be had."""
        for sweep in range(SWEEPS):
            before = len(self.rows)
            if sweep:
                self._scroll(page, to_top=True)
            self._sweep(page, patient=sweep == 0)
            if (
                self._done()
                or (sweep and len(self.rows) == before)
                or (self.count is None and not sweep and not self._moved)
            ):
                break
        names = Counter(row.name for row in self.rows.values())
        return [replace(row, unique=names[row.name] == 1) for row in islice(self.rows.values(), self._limit)]

    def _done(self) -> bool:
        if self._limit is not None and len(self.rows) >= self._limit:
            return True
        return self.count is not None and len(self.rows) >= self.count

    def _sweep(self, page: DataLabPage, *, patient: bool) -> None:
        """Down to the end once. `patient`: wait there for rows that the site counts and has not shown."""
        self._moved = False
        self._take(page, QUIET_MS)
        while not self._done():
            before = len(self.rows)
            if self._scroll(page):
                self._moved = True
                self._take(page, QUIET_AFTER_SCROLL_MS)
                continue
            self._take(page, self._patience_ms if patient and self.count else QUIET_AT_THE_END_MS)
            if len(self.rows) == before:
                return

    def _scroll(self, page: DataLabPage, *, to_top: bool = False) -> bool:
        self._pace.wait()
        return page.scroll(to_top=to_top)

    def _take(self, page: DataLabPage, quiet_ms: float) -> Table:
        table = page.table(quiet_ms=quiet_ms, timeout_ms=TIMEOUT_MS)
        if table.login:
            raise LoggedOutError
        self.count = table.count or self.count
        before = len(self.rows)
        for row in table.rows:
            self.rows.setdefault(row.key, row)
        if len(self.rows) > MOST_ROWS or self._pace.at_work() - self._begun > LONGEST_S:
            raise PageError(
                f"The table has no end: {len(self.rows)} rows were read, and there are more. "
                "Look at the page in a browser; --limit takes the first of them."
            )
        if len(self.rows) > before:
            self._pace.advanced()
        if table.failures:
            self._load_again(page, table)
        return table

    def _load_again(self, page: DataLabPage, table: Table) -> None:
        """A part of the table was refused or failed: wait as asked, and move so that the page asks again."""
        self._failed_loads += 1
        last = table.failures[-1]
        if self._failed_loads > FAILED_LOADS:
            if not last["status"]:
                raise UnreachableSiteError("for the rows of the table")
            raise PageError(
                f"The site answered {last['status']} to the table's own requests again and again. "
                "Try again later."
            )
        self._pace.back_off(retry_after_s(last["retryAfter"]) or 0.5 * self._failed_loads)
        self._scroll(page, to_top=True)

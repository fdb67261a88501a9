"""Row by row through the table, in whatever order the page has the rows now: popups to open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crawler.errors import LoginError, PageError, UnreachableSiteError
from crawler.rows.popup import (
    AlreadyReadError,
    CoveredError,
    PopupReader,
    RejectedError,
    RowAbsentError,
    SessionEndedError,
    UnreachedError,
)
from crawler.site.answers import PageChangedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.channels import ChannelDetail, RowKey, TableRow
    from crawler.site.login import Login
    from crawler.site.pace import Pace
    from crawler.site.pages import DataLabPage

QUIET_MS = 150.0
TIMEOUT_MS = 30_000.0
LOST_IN_A_ROW = 6  # popups that cannot be read one after another: the page is not understood
SESSIONS = 20  # logins and reloads in one crawl,
POPUPS_PER_SESSION = 10  # and one more for so many popups that were read
SESSIONS_IN_VAIN = 4  # logins after which no popup was read before the session ended again
SWEEPS_IN_VAIN = 2
RELOADS_PER_ROW = 2
ONE_CHANNEL_TWICE = 3  # sweeps in which a row showed the channel of another row of its name


@dataclass
class Popups:
    """Goes on until every row of `todo` is settled with `keep` (its popup) or `lose` (why it has none).

    `read`: rows whose popups were read by this crawl, also before it was stopped.
    """

    login: Login
    reader: PopupReader
    pace: Pace
    keep: Callable[[TableRow, ChannelDetail], None]
    lose: Callable[[TableRow, str], None]
    todo: dict[RowKey, TableRow] = field(default_factory=dict)
    read: dict[RowKey, TableRow] = field(default_factory=dict)
    _lost: int = 0
    _sessions: int = 0
    _vain_sessions: int = 0
    _reloads: dict[RowKey, int] = field(default_factory=dict)
    _surprises: int = 0
    _doubles: dict[RowKey, int] = field(default_factory=dict)

    def run(self, page: DataLabPage) -> None:
        """Accidents of the browser pass through.

        Raises:
            PageError: the popups are not understood.
            UnreachableSiteError: the site answers nothing any more.
            LoginError: it ends each session.
        """
        in_vain = 0
        while self.todo and in_vain < SWEEPS_IN_VAIN:
            before = len(self.todo)
            self._sweep(page)
            in_vain = in_vain + 1 if len(self.todo) == before else 0
        for row in list(self.todo.values()):
            self._give_up(row, "the row left the table before its popup was opened")

    def _sweep(self, page: DataLabPage) -> None:
        """From where the page stands to its end; the next sweep begins at the top."""
        while self.todo:
            rows = self._here(page)
            if rows:
                if not self._read_all(page, rows):
                    continue
                if not self.todo:
                    return
            self.pace.wait()
            if not page.scroll():
                break
        if self.todo:
            self.pace.wait()
            page.scroll(to_top=True)

    def _here(self, page: DataLabPage) -> list[TableRow]:
        """Rows still to do that are in the page now, with the numbers they show now."""
        try:
            table = page.table(quiet_ms=QUIET_MS, timeout_ms=TIMEOUT_MS)
        except PageChangedError:
            self._enter_again()
            return self._here(page)
        if table.login or not table.rows:
            self._enter_again()
            return self._here(page)
        by_name = {row.name: row for row in self.todo.values() if row.unique}
        here = (self.todo.get(row.key) or by_name.get(row.name) for row in table.rows)
        return list(dict.fromkeys(row for row in here if row))

    def _read_all(self, page: DataLabPage, rows: list[TableRow]) -> bool:
        """False when the table has to be read again before going on."""
        for row in rows:
            try:
                detail = self.reader.read(page, row)
            except RowAbsentError:
                return self._absent(row)
            except CoveredError:
                self._uncover(row)
                return False
            except (SessionEndedError, PageChangedError) as error:
                self._enter_again_for(row, error)
                return False
            except AlreadyReadError:
                self._again(row)
            except RejectedError as error:
                self._give_up(row, str(error))
                self._count_lost(str(error), answered=not isinstance(error, UnreachedError))
            else:
                self._settle(row, detail)
        return True

    def _settle(self, row: TableRow, detail: ChannelDetail) -> None:
        """Keep the row; if its popup filled in later than expected, what was read before is read again."""
        self._lost = self._vain_sessions = 0
        self.pace.advanced()
        if self.reader.quiet.surprises > self._surprises:
            self._surprises = self.reader.quiet.surprises
            self.todo.update(self.read)
            self.read.clear()
        self.read[row.key] = row
        del self.todo[row.key]
        self.keep(row, detail)

    def _again(self, row: TableRow) -> None:
        """One channel twice, or its twin in a table that sorts itself anew? Only the former stays so."""
        self._doubles[row.key] = self._doubles.get(row.key, 0) + 1
        if self._doubles[row.key] >= ONE_CHANNEL_TWICE:
            del self.todo[row.key]

    def _absent(self, row: TableRow) -> bool:
        """The row went elsewhere between reading and clicking; after two times the scroll has to find it."""
        self._reloads[row.key] = self._reloads.get(row.key, 0) + 1
        return self._reloads[row.key] > RELOADS_PER_ROW

    def _uncover(self, row: TableRow) -> None:
        """Slow and sure: a page whose popups cannot be closed is loaded again for each row."""
        self._reloads[row.key] = self._reloads.get(row.key, 0) + 1
        self.login.enter()
        if self._reloads[row.key] > RELOADS_PER_ROW:
            self._give_up(row, "an earlier popup stays open")
            self._count_lost("an earlier popup stays open")

    def _give_up(self, row: TableRow, reason: str) -> None:
        self.todo.pop(row.key, None)
        self.lose(row, reason)

    def _count_lost(self, reason: str, *, answered: bool = True) -> None:
        self._lost += 1
        if self._lost >= LOST_IN_A_ROW:
            if not answered:
                raise UnreachableSiteError(f"for the popups of {LOST_IN_A_ROW} rows in a row")
            raise PageError(
                f"The popups of {LOST_IN_A_ROW} rows in a row could not be read: {reason}. "
                "Try again later; if it stays so, the crawler must be taught the new popup."
            )

    def _enter_again_for(self, row: TableRow, error: Exception) -> None:
        self._reloads[row.key] = self._reloads.get(row.key, 0) + 1
        self._vain_sessions += isinstance(error, SessionEndedError)
        if self._vain_sessions > SESSIONS_IN_VAIN:
            raise LoginError(
                f"The session ended {self._vain_sessions} times without a popup read in between. "
                "Is the account used elsewhere, or may it not open popups? Look at the site in a browser."
            )
        self._enter_again()
        if self._reloads[row.key] > RELOADS_PER_ROW:
            reason = (
                "its popup ends the session"
                if isinstance(error, SessionEndedError)
                else f"the page broke ({error})"
            )
            self._give_up(row, reason)
            self._count_lost(reason)

    def _enter_again(self) -> None:
        self._sessions += 1
        if self._sessions > SESSIONS + len(self.read) // POPUPS_PER_SESSION:
            raise PageError(
                f"The session ended or the page was lost {self._sessions} times. Try again later."
            )
        self.login.enter()

"""One crawl from robots.txt to the finished rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from crawler.channels import ChannelDetail, ChannelRecord, RowKey, TableRow
from crawler.errors import BrowserError, PageError, Stopped
from crawler.output import unreadable_page
from crawler.output.validate import TableVerdict, check_table
from crawler.protocol import Opening, RowDone, TableRead
from crawler.rows.known import MOVED_A_LITTLE, KnownChannels, distance
from crawler.rows.listing import Listing, LoggedOutError
from crawler.rows.popup import PopupReader
from crawler.rows.popups import Popups
from crawler.site import robots
from crawler.site.answers import PageChangedError
from crawler.site.login import Login, Tries
from crawler.site.pages import DataLabPage, LostBrowserError, StuckPageError, UnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.output.checkpoint import Checkpoint
    from crawler.output.progress import Reporter
    from crawler.settings import Options, Settings
    from crawler.site.browser import Browser
    from crawler.site.pace import Pace

BROWSERS = 4  # started in one crawl,
STUCK = 2  # and those of them that a script of the page may hold
LISTINGS = 4
STOPPING_S = 0.7  # of the two seconds that a stop may take


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Crawl:
    """Built whole, run once. Then `rows` and `records` hold what was read, `lost` why a row has no popup."""

    settings: Settings
    options: Options
    reporter: Reporter
    checkpoint: Checkpoint
    last: list[ChannelRecord]
    pace: Pace
    open_browser: Callable[[], Browser]
    now: Callable[[], datetime] = _now
    rows: list[TableRow] = field(default_factory=list)
    records: dict[RowKey, ChannelRecord] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)
    saved: int = 0
    resumed: int = 0
    tries: Tries = field(default_factory=Tries)
    _read_now: set[RowKey] = field(default_factory=set)
    verdict: TableVerdict = field(default_factory=lambda: TableVerdict([], []))

    def run(self) -> list[ChannelRecord]:
        """The finished rows in the table's order. Raises CrawlError as `errors` has it."""
        self.reporter.tell(Opening("robots"))
        robots.obey(
            self.settings.datalab_url,
            self.settings.origin,
            self.pace,
            ignore=self.options.ignore_robots,
            allowed=self.settings.allowed_hosts,
        )
        self.pace.advanced()
        self.reader = PopupReader(self.pace)
        stuck = 0
        for _ in range(BROWSERS):
            self.reporter.tell(Opening("browser"))
            browser = self.open_browser()
            try:
                self._keeping_what_is_unreadable(DataLabPage(browser, headed=self.options.headed))
            except (LostBrowserError, PageChangedError, UnreachableError) as error:
                cause = str(error)
                stuck += isinstance(error, StuckPageError)
                if stuck == STUCK:
                    raise PageError(
                        f"The page was given up: {cause}, {STUCK} times, and the browser was ended. "
                        "Look at it in a browser, then start the crawl again; it carries on."
                    ) from error
            except Stopped:
                browser.patience_s = STOPPING_S
                raise
            else:
                return self._finished()
            finally:
                browser.close()
        raise BrowserError(
            f"The browser or its page was lost {BROWSERS} times ({cause}). Start the crawl again; it "
            "carries on."
        )

    def _keeping_what_is_unreadable(self, page: DataLabPage) -> None:
        try:
            self._read(page)
        except PageError as error:
            raise unreadable_page.keep(page, self.settings, self.options.out, error, self.now()) from error

    def _read(self, page: DataLabPage) -> None:
        self.reporter.tell(Opening("enter"))
        login = Login(page, self.settings, self.options, self.pace, self.tries)
        login.enter()
        if not self.rows:
            self._list(page, login)
            self._plan()
            if page.scroll(to_top=True):
                self.pace.requested()
        todo = {row.key: row for row in self.rows if row.key not in self.records}
        self.reporter.tell(TableRead(len(self.rows), len(todo)))
        read = {row.key: row for row in self.rows if row.key in self._read_now}
        Popups(login, self.reader, self.pace, self._keep, self._lose, todo, read).run(page)

    def _list(self, page: DataLabPage, login: Login) -> None:
        for _ in range(LISTINGS):
            listing = Listing(self.pace, self.options.limit, self.options.patience_s)
            try:
                self.rows = listing.read(page)
            except (LoggedOutError, PageChangedError):
                login.enter()
                continue
            limited, judged = self.options.limit is not None, not self.options.unjudged
            self.verdict = check_table(
                self.rows, listing.count, len(self.last), limited=limited, judged=judged
            )
            return
        raise PageError("The table went away each time it was read. Try again later.")

    def _plan(self) -> None:
        """Spare the popups that the stopped crawl has read, and those that are known well enough."""
        resumed = KnownChannels(self.checkpoint.records).match(self.rows)
        rest = [row for row in self.rows if row not in resumed]
        known = {} if self.options.full else KnownChannels(filter(self._fresh_enough, self.last)).match(rest)
        self.resumed, self.saved = len(resumed), len(known)
        for row, record in (known | resumed).items():
            self.records[row.key] = record.moved_to(row)
            if row in resumed and record.complete:
                self._read_now.add(row.key)
            if record.detail.channel_id:
                self.reader.owners[record.detail.channel_id] = row

    def _fresh_enough(self, record: ChannelRecord) -> bool:
        try:
            age = self.now() - datetime.fromisoformat(record.crawled_at)
        except (ValueError, TypeError):
            return False
        return record.complete and age <= timedelta(days=self.options.max_age_days)

    def _keep(self, row: TableRow, detail: ChannelDetail) -> None:
        self.tries.proved()
        self._store(ChannelRecord(row, detail, self._stamp(), complete=True))

    def _lose(self, row: TableRow, reason: str) -> None:
        """The row as the table has it, with what an earlier crawl knew, marked incomplete."""
        if self._moved(row):
            return
        earlier = KnownChannels(self.last).match([row]).get(row)
        detail = (
            earlier.detail
            if earlier and earlier.detail.channel_id not in self.reader.owners
            else ChannelDetail()
        )
        self.lost[row.name] = reason
        self._store(ChannelRecord(row, detail, self._stamp(), complete=False))

    def _moved(self, row: TableRow) -> bool:
        """The table changed its numbers while it was read: another row is this channel already."""
        twins = (record.row for key, record in self.records.items() if key[0] == row.name and record.complete)
        return any(distance(row, twin) <= MOVED_A_LITTLE and twin.numbers != row.numbers for twin in twins)

    def _store(self, record: ChannelRecord) -> None:
        self.records[record.row.key] = record
        if record.complete:
            self._read_now.add(record.row.key)
        self.checkpoint.add(record)
        done, rows, opened = len(self.records), len(self.rows), self.reader.opened
        self.reporter.tell(RowDone(done, rows, record.row.name, opened, record.complete))

    def _stamp(self) -> str:
        return self.now().isoformat(timespec="seconds")

    def _finished(self) -> list[ChannelRecord]:
        """In the table's order, one record a 채널 ID."""
        ordered = [self.records[row.key] for row in self.rows if row.key in self.records]
        single: dict[str, ChannelRecord] = {}
        for number, record in enumerate(ordered):
            single.setdefault(record.detail.channel_id or f"row {number}", record)
        return list(single.values())

"""The practice page on a loopback port, and one Chromium for all tests that can share it."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from pydantic import SecretStr

from crawler.channels import ChannelDetail, ChannelRecord, TableRow
from crawler.crawl import Crawl
from crawler.output import sheet
from crawler.output.checkpoint import Checkpoint
from crawler.output.progress import Silent
from crawler.output.streams import Outlet
from crawler.practice.channels import invent_channels
from crawler.practice.faults import read_faults
from crawler.practice.lab import EMAIL, PASSWORD, PATH, PracticeLab
from crawler.settings import Options, Settings
from crawler.site.browser import Browser
from crawler.site.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def served(app: web.Application) -> Iterator[int]:
    """Serve `app` from a thread; gives the port."""
    loop = asyncio.new_event_loop()
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def start() -> int:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return int(runner.addresses[0][1])

    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield asyncio.run_coroutine_threadsafe(start(), loop).result()
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@dataclass(frozen=True)
class Served:
    lab: PracticeLab
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{PATH}?tab=channel"

    def environment(self, **more: str) -> dict[str, str]:
        return {
            "DATALAB_URL": self.url,
            "DATALAB_EMAIL": EMAIL,
            "DATALAB_PASSWORD": PASSWORD,
            "DATALAB_MIN_GAP_S": "0",
            **more,
        }


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """`serve("lazy", "steps=50", rows=12)` → a practice page with these faults."""
    open_labs = []

    def start(*faults: str, rows: int = 10, delay_ms: float = 5.0, jitter_ms: float = 5.0) -> Served:
        lab = PracticeLab(invent_channels(rows), read_faults(faults), delay_ms, jitter_ms)
        context = served(lab.app())
        port = context.__enter__()
        open_labs.append(context)
        lab.foreign = f"http://localhost:{port}"
        return Served(lab, port)

    yield start
    for context in open_labs:
        context.__exit__(None, None, None)


class SharedBrowser(Browser):
    """Stays open from crawl to crawl; `end` closes it."""

    def close(self) -> None:
        """A crawl leaves it as it is."""

    def end(self) -> None:
        super().close()


@pytest.fixture(scope="session")
def browser() -> Iterator[SharedBrowser]:
    shared = SharedBrowser(Settings(datalab_url="http://127.0.0.1", datalab_allow_hosts="127.0.0.1"))
    yield shared
    shared.end()


@pytest.fixture
def settings() -> Callable[..., Settings]:
    def build(page: Served, **more: Any) -> Settings:
        account = {"datalab_email": SecretStr(EMAIL), "datalab_password": SecretStr(PASSWORD)}
        return Settings(**{"datalab_url": page.url, "datalab_min_gap_s": 0.0, **account, **more})

    return build


@dataclass
class CrawlRun:
    """Crawls a served page in the shared browser, into `out`."""

    browser: SharedBrowser
    out: Path
    build: Callable[..., Settings]

    def crawl(self, page: Served, *, gap_s: float = 0.0, **options: Any) -> Crawl:
        settings = self.build(page, datalab_min_gap_s=gap_s)
        chosen = Options(**{"out": self.out, "patience_s": 1.0, **options})
        with Checkpoint(chosen.checkpoint, fresh=chosen.fresh) as checkpoint:
            crawl = Crawl(
                settings,
                chosen,
                Silent(Outlet()),
                checkpoint,
                sheet.read(self.out),
                Pace(gap_s),
                open_browser=lambda: self.browser,
            )
            sheet.write_atomically(self.out, sheet.render(crawl.run()))
            checkpoint.discard()
        return crawl

    @property
    def records(self) -> list[ChannelRecord]:
        return sheet.read(self.out)


@pytest.fixture
def run(browser: SharedBrowser, tmp_path: Path, settings: Callable[..., Settings]) -> CrawlRun:
    return CrawlRun(browser, tmp_path / "channels.csv", settings)


# What the practice page and the crawler call by one name.
DETAILS = (
    *("genres", "moods", "intro", "keywords", "titles"),
    *("handle", "country", "opened", "likes", "minutes"),
)


def wrong_rows(lab: PracticeLab, records: list[ChannelRecord]) -> list[str]:
    """What in the file is not as the practice page has it; rows are matched by 채널 ID."""
    by_id = {record.detail.channel_id: record for record in records}
    wrong = (
        [f"{len(records)} rows, {len(by_id)} ids, {len(lab.shown)} shown"]
        if len(by_id) != len(lab.shown)
        else []
    )
    for item in lab.shown:
        record = by_id.get(item.channel_id)
        if record is None or not record.complete:
            wrong.append(f"{item.name}: {'missing' if record is None else 'incomplete'}")
            continue
        numbers = tuple(text.replace(",", "") for text in item.numbers)
        expected = (item.name.strip(), numbers, *(getattr(item, name) for name in DETAILS))
        details = (getattr(record.detail, name) for name in DETAILS)
        found = (record.row.name.strip(), record.row.numbers, *details)
        wrong += [
            f"{item.name}: {there!r} is {here!r}"
            for there, here in zip(expected, found, strict=True)
            if there != here
        ]
    return wrong


@pytest.fixture
def wrong() -> Callable[[PracticeLab, list[ChannelRecord]], list[str]]:
    return wrong_rows


@pytest.fixture
def record() -> Callable[..., ChannelRecord]:
    def build(
        name: str = "a", subscribers: int = 10, *, complete: bool = True, at: str = "", **detail: Any
    ) -> ChannelRecord:
        views = subscribers * 100
        row = TableRow(name, (str(subscribers), "20", str(views), "100", str(views // 20), "-"))
        return ChannelRecord(row, ChannelDetail(**detail), at, complete=complete)

    return build

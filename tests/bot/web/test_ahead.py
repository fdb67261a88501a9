"""Pages made before anybody asks: the same ones, kept under what will be asked for."""

from __future__ import annotations

import asyncio
import logging
import math
from typing import TYPE_CHECKING

import httpx
import pytest

from bot.live import Live
from bot.text.language import LANGUAGES
from bot.web import ahead as ahead_module
from bot.web.ahead import Ahead, best_known
from bot.web.app import create_app
from bot.web.site import Site
from tests.bot.refreshing.scene import until
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import unhurried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi import FastAPI
    from starlette.types import Receive, Scope, Send

BEFORE = snapshot_of([Row(name, ("Jazz", "Pop")) for name in ("one", "two", "three")])
AFTER = snapshot_of([Row(name, ("Jazz", "Pop")) for name in ("one", "two", "four")])
MARK = BEFORE.fingerprints[0]


class Counting:
    """How many pages were made: what the layer within is asked for."""

    def __init__(self, site: Site) -> None:
        self.app: FastAPI = create_app(site)
        self.paths: list[str] = []
        router = self.app.router

        async def noting(scope: Scope, receive: Receive, send: Send) -> None:
            self.paths.append(scope["path"])
            await router(scope, receive, send)

        self.app.router = noting  # type: ignore[assignment]  # called as it is


@pytest.fixture
def site() -> Site:
    return Site(Live(BEFORE), paces=unhurried())


@pytest.fixture
def counting(site: Site) -> Counting:
    return Counting(site)


@pytest.fixture
async def client(counting: Counting) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(counting.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://plimate") as made:
        yield made


async def test_what_is_asked_for_often_is_there_before_new_data_is_taken_into_use(
    site: Site, counting: Counting, client: httpx.AsyncClient
) -> None:
    often, once = f"/c/{MARK}?lang=ko", f"/c/{BEFORE.fingerprints[1]}"
    for address in (often, often, often, "/", "/", once, "/static/plimate.css", "/static/plimate.css"):
        await client.get(address)
    counting.paths.clear()
    await Ahead(counting.app, site, counting.app.state.pages).again(AFTER)
    assert counting.paths == [f"/c/{MARK}", "/"]
    assert site.live.snapshot is BEFORE
    assert BEFORE.manifest.id in (await client.get(often)).headers["etag"]
    site.live.snapshot = AFTER
    page = await client.get(often)
    assert AFTER.manifest.id in page.headers["etag"]
    assert ">four</a></h3>" in page.text
    assert page.headers["content-security-policy"]
    assert counting.paths == [f"/c/{MARK}", "/"]
    await client.get(once)
    assert counting.paths == [f"/c/{MARK}", "/", once]


async def test_no_longer_than_it_may_take(site: Site, counting: Counting, client: httpx.AsyncClient) -> None:
    for _ in range(2):
        await client.get("/")
    counting.paths.clear()
    await Ahead(counting.app, site, counting.app.state.pages).again(AFTER, most_s=0.0)
    assert counting.paths == []


async def test_the_best_known_are_made_as_they_will_be_asked_for(
    site: Site, counting: Counting, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead_module, "LONG_REST", 0.0)
    expected = [*best_known(BEFORE)]
    assert len(expected) == len({*expected}) == (2 + len(BEFORE.catalogue)) * 2 * len(LANGUAGES)
    following = asyncio.ensure_future(Ahead(counting.app, site, counting.app.state.pages).follow())
    await until(lambda: len(counting.paths) == len(expected))
    for code in LANGUAGES:
        for address in ("/", "/browse", f"/c/{MARK}", f"/c/{MARK}?lang={code}"):
            page = await client.get(address, headers={"Accept-Language": code})
            assert (page.status_code, page.headers["content-language"]) == (200, code)
    assert len(counting.paths) == len(expected)
    following.cancel()


async def test_while_somebody_asks_nothing_else_is_made(
    site: Site, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for rest in ("LONG_REST", "QUIET_S"):
        monkeypatch.setattr(ahead_module, rest, 0.0)
    pages = counting.app.state.pages
    pages.asked_at = math.inf
    following = asyncio.ensure_future(Ahead(counting.app, site, pages).follow())
    for _ in range(100):
        await asyncio.sleep(0)
    assert counting.paths == []
    pages.asked_at = -math.inf
    await until(lambda: counting.paths[:2] == ["/", "/"])
    following.cancel()


async def test_a_page_that_cannot_be_made_is_in_the_log_and_the_next_one_is_made(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[str] = []

    async def failing(scope: Scope, _receive: Receive, _send: Send) -> None:
        asked.append(scope["path"])
        raise RuntimeError("of one page")

    app = create_app(site)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://plimate") as client:
        for address in ("/", "/browse", "/", "/browse"):
            await client.get(address)
    caplog.set_level(logging.ERROR)
    await Ahead(failing, site, app.state.pages).again(AFTER)
    assert sorted(asked) == ["/", "/browse"]
    assert caplog.text.count("a page could not be made beforehand") == 2


async def test_who_asks_while_a_page_is_made_gets_that_one(site: Site) -> None:
    counting, release = Counting(site), asyncio.Event()
    router = counting.app.router

    async def waiting(scope: Scope, receive: Receive, send: Send) -> None:
        await release.wait()
        await router(scope, receive, send)

    counting.app.router = waiting  # type: ignore[assignment]  # called as it is
    transport = httpx.ASGITransport(counting.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://plimate") as client:
        coming = [asyncio.ensure_future(client.get("/")) for _ in range(5)]
        unknown = [asyncio.ensure_future(client.get("/nowhere")) for _ in range(2)]
        await asyncio.sleep(0)
        release.set()
        pages = await asyncio.gather(*coming)
        missing = await asyncio.gather(*unknown)
    assert {page.status_code for page in pages} == {200}
    assert len({page.text for page in pages}) == 1
    assert counting.paths.count("/") == 1
    assert {page.status_code for page in missing} == {404}

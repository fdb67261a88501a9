"""What is broken, too much or too often gets a page that says so, and one line in the log."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.live import Live
from bot.web.app import create_app
from bot.web.layers.log import PATH, path_logged
from bot.web.paces import Paces
from bot.web.pages import channel
from bot.web.site import Site
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, over_the_wire, unhurried

if TYPE_CHECKING:
    import httpx
    from fastapi import FastAPI

    from recommender.snapshots.snapshot import Snapshot

MEGABYTE = 1024 * 1024
TINY = create_app(Site(Live(snapshot_of([Row("one"), Row("other")])), paces=unhurried()))


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        (b"/c/%", b"", 400),
        (b"/c/%zz", b"", 400),
        (b"/c/%ff%fe", b"", 400),
        (b"/c/a%00b", b"", 400),
        (b"/", b"q=%E3%81", 400),
        (b"/", b"q=100%", 400),
        (b"/", b"q=" + b"a" * 301, 414),
        (b"/", b"q=" + b"a" * 9000, 414),
        (b"/" + b"a" * 9000, b"", 414),
        (b"/static/../app.py", b"", 404),
        (b"/static/..%2fapp.py", b"", 404),
        (b"/static/%2e%2e/%2e%2e/settings.py", b"", 404),
        (b"/c/..%2f..%2fetc%2fpasswd", b"", 404),
        (b"/browse/" + b"x" * 400, b"", 414),
        (b"//evil.example/", b"", 404),
        (b"/suggest", b"q=" + b"%F0%9F%94%A5" * 400, 414),
        (b"/c/%0d%0aSet-Cookie:%20a=b", b"", 404),
        (b"/", b"q=%0d%0aSet-Cookie:%20a=b", 404),
        (b"/mix", b"like=%0d%0aqqqqzzzz", 404),
        (b"/browse", b"page=" + "٣".encode(), 200),
        (b"/browse/Jazz", b"page=-1&sort=" + b"x" * 50, 200),
        (b"/mix", b"count=" + b"9" * 300, 200),
        (b"/mix", b"count=" + b"9" * 5000, 414),
        (b"/mix", b"more=" + b"x" * 301, 414),
        (b"/browse", b"x" * 301 + b"=1", 414),
        (b"/", b"a=1&" * 101, 414),
        (b"/mix//", b"a=1", 308),
        (b"///", b"", 404),
        (b"*", b"", 404),
        (b"http://evil.example/browse", b"", 200),
        (b"http://evil.example", b"", 200),
        (b"/", b"lang=xx", 200),
        (b"/", b"&&&=&q", 200),
    ],
)
async def test_whatever_is_asked_gets_a_page_of_the_right_status(
    app: FastAPI, caplog: pytest.LogCaptureFixture, path: bytes, query: bytes, status: int
) -> None:
    caplog.set_level(logging.INFO)
    found, body = await over_the_wire(app, path, query)
    assert found == status
    assert b"<h1>" in body or b"<h1 " in body or status in {200, 308}
    assert b"//evil" not in body
    assert b"Traceback" not in body
    assert len(body) < 40_000
    assert len([record for record in caplog.records if record.name.startswith("bot.")]) == 1


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_any_bytes_get_an_answer(path: bytes, query: bytes) -> None:
    status, _ = asyncio.run(over_the_wire(TINY, b"/" + path, query))
    assert status in {200, 303, 304, 308, 400, 404, 414}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
async def test_pages_are_only_read(client: httpx.AsyncClient, method: str) -> None:
    page = await client.request(method, "/")
    assert page.status_code == 405
    assert page.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/mix/", "/c/x/", "//evil.example/", "/\\evil.example/", "/api/v1/search/"])
async def test_no_redirect_and_no_link_leads_to_a_host_that_a_request_names(
    client: httpx.AsyncClient, path: str
) -> None:
    page = await client.get(f"http://plimate{path}", headers={"Host": "evil.example"})
    assert page.headers.get("location", "/x")[:1] == "/"
    assert page.headers.get("location", "/x")[:2] not in {"//", "/\\"}
    assert not re.search(r'(?:href|action)="(?:https?:)?//evil', page.text)
    assert "http://evil" not in page.text


async def test_a_large_body_is_read_to_its_end_and_refused(app: FastAPI) -> None:
    for method, status in (("POST", 405), ("GET", 413)):
        headers = [(b"content-length", str(10 * MEGABYTE).encode())]
        bodies = [bytes([number]) * MEGABYTE for number in range(10)]
        found, body = await over_the_wire(app, b"/", method=method, headers=headers, bodies=bodies)
        assert found == status
        assert b"<h1>" in body


async def test_whoever_asks_too_often_waits(site: Site) -> None:
    slow = replace(site, paces=Paces(lambda: 0.0, a_second=1, at_once=2.2), proxies=frozenset({"127.0.0.1"}))
    async with browser(slow) as asking:
        first = [
            await asking.get(f"/browse?page={page}", headers={"X-Forwarded-For": "198.51.100.1"})
            for page in (1, 2, 3)
        ]
        other = await asking.get("/browse", headers={"X-Forwarded-For": "198.51.100.2"})
    assert [page.status_code for page in first] == [200, 200, 429]
    assert int(first[-1].headers["retry-after"]) >= 1
    assert first[-1].headers["cache-control"] == "no-store"
    assert other.status_code == 200


async def test_what_nobody_expected_is_in_the_log_under_the_number_on_the_page(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, snapshot: Snapshot
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(channel, "shown_card", broken)
    async with browser(replace(site)) as asking:
        page = await asking.get(f"/c/{snapshot.fingerprints[0]}")
    assert page.status_code == 500
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert str(record.args[0] if isinstance(record.args, tuple) else "") in page.text
    assert "a mistake of ours" not in page.text


async def test_the_log_has_no_text_that_was_typed(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await client.get("/", params={"q": "secretlove"})
    await client.get("/suggest", params={"q": "secretlove"})
    lines = [record.getMessage() for record in caplog.records if record.name == "bot.web.access"]
    assert len(lines) == 2
    assert not any("secretlove" in line for line in lines)


@given(st.binary())
def test_a_path_in_the_log_is_one_short_line(raw: bytes) -> None:
    shown = path_logged(raw)
    assert shown.isprintable()
    assert len(shown) <= PATH + 1

"""Pages as a browser gets them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
import pytest
from markupsafe import escape

from bot.live import Live
from bot.web.app import create_app
from bot.web.site import Site
from recommender.snapshots.opening import sample_snapshot

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from recommender.snapshots.snapshot import Snapshot


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return sample_snapshot("tuned", datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
async def client(snapshot: Snapshot) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(Site(Live(snapshot)))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://plimate") as made:
        yield made


async def test_the_front_page_has_the_form_and_popular_channels(client: httpx.AsyncClient) -> None:
    page = await client.get("/")
    assert page.status_code == 200
    assert '<form class="search large" action="/" method="get"' in page.text
    assert page.text.count('class="channel"') == 12


async def test_a_name_leads_to_its_channel(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    page = await client.get("/", params={"q": snapshot.catalogue.names[2]})
    assert page.status_code == 303
    assert page.headers["location"] == f"/c/{snapshot.catalogue.channel_ids[2]}"


async def test_a_channel_has_ten_alike(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    page = await client.get(f"/c/{snapshot.catalogue.channel_ids[2]}")
    names = [one.name for one in snapshot.similar(2)]
    assert page.status_code == 200
    assert page.text.count('<li value="') == 10
    assert all(str(escape(name)) in page.text for name in names)


async def test_what_no_channel_is_called_is_not_found(client: httpx.AsyncClient) -> None:
    page = await client.get("/", params={"q": "qqqqzzzz"})
    assert page.status_code == 404
    page = await client.get("/c/nobody")
    assert page.status_code == 404

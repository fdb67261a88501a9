"""What links to pages of several channels show where they are shared."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from bot.live import Live
from bot.text.extras import can_render
from bot.web.site import Site
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx

    from recommender.snapshots.snapshot import Snapshot

pytestmark = pytest.mark.skipif(not can_render(), reason="the extra `pictures` is not installed")


@pytest.fixture
async def drawing(snapshot: Snapshot) -> AsyncIterator[httpx.AsyncClient]:
    """Pages that draw all kinds; what draws is begun before it is asked."""
    site = Site(Live(snapshot), public="https://plimate.example", paces=unhurried(), pictures=True)
    site.studio.begin()
    async with browser(site) as asking:
        yield asking
    await site.studio.close()


async def test_links_to_pages_of_several_channels_show_them(
    drawing: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one, other, third = (snapshot.catalogue.ids[row] for row in (2, 5, 9))
    shown = set()
    for page in (
        f"/mix?like={one}&like={other}&not={third}&depth=hidden",
        f"/compare/{one}/{other}",
        f"/path/{one}/{third}",
    ):
        html = (await drawing.get(page, headers={"Accept-Language": "en"})).text
        told = re.search(r'property="og:image" content="https://plimate\.example([^"]+)"', html)
        assert told, page
        shared = await drawing.get(unescape(told[1]))
        assert shared.headers["content-type"] == "image/png"
        size = int.from_bytes(shared.content[16:20]), int.from_bytes(shared.content[20:24])
        assert size == (1200, 630)
        assert "immutable" in shared.headers["cache-control"]
        shown.add(shared.content)
    assert len(shown) == 3
    assert "og:image" not in (await drawing.get("/mix")).text


async def test_pictures_of_several_channels_refuse_what_mixes_refuse(
    drawing: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one = snapshot.catalogue.ids[2]
    for asked, status in (
        ("", 404),
        ("?not=" + one, 404),
        ("?like=nobody", 404),
        (f"?like={one}&not={one}", 400),
        ("?" + "&".join(f"like={mark}" for mark in snapshot.catalogue.ids[:9]), 400),
        (f"?like={one}&depth=nowhere&more=Jazz&less=Jazz", 400),
    ):
        assert (await drawing.get(f"/share/mix.png{asked}")).status_code == status, asked

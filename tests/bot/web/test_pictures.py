"""Pictures of the pages: where they are, what they hang on, and that pages do not wait for them."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from bot.drawing.tile import SIDE, Tile, tile_parts, tile_svg
from bot.live import Live
from bot.text.extras import can_render
from bot.web.exporting.pages import files_of
from bot.web.site import Site
from bot.web.studio import BusyError, Studio
from bot.web.tiles import tile_drawer
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from xml.etree.ElementTree import Element

    import httpx

    from recommender.snapshots.snapshot import Snapshot

PNG = b"\x89PNG\r\n\x1a\n"
PICTURE = re.compile(
    r'<picture class="drawn"><source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">'
    r'<img src="([^"]+)" alt="([^"]+)" width="(\d+)" height="(\d+)" loading="lazy"'
)
renders = pytest.mark.skipif(not can_render(), reason="the extra `pictures` is not installed")


@pytest.fixture
async def drawing(snapshot: Snapshot) -> AsyncIterator[httpx.AsyncClient]:
    """Pages that draw all kinds."""
    site = Site(Live(snapshot), public="https://plimate.example", paces=unhurried(), pictures=True)
    async with browser(site) as asking:
        yield asking
    await site.studio.close()


def parsed(svg: str | bytes) -> Element:
    return ET.fromstring(svg)  # noqa: S314 our own


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


@pytest.mark.parametrize("lang", ["en", "ko"])
async def test_pages_show_pictures_that_are_there(
    drawing: httpx.AsyncClient, snapshot: Snapshot, lang: str
) -> None:
    one, other = snapshot.catalogue.ids[2], snapshot.catalogue.ids[5]
    for page, kinds in (
        (f"/c/{one}?depth=hidden", ("map", "radar")),
        (f"/compare/{one}/{other}", ("radar",)),
    ):
        html = (
            await drawing.get(page, params={"lang": lang} | ({"depth": "hidden"} if "?" in page else {}))
        ).text
        shown = PICTURE.findall(html)
        assert [found[0].split("/")[1] for found in shown] == list(kinds)
        for *addresses, alt, wide, high in shown:
            svgs = [await drawing.get(unescape(address)) for address in addresses]
            assert svgs[0].content != svgs[1].content
            for svg in svgs:
                assert svg.headers["content-type"] == "image/svg+xml"
                assert "immutable" in svg.headers["cache-control"]
                root = parsed(svg.content)
                assert root[0].text == unescape(alt)
                assert float(root.get("width", "")) == float(wide)
                assert float(root.get("height", "")) == pytest.approx(float(high), abs=20)


async def test_a_map_is_of_the_list_that_its_page_shows(
    drawing: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one = snapshot.catalogue.ids[2]
    page = await drawing.get(f"/c/{one}", params={"lang": "en", "depth": "hidden", "more": "Jazz (국내)"})
    address = unescape(PICTURE.findall(page.text)[0][1])
    told = parsed((await drawing.get(address)).content)[0].text or ""
    names = re.findall(r'<h3><a href="[^"]+">([^<]+)</a></h3>', page.text)
    assert len(names) == 10
    assert all(unescape(name) in told for name in names)
    assert (await drawing.get(f"/map/{one}.svg?more=Jazz&less=Jazz")).status_code == 400


async def test_what_has_not_changed_is_not_sent_again(drawing: httpx.AsyncClient, snapshot: Snapshot) -> None:
    address = f"/radar/{snapshot.catalogue.ids[2]}.svg"
    first = await drawing.get(address, headers={"Accept-Language": "ko"})
    assert first.headers["content-language"] == "ko"
    assert "Accept-Language" in first.headers["vary"]
    headers = {"If-None-Match": first.headers["etag"]}
    assert (await drawing.get(address, headers={**headers, "Accept-Language": "ko"})).status_code == 304
    assert (await drawing.get(address, headers={**headers, "Accept-Language": "en"})).status_code == 200


@renders
async def test_what_is_shared_is_a_png_as_large_as_it_says(
    drawing: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one, other = snapshot.catalogue.ids[2], snapshot.catalogue.ids[5]
    html = (await drawing.get(f"/c/{one}?lang=ko")).text
    told = re.search(r'property="og:image" content="https://plimate\.example([^"]+)"', html)
    assert told
    shared = await drawing.get(unescape(told[1]))
    assert shared.headers["content-type"] == "image/png"
    assert size_of(shared.content) == (1200, 630)
    assert size_of((await drawing.get(f"/map/{one}.png?theme=light")).content)[0] == 800
    assert size_of((await drawing.get(f"/radar/{one}/{other}.png")).content)[0] == 800


async def test_without_the_extra_there_are_svgs_alone(site: Site, snapshot: Snapshot) -> None:
    one = snapshot.catalogue.ids[2]
    async with browser(replace(site, pictures=False, studio=Studio())) as asking:
        assert (await asking.get(f"/map/{one}.svg")).status_code == 200
        for png in (f"/map/{one}.png", f"/share/{one}.png", f"/radar/{one}.png"):
            assert (await asking.get(png)).status_code == 404
        assert "og:image" not in (await asking.get(f"/c/{one}")).text


async def test_what_cannot_be_shown_is_not_there() -> None:
    made = snapshot_of([Row("가", genres=(), moods=()), Row("나", moods=())])
    async with browser(Site(Live(made), paces=unhurried(), pictures=True)) as asking:
        one = made.catalogue.ids[0]
        assert "<picture" not in (await asking.get(f"/c/{one}")).text
        for address in (f"/map/{one}.svg", f"/radar/{one}.svg", f"/share/{one}.png", "/map/nobody.svg"):
            assert (await asking.get(address)).status_code == 404
        assert (await asking.get(f"/radar/{one}/{one}.svg")).status_code == 400


async def test_a_burst_is_told_to_come_again_and_pages_are_answered(site: Site, snapshot: Snapshot) -> None:
    studio = Studio(svgs=2, pngs=0)
    async with browser(replace(site, pictures=True, studio=studio)) as asking:
        ids = snapshot.catalogue.ids[:9]
        page = asyncio.ensure_future(asking.get(f"/c/{ids[0]}"))
        answers = await asyncio.gather(*(asking.get(f"/radar/{one}.svg") for one in ids))
        busy = [answer for answer in answers if answer.status_code == 503]
        assert len(busy) == len(ids) - 2
        assert all(
            answer.headers["retry-after"] and "no-store" in answer.headers["cache-control"] for answer in busy
        )
        assert (await page).status_code == 200
        assert (await asking.get(f"/radar/{ids[2]}.svg")).status_code == 200
        assert (await asking.get(f"/share/{ids[0]}.png")).status_code == 503


async def test_a_place_is_free_again_after_what_went_wrong() -> None:
    studio = Studio(svgs=1)

    def broken() -> str:
        raise ZeroDivisionError

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            await studio.svg(broken)
    assert await studio.svg(lambda: "fine") == b"fine"
    with pytest.raises(BusyError):
        await Studio(svgs=0).svg(broken)


def test_a_tile_of_a_page_is_the_one_of_pictures() -> None:
    draw = tile_drawer()
    ids: set[str] = set()
    for name in ("essential;", "소란한고요 loud silence", "\ue000", *NAMES):
        tile = Tile(name, ("Jazz (국내)", "Folk (국외)"))
        whole = str(draw(tile, "big"))
        assert whole.startswith('<svg class="tile big" viewBox="0 0 96 96" ')
        inside = whole.partition(">")[2].removesuffix("</svg>")
        own = set(re.findall(r' id="([^"]+)"', inside))
        assert len(own) == 1
        assert not own & ids
        ids |= own
        assert "".join(tile_parts(tile, SIDE, "t", corner=0)) == re.sub(r"\bt\d+g\b", "tg", inside)
        assert inside.rpartition("</g>")[2] in tile_svg(tile)
        parsed(whole)


def test_no_two_tiles_of_a_page_share_an_id(snapshot: Snapshot) -> None:
    site = Site(Live(snapshot), paces=unhurried())

    async def asked() -> str:
        async with browser(site) as asking:
            return (await asking.get(f"/c/{snapshot.catalogue.ids[2]}")).text

    html = asyncio.run(asked())
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count('<svg class="tile') == 11
    assert "style=" not in html


def test_an_export_has_every_picture_that_its_pages_name() -> None:
    genres = ("Jazz (국내)", "Folk (국내)", "Ballad (국내)")
    made = snapshot_of([Row("가", genres=genres), Row("나", genres=genres), Row("다")])
    for public in ("", "https://plimate.example/alike"):
        site = Site(Live(made), public=public, pictures=bool(public) and can_render())
        files = {file.path: file.body for file in files_of(site)}
        named = set()
        for path, body in files.items():
            if path.endswith(".html") and path.startswith(("c/", "ko/c/")):
                home = path.removesuffix(path.rsplit("c/", 1)[1])[:-2]
                for dark, light, *_ in PICTURE.findall(body.decode()):
                    named |= {home + one.removeprefix("../") for one in (dark, light)}
                for shared in re.findall(r'og:image" content="([^"]+)"', body.decode()):
                    named.add(shared.removeprefix(f"{public}/"))
        drawn = {
            path
            for path in files
            if path.startswith(("map/", "radar/", "share/", "ko/map/", "ko/radar/", "ko/share/"))
        }
        assert named == drawn
        assert drawn
        shares = [files[path] for path in drawn if path.endswith(".png")]
        assert bool(shares) == site.pictures
        assert all(size_of(share) == (1200, 630) for share in shares)

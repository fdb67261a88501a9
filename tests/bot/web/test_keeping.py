"""Pages are kept as long as their snapshot, packed, and not sent again where a browser has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser

import pytest
from fastapi.responses import Response

from bot.live import Live
from bot.web.layers.keeping import Keeping, takes_gzip
from bot.web.layers.kept import OVERHEAD, KeptPages
from bot.web.layers.refusing import VISITOR
from bot.web.site import Site
from bot.web.visit import STATE, read
from tests.bot.tables import FILE, Row, snapshot_of
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    import httpx
    from starlette.types import Message, Receive, Scope, Send

    from recommender.snapshots.snapshot import Snapshot


async def test_a_page_says_what_it_hangs_on_and_nothing_comes_from_elsewhere(
    client: httpx.AsyncClient,
) -> None:
    page = await client.get("/", headers={"Accept-Language": "ko"})
    assert page.headers["content-language"] == "ko"
    assert page.headers["cache-control"] == "no-cache"
    assert {"Accept-Encoding", "Accept-Language"} <= {*page.headers["vary"].split(", ")}
    assert page.headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in page.headers
    assert "server" not in page.headers


async def test_a_page_that_has_not_changed_is_not_sent_again(client: httpx.AsyncClient) -> None:
    page = await client.get("/?lang=en")
    tag = page.headers["etag"]
    for known in (tag, f'"other", {tag}', "*", tag.removeprefix("W/")):
        again = await client.get("/?lang=en", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert (await client.get("/?lang=ko", headers={"If-None-Match": tag})).status_code == 200
    assert (await client.get("/nowhere", headers={"If-None-Match": "*"})).status_code == 404


async def test_pages_of_another_set_up_are_others(site: Site) -> None:
    tags = set()
    for one in (site, replace(site, cpi=True), replace(site, public="")):
        async with browser(one) as asking:
            tags.add((await asking.get("/")).headers["etag"])
    assert len(tags) == 3


async def test_a_new_snapshot_has_other_pages_at_once() -> None:
    live = Live(snapshot_of([Row("one"), Row("other")]))
    async with browser(Site(live, paces=unhurried())) as asking:
        before = await asking.get("/")
        live.snapshot = snapshot_of([Row("one"), Row("third")])
        after = await asking.get("/", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert "third" in after.text
    assert "other" not in after.text


async def test_packed_and_plain_are_the_same_page(client: httpx.AsyncClient) -> None:
    packed = await client.get("/", headers={"Accept-Encoding": "gzip"})
    bare = await client.get("/", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in bare.headers
    assert packed.content == bare.content
    assert int(packed.headers["content-length"]) < len(bare.content) == int(bare.headers["content-length"])
    head = await client.head("/", headers={"Accept-Encoding": "identity"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == bare.headers["content-length"]


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [("gzip", True), ("br, gzip;q=0.5", True), ("gzip;q=0", False), ("", False), ("*", True), ("br", False)],
)
def test_who_takes_gzip(accepted: str, takes: bool) -> None:  # noqa: FBT001 a case
    assert takes_gzip(accepted) is takes


async def test_a_page_is_made_once_and_the_oldest_goes(snapshot: Snapshot) -> None:
    made: list[str] = []
    answer = Response(b"x" * 400, media_type="text/html")

    async def pages(scope: Scope, receive: Receive, send: Send) -> None:
        made.append(scope["path"])
        await answer(scope, receive, send)

    async def nothing() -> Message:
        raise NotImplementedError

    async def ignored(_message: Message) -> None:
        pass

    layer, site = Keeping(pages, unhurried(), KeptPages(3 * (OVERHEAD + 400))), Site(Live(snapshot))
    for path in ("/a", "/b", "/c", "/a", "/d", "/a", "/b"):
        scope: Scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        await layer({**scope, STATE: read(scope, site), VISITOR: ""}, nothing, ignored)
    assert made == ["/a", "/b", "/c", "/d", "/b"]


async def test_a_file_is_kept_for_good_where_its_mark_is_named(client: httpx.AsyncClient) -> None:
    front = (await client.get("/")).text
    address = front.split('rel="stylesheet" href="')[1].split('"')[0]
    assert "immutable" in (await client.get(address)).headers["cache-control"]
    assert "immutable" not in (await client.get(address.split("?")[0])).headers["cache-control"]


async def test_the_map_of_the_site_has_every_channel_once(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    index = (await client.get("/sitemap.xml")).text
    places = [part.split("</loc>")[0] for part in index.split("<loc>")[1:]]
    pages = [await client.get(place.removeprefix("https://plimate.example")) for place in places]
    assert all(page.headers["content-type"] == "application/xml" for page in pages)
    found = [part.split("</loc>")[0] for page in pages for part in page.text.split("<loc>")[1:]]
    channels = [place for place in found if "/c/" in place]
    assert len(channels) == len({*channels}) == len(snapshot.catalogue)
    assert "Sitemap: https://plimate.example/sitemap.xml" in (await client.get("/robots.txt")).text
    assert (await client.get("/sitemaps/9.xml")).status_code == 404


async def test_search_engines_keep_away_from_pairs_which_whoever_unfurls_a_link_may_fetch(
    client: httpx.AsyncClient,
) -> None:
    robots = RobotFileParser()
    robots.parse((await client.get("/robots.txt")).text.splitlines())
    shared = ("/mix?like=a&like=b", "/compare/a/b", "/path/a/b?way=2")
    agents = {"Discordbot/2.0": True, "facebookexternalhit/1.1": True, "Twitterbot/1.0": True}
    for agent, unfurls in {**agents, "Googlebot/2.1": False, "somebody": False}.items():
        assert all(robots.can_fetch(agent, address) is unfurls for address in shared), agent
        assert robots.can_fetch(agent, "/c/a")
        assert not robots.can_fetch(agent, "/suggest?q=a")
    assert robots.site_maps() == ["https://plimate.example/sitemap.xml"]


async def test_health_is_never_kept(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    page = await client.get("/healthz")
    assert page.json() == {"status": "ok", "snapshot": snapshot.manifest.id, "channels": 500}
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("days", "told"), [(0, ""), (1, "one day old"), (9, "9 days old")])
async def test_pages_say_how_old_the_data_is_and_are_others_when_it_is_older(days: int, told: str) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    crawled = snapshot_of([Row("one", crawled_at=at.isoformat()), Row("other")], FILE)
    age = timedelta(0)
    async with browser(Site(Live(crawled), paces=unhurried(), now=lambda: at + age)) as asking:
        before = await asking.get("/")
        age = timedelta(days=days, hours=1)
        after = await asking.get("/", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == (200 if days else 304)
    assert told in after.text
    assert "This data is" not in before.text

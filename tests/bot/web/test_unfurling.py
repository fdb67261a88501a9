"""What a link shows where it is shared, within the lengths that Discord tells."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.live import Live
from bot.web.component_card import MOST_BYTES
from bot.web.site import Site
from bot.web.unfurling import DESCRIPTION, TITLE, shortened
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    import httpx

    from recommender.snapshots.snapshot import Snapshot

CARD = re.compile(r'<link rel="discord:component-embed" type="application/json" href="([^"]+)">')
META = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')


def metas(html: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in META.findall(html)}


@given(st.text(), st.integers(4, 400))
def test_a_shortened_text_is_a_beginning_of_whole_characters(text: str, most: int) -> None:
    spaced, short = " ".join(text.split()), shortened(text, most)
    assert len(short.encode("utf-8", "surrogatepass")) <= most
    if short != spaced:
        kept = short.removesuffix("…")
        assert spaced.startswith(kept)
        clusters = regex.findall(r"\X", spaced)
        assert any("".join(clusters[:count]).rstrip() == kept for count in range(len(clusters) + 1))


async def test_every_page_unfurls_within_discords_lengths(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one, other = snapshot.catalogue.ids[2], snapshot.catalogue.ids[9]
    for path in (
        "/",
        "/browse",
        "/browse/Jazz?page=2",
        "/mix",
        f"/mix?like={one}&like={other}",
        f"/c/{one}",
        f"/c/{one}?lang=ko",
        f"/compare/{one}/{other}",
        f"/path/{one}/{other}",
        "/docs",
    ):
        page = await client.get(path)
        told = metas(page.text)
        assert told["og:title"], path
        assert len(told["og:title"].encode()) <= TITLE, path
        assert 0 < len(told["og:description"].encode()) <= DESCRIPTION, path
        assert told["description"] == told["og:description"]
        assert told["og:url"] == f"https://plimate.example{path}"
        assert f'<link rel="canonical" href="{told["og:url"].replace("&", "&amp;")}">' in page.text
        assert "og:image" not in told


async def test_a_list_that_was_changed_is_the_same_page_to_others(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one = snapshot.catalogue.ids[2]
    page = await client.get(f"/c/{one}?depth=hidden&for=x")
    assert metas(page.text)["og:url"] == f"https://plimate.example/c/{one}"


async def test_a_channel_names_those_alike(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    page = await client.get(f"/c/{snapshot.catalogue.ids[2]}")
    nearest = snapshot.catalogue.names[snapshot.similar(2)[0].row]
    assert nearest in metas(page.text)["og:description"]


async def test_without_a_public_address_nothing_claims_one(site: Site, snapshot: Snapshot) -> None:
    async with browser(replace(site, public="", pictures=True, card=True)) as asking:
        page = await asking.get(f"/c/{snapshot.catalogue.ids[2]}")
        assert "og:url" not in page.text
        assert "og:image" not in page.text
        assert "canonical" not in page.text
        assert (await asking.get(f"/card/{snapshot.catalogue.ids[2]}.json")).status_code == 404


async def test_a_picture_is_named_where_it_is_served(site: Site, snapshot: Snapshot) -> None:
    one = snapshot.catalogue.ids[2]
    async with browser(replace(site, pictures=True)) as asking:
        told = metas((await asking.get(f"/c/{one}")).text)
    assert told["og:image"].startswith(f"https://plimate.example/share/{one}.png?")
    assert snapshot.manifest.id in told["og:image"]
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["twitter:card"] == "summary_large_image"
    assert told["og:image:alt"]


async def test_the_component_card_is_off_unless_it_is_set(site: Site, snapshot: Snapshot) -> None:
    one = snapshot.catalogue.ids[2]
    async with browser(site) as asking:
        assert "discord:component-embed" not in (await asking.get(f"/c/{one}")).text
        assert (await asking.get(f"/card/{one}.json")).status_code == 404


async def test_the_component_card_is_as_discord_takes_it() -> None:
    long = ["가" * 100 + str(number) for number in range(12)]
    for names in (long, NAMES[:40]):
        made = snapshot_of([Row(name) for name in names])
        site = Site(Live(made), public="https://plimate.example", card=True, paces=unhurried())
        async with browser(site) as asking:
            page = await asking.get(f"/c/{made.fingerprints[0]}")
            found = CARD.search(page.text)
            assert found
            address = unescape(found[1])
            assert address.startswith("https://plimate.example/")
            card = await asking.get(address)
        assert card.headers["content-type"] == "application/json"
        assert len(card.content) <= MOST_BYTES
        container = json.loads(card.content)["component"]
        assert container["type"] == 17
        text, row = container["components"]
        assert text["type"] == 10
        assert text["content"].count("\n") == len(made.similar(0))
        (button,) = row["components"]
        assert set(button) == {"type", "style", "url", "label"}
        assert button["style"] == 5
        assert button["url"] == f"https://plimate.example/c/{made.fingerprints[0]}"

"""Pages as a browser gets them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import html5lib
import numpy as np
import pytest
from markupsafe import escape

from bot.live import Live
from bot.lookup.channels import ChannelLookup, Found
from bot.text.language import LANGUAGES, language
from bot.text.untrusted import plain
from bot.web.site import Site
from bot.web.whys import NAME
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, unhurried, whys_of

if TYPE_CHECKING:
    import httpx

    from recommender.snapshots.snapshot import Snapshot

EN = language("en")


def marks(snapshot: Snapshot, *rows: int) -> list[str]:
    return [snapshot.catalogue.channel_ids[row] for row in rows]


def nothing_known_of(snapshot: Snapshot) -> str:
    """A channel that no way leads to."""
    return snapshot.catalogue.ids[int(np.flatnonzero(~snapshot.features.known)[0])]


def every_kind(snapshot: Snapshot) -> dict[str, int]:
    """An address of each kind of page, and its status."""
    one, other, third = marks(snapshot, 2, 5, 9)
    alike = snapshot.fingerprints[snapshot.similar(2)[0].row]
    suits = snapshot.fingerprints[snapshot.answer(Taste((2, 5), disliked=(9,))).neighbours[0].row]
    return {
        "/": 200,
        f"/?q={quote('새벽')}": 200,
        "/?q=qqqqzzzz": 404,
        f"/c/{one}": 200,
        f"/c/{one}?depth=hidden&variety=on&region=domestic&more=Jazz&count=25": 200,
        f"/c/{one}?for={quote(snapshot.catalogue.names[2][:-1] + 'x')}": 200,
        f"/c/{one}/why/{alike}": 200,
        f"/c/{one}/why/{one}": 404,
        "/mix": 200,
        f"/mix/why/{suits}?like={one}&like={other}&not={third}": 200,
        f"/mix?like={one}&like={other}&not={third}": 200,
        "/browse": 200,
        "/browse/Jazz": 200,
        "/browse/Jazz?page=2&sort=popularity&region=%EA%B5%AD%EB%82%B4": 200,
        "/browse?word=jazz": 200,
        "/browse?genre=Jazz&mood=nothing": 404,
        f"/compare/{one}/{other}": 200,
        f"/compare/{one}/{one}": 400,
        f"/path/{one}/{third}?way=2": 200,
        f"/path/{one}/{nothing_known_of(snapshot)}": 404,
        "/path": 400,
        "/nowhere": 404,
        "/c/nobody": 404,
    }


def mistakes(html: str) -> list[object]:
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return list(parser.errors)


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_kind_of_page_is_valid_html_in_its_language(
    client: httpx.AsyncClient, snapshot: Snapshot, code: str
) -> None:
    for address, status in every_kind(snapshot).items():
        page = await client.get(f"{address}{'&' if '?' in address else '?'}lang={code}")
        assert (page.status_code, address) == (status, address)
        assert mistakes(page.text) == [], address
        assert f'<html lang="{code}">' in page.text
        assert page.text.count("<h1") == 1, address
        assert " style=" not in page.text, address
        assert " onclick" not in page.text, address


async def test_names_of_all_kinds_are_shown_and_never_obeyed() -> None:
    made = snapshot_of([Row(name) for name in NAMES])
    async with browser(Site(Live(made), paces=unhurried())) as asking:
        for row, name in enumerate(made.catalogue.names):
            page = await asking.get(f"/c/{made.fingerprints[row]}")
            assert mistakes(page.text) == [], name
            assert f">{escape(plain(name, NAME))}</h1>" in page.text
            assert "<b onclick" not in page.text


async def test_the_front_page_has_the_form_and_popular_channels(client: httpx.AsyncClient) -> None:
    page = await client.get("/")
    assert '<form class="search large" action="/" method="get"' in page.text
    assert page.text.count('class="channel"') == 12


async def test_a_name_leads_where_it_does_in_discord(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    lookup = ChannelLookup(snapshot)
    for text in (snapshot.catalogue.names[2], "ㅁㅁ", "anakf", "mumal", "jazz", "새벽", "재즈", "qqqqzzzz"):
        page = await client.get("/", params={"q": text})
        match lookup.find(text):
            case Found(row):
                assert page.status_code == 303
                assert page.headers["location"].split("?")[0] == f"/c/{marks(snapshot, row)[0]}"
            case _:
                assert page.status_code in {200, 303, 404}
                assert not page.headers.get("location", "").startswith("/c/")


async def test_what_was_taken_for_a_text_is_said_with_what_else_may_be_meant(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    lookup = ChannelLookup(snapshot)
    texts = (name[: len(name) // 2 + 2] + "x" for name in snapshot.catalogue.names)
    text, found = next(
        (text, found)
        for text in texts
        if isinstance(found := lookup.find(text), Found) and found.guessed and found.others
    )
    page = await client.get("/", params={"q": text})
    shown = await client.get(page.headers["location"])
    assert '<aside class="taken"' in shown.text
    assert all(marks(snapshot, other)[0] in shown.text for other in found.others)


async def test_a_channel_has_those_that_the_snapshot_names(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    (mark,) = marks(snapshot, 2)
    for query, taste in (
        ("", Taste((2,))),
        ("?depth=hidden", Taste((2,), depth=Depth.HIDDEN)),
        ("?variety=on&count=5", Taste((2,), 5, variety=True)),
        ("?depth=deep&region=mars&count=-1", Taste((2,))),
    ):
        page = await client.get(f"/c/{mark}{query}")
        names = [plain(one.name, NAME) for one in snapshot.answer(taste).neighbours]
        places = [page.text.index(f">{escape(name)}</a></h3>") for name in names]
        assert places == sorted(places)
        assert page.text.count('<li value="') == len(names)


async def test_a_channel_is_found_by_each_of_its_ids(snapshot: Snapshot, client: httpx.AsyncClient) -> None:
    pages = [await client.get(f"/c/{id_}") for id_ in (*marks(snapshot, 2), snapshot.fingerprints[2])]
    assert {page.status_code for page in pages} == {200}
    canonical = f'<link rel="canonical" href="https://plimate.example/c/{marks(snapshot, 2)[0]}">'
    assert all(canonical in page.text for page in pages)


async def test_figures_of_the_cpi_are_shown_where_that_is_set(site: Site, snapshot: Snapshot) -> None:
    (mark,) = marks(snapshot, 2)
    for cpi in (False, True):
        async with browser(replace(site, cpi=cpi)) as asking:
            page = await asking.get(f"/c/{mark}?lang=en")
            (why, *_) = whys_of(page.text)
            reasons = await asking.get(why)
        assert (EN("card-popularity", shown="") in page.text) is cpi
        assert (EN("why-bar-popularity") in reasons.text) is cpi


async def test_a_mix_becomes_an_address_of_marks(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    one, other = marks(snapshot, 2, 5)
    page = await client.get("/mix", params=[("like", snapshot.catalogue.names[2]), ("like", other)])
    assert page.status_code == 303
    assert page.headers["location"] == f"/mix?like={one}&like={other}"
    again = await client.get(f"/mix?like={one}&like={one}&lang=ko")
    assert again.headers["location"] == f"/mix?like={one}&lang=ko"
    both = await client.get(f"/mix?like={one}&not={one}")
    assert both.status_code == 400
    assert (await client.get("/mix?" + "&".join([f"like={one}"] * 6))).status_code == 400


async def test_a_name_of_a_mix_that_is_not_sure_leads_to_a_question(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    (one,) = marks(snapshot, 2)
    page = await client.get("/mix", params=[("like", one), ("like", "새벽")])
    assert page.status_code == 200
    assert f'href="/mix?like={one}&amp;like=' in page.text


async def test_two_names_lead_to_the_address_of_both(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    one, other = marks(snapshot, 2, 5)
    for kind in ("compare", "path"):
        page = await client.get(f"/{kind}", params={"one": one, "other": snapshot.catalogue.names[5]})
        assert page.headers["location"] == f"/{kind}/{one}/{other}"


async def test_pages_of_a_genre_have_all_its_channels_once(client: httpx.AsyncClient) -> None:
    found: list[str] = []
    for number in range(1, 7):
        page = await client.get(f"/browse/Jazz?page={number}")
        found += [part.split('"')[0] for part in page.text.split('<h2 class="item"><a href="')[1:]]
    assert len(found) == len(set(found)) == 119
    beyond = await client.get("/browse/Jazz?page=999")
    assert beyond.text.count('<li value="') == 119 % 20


async def test_suggestions_are_those_of_discord(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    for text in ("ㅁㅁ", "anakf", "jaz", "mum", ""):
        answer = await client.get("/suggest", params={"q": text, "lang": "ko"})
        choices = ChannelLookup(snapshot).choices(text, language("ko"))
        assert [one["label"] for one in answer.json()] == [choice.label for choice in choices[:8]]
        for one in answer.json():
            assert (await client.get(one["href"])).status_code == 200


async def test_rows_of_a_file_say_where_they_come_from() -> None:
    made = snapshot_of([Row("one"), Row("other")])
    async with browser(Site(Live(made), paces=unhurried())) as asking:
        assert EN("web-source-file", name="channels.csv") in (await asking.get("/")).text

"""The link below a list in Discord leads to the same list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import html5lib
import pytest

from bot.lists.answer import taste_answer
from bot.lists.page_link import LONGEST, list_page
from bot.lists.reading import Reading
from bot.lists.show import show_list
from bot.lists.state import ControlState
from bot.tastes.kept import KeptTastes
from bot.text.language import language
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth, Region, Steer

if TYPE_CHECKING:
    import httpx

    from recommender.snapshots.snapshot import Snapshot

WEB = "https://plimate.example"
KO = language("ko")
STEER = Steer(("Jazz",), ("Rock",), Region.DOMESTIC)


@pytest.mark.parametrize(
    "taste",
    [
        Taste((2,)),
        Taste((2,), depth=Depth.HIDDEN, variety=True),
        Taste((2,), steer=STEER),
        Taste((2, 9)),
        Taste((2, 9), disliked=(5,), depth=Depth.FAMILIAR),
    ],
)
async def test_it_leads_to_the_same_list(client: httpx.AsyncClient, snapshot: Snapshot, taste: Taste) -> None:
    page = await client.get(list_page(WEB, snapshot, taste, KO).removeprefix(WEB))
    assert page.status_code == 200
    assert '<html lang="ko">' in page.text
    html = html5lib.parse(page.text, namespaceHTMLElements=False)
    shown = [link.get("href", "") for link in html.findall(".//h3/a")]
    lines = taste_answer(snapshot, taste).lines
    assert shown == [f"/c/{line.channel.channel_id}?lang=ko" for line in lines]


def test_without_pages_or_where_it_is_too_long_there_is_none(snapshot: Snapshot) -> None:
    assert not list_page("", snapshot, Taste((2,)), KO)
    steer = Steer(tuple(f"{'장르' * 20}{number}" for number in range(10)))
    assert not list_page(WEB, snapshot, Taste((2,), steer=steer), KO)
    assert len(list_page(WEB, snapshot, Taste((1, 2, 3, 4, 5), disliked=(6, 7, 8)), KO)) <= LONGEST


def test_a_list_in_discord_has_a_link_where_there_are_pages(snapshot: Snapshot) -> None:
    for web in ("", WEB):
        reading = Reading(snapshot, KeptTastes.in_memory(), KO, web=web)
        reply = show_list(reading, ControlState(1, 10, (snapshot.fingerprints[2],)))
        links = [
            one.url for one in reply.view.walk_children() if isinstance(one, discord.ui.Button) and one.url
        ]
        assert links == ([list_page(WEB, snapshot, Taste((2,)), KO)] if web else [])

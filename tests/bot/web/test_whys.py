"""Why a channel stands in a list: at an address of its own, and within the page where that is a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import escape

from bot.lists.answer import taste_answer
from bot.lists.why_words import said, shares_told
from bot.live import Live
from bot.text.language import LANGUAGES, language
from bot.text.untrusted import plain
from bot.web.exporting.pages import files_of
from bot.web.site import Site
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import whys_of

if TYPE_CHECKING:
    import httpx

    from bot.lists.answer import ListAnswer
    from recommender.snapshots.snapshot import Snapshot

ASKED, OTHER, UNWANTED = 2, 5, 9


def list_pages(snapshot: Snapshot) -> list[tuple[str, Taste]]:
    one, other, third = (snapshot.catalogue.channel_ids[row] for row in (ASKED, OTHER, UNWANTED))
    return [
        (f"/c/{one}", Taste((ASKED,))),
        (f"/c/{one}?depth=hidden&variety=on", Taste((ASKED,), depth=Depth.HIDDEN, variety=True)),
        (f"/mix?like={one}", Taste((ASKED,))),
        (f"/mix?like={one}&like={other}&not={third}", Taste((ASKED, OTHER), disliked=(UNWANTED,))),
    ]


def reasons(snapshot: Snapshot, answer: ListAnswer, place: int, code: str) -> list[str]:
    """All that is said of a line, and the shares without what popularity adds."""
    line, words = answer.lines[place], language(code)
    shares = [share for part, share in shares_told(snapshot, line.nearest, line) if part != "popularity"]
    return [*said(snapshot, line.nearest, line, words, plain), *(f">{share}%</span>" for share in shares)]


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_line_leads_to_its_reasons_and_back(
    client: httpx.AsyncClient, snapshot: Snapshot, code: str
) -> None:
    for address, taste in list_pages(snapshot):
        spoken = f"{address}{'&' if '?' in address else '?'}lang={code}"
        answer = taste_answer(snapshot, taste)
        whys = whys_of((await client.get(spoken)).text)
        assert len(whys) == len(answer.lines)
        for place, why in enumerate(whys):
            page = await client.get(why)
            assert (page.status_code, page.headers["content-language"]) == (200, code)
            for told in reasons(snapshot, answer, place, code):
                assert told in page.text or str(escape(told)) in page.text
            back = f'href="{escape(spoken)}"'
            single = f'href="{escape(spoken.replace("/mix?like=", "/c/", 1).replace("&lang", "?lang", 1))}"'
            assert back in page.text or single in page.text


async def test_who_is_not_in_the_list_has_no_reasons(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    one, other = (snapshot.catalogue.channel_ids[row] for row in (ASKED, OTHER))
    farthest = snapshot.similar(ASKED, 25)[-1].row
    far = snapshot.catalogue.channel_ids[farthest]
    page = await client.get(f"/c/{one}/why/{far}?lang=en")
    assert page.status_code == 404
    name = plain(snapshot.catalogue.names[farthest], 100)
    assert str(escape(language("en")("why-not-listed", name=name))) in page.text
    assert (await client.get(f"/c/{one}/why/{far}?count=25")).status_code == 200
    assert (await client.get(f"/c/{one}/why/nobody")).status_code == 404
    assert (await client.get(f"/c/nobody/why/{other}")).status_code == 404


async def test_what_is_no_mix_is_asked_by_the_mix(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    one, other = (snapshot.catalogue.channel_ids[row] for row in (ASKED, OTHER))
    for query in ("", "?like=%EC%83%88%EB%B2%BD&lang=ko", f"?like={one}&not={one}", "?like=qqqqzzzz"):
        page = await client.get(f"/mix/why/{other}{query}")
        assert (page.status_code, page.headers["location"]) == (303, f"/mix{query}")


def test_a_page_that_is_a_file_has_them_itself() -> None:
    made = snapshot_of([Row(f"channel {number}", ("Jazz", "Pop")) for number in range(4)])
    files = {file.path: file.body.decode() for file in files_of(Site(Live(made)))}
    answer = taste_answer(made, Taste((0,)))
    page = files[f"c/{made.fingerprints[0]}.html"]
    assert page.count('<details class="why">') == len(answer.lines)
    for place in range(len(answer.lines)):
        for told in reasons(made, answer, place, "en"):
            assert told in page or str(escape(told)) in page
    assert "/why/" not in page

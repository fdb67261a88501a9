"""`/docs` and the OpenAPI document say what there is, in the language of who asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import html5lib
import pytest

from bot.live import Live
from bot.text.language import LANGUAGES
from bot.web.problems import ALL_KINDS
from bot.web.site import Site
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import httpx

KEY = re.compile(r"web-api-[a-z0-9-]+")


def sent_by(form: Element) -> list[tuple[str, str]]:
    """What a form sends as it stands, blank fields too."""
    fields = [*form.iter("input"), *form.iter("select")]
    told = [field for field in fields if field.get("type") != "checkbox"]
    return [(field.get("name", ""), field.get("value", "")) for field in told]


@pytest.mark.parametrize("code", LANGUAGES)
async def test_no_key_is_left_and_nothing_comes_from_elsewhere(client: httpx.AsyncClient, code: str) -> None:
    for address in ("/docs", "/api/v1/openapi.json"):
        page = await client.get(address, params={"lang": code})
        assert page.status_code == 200
        assert not KEY.findall(page.text)
        assert "cdn" not in page.text.lower()
    html = (await client.get("/docs", params={"lang": code})).text
    parser = html5lib.HTMLParser()
    parser.parse(html)
    assert parser.errors == []
    assert "<script>" not in html
    assert "<style" not in html
    assert all(f'id="problem-{kind}"' in html for kind in ALL_KINDS)


async def test_every_address_is_described_with_its_answer(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/v1/openapi.json")).json()
    assert document["servers"] == [{"url": "https://plimate.example"}]
    schemas = document["components"]["schemas"]
    assert len(document["paths"]) == 10
    for address, methods in document["paths"].items():
        assert address.startswith("/api/v1/")
        assert [*methods] == ["get"]
        operation = methods["get"]
        assert operation["description"]
        assert {"200", "300", "304", "4XX"} == set(operation["responses"])
        assert all(one["description"] for one in operation["parameters"] if one["in"] == "query")
    for reference in re.findall(r'"#/components/schemas/([^"]+)"', str(document).replace("'", '"')):
        assert reference in schemas


async def test_every_form_leads_to_an_answer_as_it_stands(client: httpx.AsyncClient) -> None:
    page = html5lib.parse((await client.get("/docs")).text, namespaceHTMLElements=False)
    forms = [form for form in page.iter("form") if form.get("class") == "try"]
    assert len(forms) == 10
    for form in forms:
        answer = await client.get(form.get("action", ""), params=dict(sent_by(form)))
        assert answer.status_code in {200, 300}, (form.get("action"), answer.text)
        assert answer.headers["content-type"].startswith("application/")


async def test_names_of_all_kinds_come_as_they_are() -> None:
    made = snapshot_of([Row(name) for name in NAMES])
    async with browser(Site(Live(made), paces=unhurried())) as asking:
        page = await asking.get("/api/v1/channels")
        assert [one["name"] for one in page.json()["results"]] == list(made.catalogue.names)
        for name in NAMES:
            answer = await asking.get("/api/v1/search", params={"q": name[:300]})
            assert answer.status_code in {200, 400}, name

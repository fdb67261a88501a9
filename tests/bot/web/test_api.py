"""The API: the documents of the command line, and problems that say what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from bot.lists.answer import list_answer
from bot.lists.documents.alike import similar_document
from bot.live import Live
from bot.text.language import LANGUAGES, language
from bot.web.api import answers
from bot.web.api.problem_model import Problem
from bot.web.former import Former
from bot.web.paces import Paces
from bot.web.problems import ALL_KINDS, MEDIA_TYPE
from bot.web.site import Site
from bot.web.wishes import MOST
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, over_the_wire, unhurried

if TYPE_CHECKING:
    import httpx
    from fastapi import FastAPI
    from pydantic import BaseModel

    from recommender.snapshots.snapshot import Snapshot

Parameters = dict[str, Any]
UNSURE = "새벽"


def asked(snapshot: Snapshot) -> list[tuple[str, Parameters, type[BaseModel]]]:
    """A question of each kind, and the model of its answer."""
    one, other, third = (snapshot.catalogue.ids[row] for row in (2, 5, 9))
    wish = {"depth": "hidden", "region": "domestic", "variety": "true", "more": ["Jazz", "Folk"], "count": 3}
    return [
        ("similar", {"q": one}, answers.SimilarAnswer),
        ("similar", {"q": snapshot.catalogue.names[2], **wish}, answers.SimilarAnswer),
        ("mix", {"like": [one, other], "not": third}, answers.MixAnswer),
        ("search", {"q": "jazz"}, answers.SearchAnswer),
        ("search", {}, answers.SearchAnswer),
        ("card", {"q": other}, answers.CardAnswer),
        (f"channels/{third}", {}, answers.CardAnswer),
        ("channels", {"count": 7, "page": 3}, answers.PageAnswer),
        ("browse", {"genre": "재즈", "sort": "newest", "mood": ""}, answers.BrowseAnswer),
        ("browse", {"word": "jazz"}, answers.BrowseAnswer),
        ("compare", {"one": one, "other": third}, answers.CompareAnswer),
        ("path", {"one": one, "other": third}, answers.PathAnswer),
        ("random", {"genre": "Jazz", "depth": "familiar", "seed": 7}, answers.RandomAnswer),
    ]


async def refused(client: httpx.AsyncClient, address: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
    """The status and the document of a problem."""
    answer = await client.get(f"/api/v1/{address}", params=parameters)
    assert answer.headers["content-type"] == MEDIA_TYPE
    document = answer.json()
    Problem.model_validate(document)
    assert document["status"] == answer.status_code
    assert document["type"].rpartition("#problem-")[2] in ALL_KINDS
    return answer.status_code, document


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_answer_has_the_keys_that_are_described(
    client: httpx.AsyncClient, snapshot: Snapshot, code: str
) -> None:
    for address, parameters, model in asked(snapshot):
        answer = await client.get(f"/api/v1/{address}", params={**parameters, "lang": code})
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json"), address
        assert answer.headers["content-language"] == code
        model.model_validate(answer.json())
        assert "results" not in answer.json() or answer.json()["results"], address


async def test_a_list_is_the_one_of_the_command_line(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    answer = await client.get("/api/v1/similar", params={"q": snapshot.catalogue.names[2], "lang": "ko"})
    expected = similar_document(
        list_answer(snapshot, 2, 10), snapshot.catalogue.names[2], 1.0, language("ko")
    )
    assert answer.json() == expected


async def test_what_has_not_changed_is_not_sent_again(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    parameters = {"q": snapshot.catalogue.ids[3]}
    first = await client.get("/api/v1/card", params=parameters)
    tag = {"If-None-Match": first.headers["etag"]}
    again = await client.get("/api/v1/card", params=parameters, headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    korean = await client.get("/api/v1/card", params=parameters, headers={**tag, "Accept-Language": "ko"})
    assert korean.status_code == 200
    assert "Accept-Language" in korean.headers["vary"]


async def test_a_random_channel_is_another_each_time_but_with_a_seed(client: httpx.AsyncClient) -> None:
    pages = [await client.get("/api/v1/random") for _ in range(8)]
    assert len({page.json()["query"]["seed"] for page in pages}) > 1
    assert {page.headers["cache-control"] for page in pages} == {"no-store"}
    seed = pages[0].json()["query"]["seed"]
    again = await client.get("/api/v1/random", params={"seed": seed})
    assert again.json()["results"] == pages[0].json()["results"]


async def test_all_channels_are_on_some_page(client: httpx.AsyncClient, snapshot: Snapshot) -> None:
    first = (await client.get("/api/v1/channels")).json()
    numbers = range(2, first["pages"] + 1)
    rest = [await client.get("/api/v1/channels", params={"page": number}) for number in numbers]
    pages = [first, *(page.json() for page in rest)]
    assert [one["id"] for page in pages for one in page["results"]] == list(snapshot.catalogue.ids)
    beyond = await client.get("/api/v1/channels", params={"page": 999})
    assert beyond.json()["page"] == first["pages"]


@pytest.mark.parametrize(
    ("address", "parameter", "others"),
    [
        ("similar", "q", {"count": 2}),
        ("card", "q", {}),
        ("mix", "like", {}),
        ("compare", "other", {"one": "row-3"}),
        ("path", "one", {"other": "row-3"}),
    ],
)
async def test_what_is_not_sure_is_asked_and_each_answer_leads_on(
    client: httpx.AsyncClient, snapshot: Snapshot, address: str, parameter: str, others: Parameters
) -> None:
    others = {key: snapshot.catalogue.ids[9] if value == "row-3" else value for key, value in others.items()}
    status, problem = await refused(client, address, **{parameter: UNSURE}, **others)
    assert (status, problem["parameter"], problem["query"]) == (300, parameter, UNSURE)
    assert problem["suggestions"]
    for suggestion in problem["suggestions"]:
        answer = await client.get(suggestion["href"])
        told = answer.json()
        assert answer.status_code == 200 or told["type"].endswith("no-way")
        assert "match" not in told or suggestion["id"] in str(told["match"])


async def test_a_kind_of_music_leads_to_its_channels(client: httpx.AsyncClient) -> None:
    status, problem = await refused(client, "similar", q="재즈", lang="ko")
    assert (status, problem["topic"]["name"]) == (300, "Jazz")
    page = await client.get(problem["topic"]["href"])
    assert page.json()["query"] == {"genre": "Jazz"}
    assert page.json()["language"] == "ko"


@pytest.mark.parametrize(
    ("address", "parameters", "named"),
    [
        ("similar", {}, ["q"]),
        ("similar", {"q": "  "}, ["q"]),
        ("similar", {"q": "a" * 301}, ["q"]),
        ("similar", {"q": "a", "count": "0"}, ["count"]),
        ("similar", {"q": "a", "count": str(MOST + 1), "deep": "x"}, ["count", "deep"]),
        ("similar", {"q": "a", "count": "ten"}, ["count"]),
        ("similar", {"q": "a", "count": "9" * 5000}, ["count"]),
        ("similar", {"q": "a", "count": "1.5"}, ["count"]),
        ("similar", {"q": "a", "variety": "perhaps"}, ["variety"]),
        ("similar", {"q": "a", "depth": "abyss"}, ["depth"]),
        ("similar", {"q": "a", "lang": "tlh"}, ["lang"]),
        ("similar", {"q": "a", "more": ["x"] * 30}, ["more"]),
        ("mix", {"like": ["a"] * 6, "not": ["b"] * 4}, ["like", "not"]),
        ("mix", {"not": "b"}, ["like"]),
        ("compare", {"one": "a"}, ["other"]),
        ("path", {"one": "a", "other": "b", "way": "6"}, ["way"]),
        ("browse", {"sort": "upwards"}, ["sort"]),
        ("channels", {"page": "0", "count": "101"}, ["page", "count"]),
        ("random", {"seed": "-1"}, ["seed"]),
    ],
)
@pytest.mark.parametrize("code", LANGUAGES)
async def test_a_wrong_parameter_is_named_with_what_it_takes(
    client: httpx.AsyncClient, address: str, parameters: Parameters, named: list[str], code: str
) -> None:
    answer = await client.get(f"/api/v1/{address}", params=parameters, headers={"Accept-Language": code})
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (400, MEDIA_TYPE)
    assert [one["parameter"] for one in problem["parameters"]] == named
    assert all(name in one["detail"] for name, one in zip(named, problem["parameters"], strict=True))


async def test_what_contradicts_itself_or_is_not_there_is_refused(
    client: httpx.AsyncClient, snapshot: Snapshot
) -> None:
    one = snapshot.catalogue.ids[2]
    nobodys = snapshot.catalogue.ids[int(np.flatnonzero(~snapshot.features.known)[0])]
    for address, parameters, status, kind in [
        ("mix", {"like": one, "not": one}, 400, "contradiction"),
        ("similar", {"q": one, "more": "Jazz", "less": "Jazz"}, 400, "contradiction"),
        ("compare", {"one": one, "other": one}, 400, "contradiction"),
        ("browse", {"genre": "nonesuch"}, 404, "no-value"),
        ("browse", {"genre": "Jazz", "word": "qqqqzzzz"}, 404, "nothing"),
        ("random", {"genre": "nonesuch"}, 404, "no-value"),
        ("path", {"one": one, "other": nobodys}, 404, "no-way"),
        ("similar", {"q": "qqqqzzzz"}, 404, "unknown"),
        ("channels/nobody", {}, 404, "unknown"),
        ("nowhere", {}, 404, "no-address"),
    ]:
        found, problem = await refused(client, address, **parameters)
        assert found == status, address
        assert problem["type"] == f"https://plimate.example/docs#problem-{kind}", address


async def test_a_channel_that_went_is_gone_with_the_nearest_name() -> None:
    before = snapshot_of([Row("새벽 재즈 다방"), Row("other"), Row("third")])
    after = snapshot_of([Row("새벽 재즈"), Row("other"), Row("third")])
    former = Former()
    former.note(before.catalogue, after)
    mark = before.fingerprints[0]
    async with browser(Site(Live(after), former=former, paces=unhurried())) as asking:
        for address in (f"channels/{mark}", f"similar?q={mark}"):
            answer = await asking.get(f"/api/v1/{address}")
            assert answer.status_code == 410
            assert [one["name"] for one in answer.json()["suggestions"]] == ["새벽 재즈"]
            assert (await asking.get(answer.json()["suggestions"][0]["href"])).status_code == 200


async def test_figures_of_the_cpi_are_told_where_that_is_set(site: Site, snapshot: Snapshot) -> None:
    one, other = snapshot.catalogue.ids[2], snapshot.catalogue.ids[9]
    for cpi in (False, True):
        async with browser(replace(site, cpi=cpi)) as asking:
            card = (await asking.get(f"/api/v1/channels/{one}")).json()["results"][0]
            pair = (await asking.get("/api/v1/compare", params={"one": one, "other": other})).json()
        assert ("cpi" in {figure["name"] for figure in card["figures"]}) is cpi
        kinds = {term["kind"] for side in pair["results"] for term in side["terms"]}
        assert cpi or "popularity" not in kinds


async def test_whoever_asks_too_fast_and_what_is_broken_get_problems(
    app: FastAPI, snapshot: Snapshot
) -> None:
    hasty = Site(Live(snapshot), paces=Paces(lambda: 0.0, 1, 0.5))
    async with browser(hasty) as asking:
        answer = await asking.get("/api/v1/channels")
    assert (answer.status_code, answer.headers["content-type"]) == (429, MEDIA_TYPE)
    assert answer.headers["retry-after"]
    for path, query, method, status in [
        (b"/api/v1/similar", b"q=%ff", "GET", 400),
        (b"/api/v1/similar", b"q=x", "POST", 405),
        (b"/api/v1/" + b"a" * 9000, b"", "GET", 414),
        (b"/api/v1/channels/..%2f..%2fetc%2fpasswd", b"", "GET", 404),
    ]:
        found, body = await over_the_wire(app, path, query, method)
        assert (found, b'"type":' in body) == (status, True)

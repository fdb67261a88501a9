"""SimCord's page as the demo changes it, over HTTP; a newer SimCord that has other parts fails here."""

from __future__ import annotations

import asyncio
import json
import stat
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
import simcord
from simcord.preview import _markdown

from bot.features.about.view import welcome, welcome_in
from bot.program.demo import _speak
from bot.program.demo_page import Address, adapt, name_commands
from bot.text.language import language
from recommender.catalogue.criteria import Sort
from tests.e2e.stage import Stage, staged

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

KEY = "k" * 43
EN, KO = language("en"), language("ko")


@dataclass
class Page:
    """The page as a browser has it."""

    stage: Stage
    preview: Any
    browser: aiohttp.ClientSession
    state: dict[str, Any] = field(default_factory=dict)
    sequence: int = 0

    async def open(self) -> None:
        async with self.browser.post("/api/pages", json={}) as answer:
            self.state = await answer.json()

    async def act(self, kind: str, **extra: Any) -> dict[str, Any]:
        self.sequence += 1
        context = self.state["context"]
        body = {
            "protocol_version": 3,
            "kind": kind,
            "sequence": self.sequence,
            "request_id": f"r{self.sequence}",
            "generation": context["generation"],
            "bot_generation": self.state["botGeneration"],
            "published_revision": self.state["publishedRevision"],
            **extra,
        }
        headers = {"X-Simcord-Context": context["id"]}
        async with self.browser.post("/api/action", json=body, headers=headers) as answer:
            assert answer.status == 200
            done: dict[str, Any] = await answer.json()
        async with self.browser.get("/api/state", headers=headers) as answer:
            self.state = await answer.json()
        return done

    async def entries(self) -> dict[str, dict[str, Any]]:
        """The commands that this page's person is shown."""
        headers = {"X-Simcord-Context": self.state["context"]["id"]}
        async with self.browser.get("/api/commands", headers=headers) as answer:
            return {entry["invocation"]: entry for entry in (await answer.json())["entries"]}

    async def run(self, name: str, **options: str) -> dict[str, Any]:
        entry = (await self.entries())[name]
        return await self.act(
            "run_command",
            command_id=entry["commandId"],
            path=entry["path"],
            schema_fingerprint=entry["schemaFingerprint"],
            options=options,
        )


@asynccontextmanager
async def page_of(stage: Stage) -> AsyncIterator[Page]:
    viewers = [stage.emma, stage.minji]
    locale_of = {str(stage.minji.id): "ko"}
    name_commands(stage.env, locale_of)
    _speak(stage.env, locale_of)
    preview = stage.env.preview(stage.channel, viewers=viewers, layout="channel", port=0)
    adapt(stage.env, preview, KEY, ["minji"], welcome_in(stage.bot.services.live.snapshot, "ko"))
    async with (
        preview,
        aiohttp.ClientSession(preview._origin, headers={"X-Simcord-Capability": KEY}) as browser,
    ):
        page = Page(stage, preview, browser)
        await page.open()
        yield page


def titles(stage: Stage) -> list[str]:
    return [embed.title or "" for message in stage.channel.history() for embed in message.embeds]


async def test_an_empty_field_asks_at_once_and_a_lost_page_comes_back(stage: Stage) -> None:
    async with page_of(stage) as page:
        for path, changed in (
            ("/commands.js", "queryAutocomplete(option, current);"),
            ("/app.js", "plimate-gone"),
            ("/app.js", "more.click()"),
            ("/preview.css", "#channel-composer { grid-template-columns: minmax(0, 1fr); }"),
            ("/messages.js", 'const name = ({"minji": {'),
            ("/messages.js", json.dumps({"similar": KO("command-similar")})[1:-1]),
            ("/messages.js", json.dumps({"minji": KO("command-message-menu")})),
            ("/messages.js", 'dispatchEvent(new CustomEvent("plimate-find"'),
            ("/app.js", 'dispatch("refresh", { plimate_message'),
            ("/commands.js", 'String(value?.label ?? value?.raw ?? "")'),
            ("/components.js", '"button-label", ({"minji": {"Like '),
        ):
            async with page.browser.get(path) as answer:
                assert changed in await answer.text()


async def test_each_person_has_the_commands_in_their_language(stage: Stage) -> None:
    async with page_of(stage) as page:
        assert EN("command-similar") in await page.entries()
        await page.act("viewer", viewer_id=str(stage.minji.id))
        entries = await page.entries()
        assert KO("command-similar") in entries
        assert EN("command-similar") not in entries
        assert entries[KO("command-similar")]["options"][0]["name"] == KO("command-similar-channel")
        options = {option["name"]: option for option in entries[KO("command-browse")]["options"]}
        sorts = [choice["name"] for choice in options[KO("command-browse-sort")]["choices"]]
        assert sorts == [KO(f"sort-{sort}") for sort in Sort]
        done = await page.run(KO("command-similar"), **{KO("command-similar-channel"): "무말"})
        assert done["settlement"] == "settled"
        assert KO("similar-title", name="무말") in titles(stage)


async def test_the_menu_of_a_message_is_pressed_below_it(stage: Stage) -> None:
    message = await stage.emma.send(stage.channel, "- 무말\n- 소복")
    async with page_of(stage) as page:
        await page.act("viewer", viewer_id=str(stage.minji.id))
        done = await page.act("refresh", plimate_message=str(message.id))
        assert (done["rejected"], done["diagnostics"]) == (False, [])
        await page.act("refresh", plimate_message="1")
        await page.act("refresh", plimate_message=["no message"])
    shown = [one for one in stage.channel.history(viewer=stage.minji) if one.embeds]
    assert [one.embeds[0].title for one in shown] == [KO("message-title")]
    assert all("무말" not in str(one.components) for one in stage.channel.history(viewer=stage.emma))


async def test_buttons_that_greet_are_named_in_the_reader_s_language(stage: Stage) -> None:
    labels = welcome_in(stage.bot.services.live.snapshot, "ko")
    _, view = welcome(stage.bot.services.live.snapshot)
    there = {button["label"] for row in view.to_components() for button in row["components"]}
    assert labels.keys() <= there
    name = next(iter(labels)).removeprefix("Like ")
    assert labels[f"Like {name}"] == KO("help-example", name=name)


async def test_a_press_on_an_older_drawing_is_answered(stage: Stage) -> None:
    async with page_of(stage) as page:
        for _ in range(3):
            page.preview._publish(page.preview._pages[page.state["context"]["id"]], reason="refresh")
        done = await page.run("similar", channel="무말")
        assert (done["rejected"], done["settlement"]) == (False, "settled")
        assert titles(stage) == [EN("similar-title", name="무말")]


async def test_commands_answer_while_the_bot_is_at_work(stage: Stage) -> None:
    async def never_resting() -> None:
        while True:  # noqa: ASYNC110 this is what never rests
            await asyncio.sleep(0.05)

    async with page_of(stage) as page:
        with stage.env._bot_scope():
            working = asyncio.get_running_loop().create_task(never_resting())
        for name in ("무말", "무말"):
            done = await page.run("similar", channel=name)
            assert (done["rejected"], done["settlement"], done["diagnostics"]) == (False, "settled", [])
        assert not working.done()
        assert page.state["status"] == "current"
        assert len(titles(stage)) == 2
        working.cancel()


async def test_small_print_and_commands_are_shown_in_embeds_as_discord_shows_them(stage: Stage) -> None:
    async with page_of(stage):
        policy = _markdown._FIELD_POLICIES
        assert all(policy[name]["subtext"] for name in ("embed_description", "embed_field_value"))
        assert policy["embed_description"].keys() == policy["message"].keys()


def test_an_address_outlives_a_restart_and_is_nobody_elses(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "demo.json"
    first = Address.remembered(path)
    assert first.port == 0
    Address(4321, first.key).remember(path)
    assert Address.remembered(path) == Address(4321, first.key)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for torn in (
        "",
        "[]",
        json.dumps({"port": 70_000, "key": first.key}),
        json.dumps({"port": 1, "key": ""}),
    ):
        path.write_text(torn)
        assert Address.remembered(path).port == 0
        assert len(Address.remembered(path).key) > 32


async def test_the_page_is_refused_without_the_key(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage, page_of(stage) as page:
        headers = {"X-Simcord-Capability": "wrong"}
        async with page.browser.post("/api/pages", json={}, headers=headers) as answer:
            assert answer.status == 401
    assert simcord.__name__

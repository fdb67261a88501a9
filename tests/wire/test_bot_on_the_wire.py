"""The real bot as a process of its own, talking Discord's protocol to the loopback server."""

import copy
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wire.child import Child, running, start
from tests.wire.desk import Interaction
from tests.wire.interactions import Caller, Place
from tests.wire.messages import controls
from tests.wire.openapi import Spec
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Json

COMMANDS = "/applications/{application_id}/commands"
BUTTON, STRING_SELECT = 2, 3
LONGEST_CUSTOM_ID = 100
KOREAN = Caller(locale="ko")
HANGUL = re.compile("[가-힣]")


@pytest.fixture
def bot_env(tmp_path: Path) -> dict[str, str]:
    """A data folder of its own, kept over restarts within a test."""
    return {"PLIMATE_DATA_DIR": str(tmp_path / "data")}


@pytest.fixture
async def bot(loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]) -> AsyncIterator[Child]:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        yield child
        assert loopback.token not in child.log


async def _suggested(loopback: LoopbackDiscord, bot: Child, typed: str = "") -> list[str]:
    interaction = await loopback.autocomplete("similar", {"channel": typed}, "channel")
    return [choice["value"] for choice in (await bot.until(loopback.answer_to(interaction))).choices]


async def _similar(loopback: LoopbackDiscord, bot: Child, caller: Caller = KOREAN) -> Interaction:
    first = (await _suggested(loopback, bot))[0]
    return await loopback.slash("similar", {"channel": first, "count": 5}, caller)


async def _use(
    loopback: LoopbackDiscord, message: Json, control: Json, caller: Caller = KOREAN
) -> Interaction:
    if control["type"] == STRING_SELECT:
        return await loopback.choose(message, control["custom_id"], [control["options"][0]["value"]], caller)
    return await loopback.press(message, control["custom_id"], caller)


def _usable(message: Json) -> list[Json]:
    kinds = (BUTTON, STRING_SELECT)
    return [c for c in controls(message) if c["type"] in kinds and not c.get("disabled")]


async def _try_out(
    loopback: LoopbackDiscord, bot: Child, message: Json, caller: Caller = KOREAN, steps: int = 6
) -> None:
    """Use one control after the other, each at most once; the message changes under way."""
    used: set[str] = set()
    for step in range(steps):
        fresh = [control for control in _usable(message) if control["custom_id"] not in used]
        if not fresh:
            return
        control = fresh[step % len(fresh)]
        used.add(control["custom_id"])
        await bot.until(loopback.answer_to(await _use(loopback, message, control, caller)))


async def test_syncing_registers_what_a_start_then_finds_done(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    syncing = await start(loopback, "bot", "sync", cwd=tmp_path, env=bot_env)
    assert await syncing.ended() == 0, syncing.log
    assert loopback.gateway.identifies == []
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
    assert len(loopback.requests_to("PUT", COMMANDS)) == 1


async def test_a_first_start_registers_and_a_second_does_not(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    for starts in (1, 2):
        async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
            await child.until(loopback.answer_to(await loopback.slash("help")))
            assert await child.terminate() == 0
        assert len(loopback.requests_to("PUT", COMMANDS)) == 1
        assert len(loopback.requests_to("GET", "/gateway/bot")) == starts
    assert {"similar", "help", "status"} <= set(loopback.commands)


@pytest.mark.parametrize("place", list(Place))
async def test_all_it_answers_keeps_discords_rules(
    loopback: LoopbackDiscord, bot: Child, place: Place
) -> None:
    for locale in ("ko", "en-US"):
        await _ask_everything(loopback, bot, Caller(locale=locale, place=place))
    assert loopback.unanswered == []
    assert "Traceback" not in bot.log


async def _ask_everything(loopback: LoopbackDiscord, bot: Child, caller: Caller) -> None:
    for typed in ("", "a", "가", "@everyone `x` " + "긴" * 80):
        await _suggested(loopback, bot, typed)
    names = [*(await _suggested(loopback, bot))[:2], "no such channel @everyone", "x" * 200]
    for name in names:
        for private in (True, False):
            options = {"channel": name, "count": 10, "private": private}
            message = await bot.until(loopback.message_for(await loopback.slash("similar", options, caller)))
            await _try_out(loopback, bot, message, caller)
    for command in ("help", "status"):
        await bot.until(loopback.message_for(await loopback.slash(command, {}, caller)))


async def test_all_it_sends_is_as_discord_describes(
    spec: Spec, loopback: LoopbackDiscord, bot: Child
) -> None:
    """The server checks each body as it comes; here is that there were bodies, and the check was on."""
    message = await bot.until(loopback.message_for(await _similar(loopback, bot)))
    await _try_out(loopback, bot, message)
    page = await loopback.slash("browse", {"private": True}, KOREAN)
    await _try_out(loopback, bot, await bot.until(loopback.message_for(page)), steps=12)
    bodies = [request for request in loopback.ledger.requests if request.body is not None]
    assert {"PUT", "POST"} <= {request.method for request in bodies}
    assert [spec.violations(r.method, r.path, r.body) for r in bodies] == [[] for _ in bodies]


async def test_an_answer_speaks_the_callers_language(loopback: LoopbackDiscord, bot: Child) -> None:
    helps = [await loopback.slash("help", {}, Caller(locale=locale)) for locale in ("ko", "en-US")]
    korean, english = [str(await bot.until(loopback.message_for(asked))) for asked in helps]
    assert HANGUL.search(korean)
    assert korean != english


@pytest.mark.parametrize("private", [True, False])
async def test_a_private_answer_is_private(loopback: LoopbackDiscord, bot: Child, *, private: bool) -> None:
    first = (await _suggested(loopback, bot))[0]
    interaction = await loopback.slash("similar", {"channel": first, "private": private})
    assert (await bot.until(loopback.answer_to(interaction))).ephemeral == private


async def test_controls_outlive_the_process(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        message = await child.until(loopback.message_for(await _similar(loopback, child)))
        await child.kill()
    usable = _usable(message)
    assert usable
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        for control in usable:
            as_it_was = copy.deepcopy(message)
            await child.until(loopback.answer_to(await _use(loopback, as_it_was, control)))
        assert "Traceback" not in child.log


async def test_a_long_walk_keeps_discords_rules(loopback: LoopbackDiscord, bot: Child) -> None:
    """The state is in the custom_id, which must not grow past what Discord takes."""
    message = await bot.until(loopback.message_for(await _similar(loopback, bot)))
    for _ in range(20):
        select = next(control for control in _usable(message) if control["type"] == STRING_SELECT)
        await bot.until(loopback.answer_to(await _use(loopback, message, select)))
    found = [control for control in controls(message) if "custom_id" in control]
    assert found
    assert all(len(control["custom_id"]) <= LONGEST_CUSTOM_ID for control in found)


async def test_nothing_is_lost_over_a_dropped_gateway(loopback: LoopbackDiscord, bot: Child) -> None:
    asked = [await _similar(loopback, bot)]
    message = await bot.until(loopback.message_for(asked[0]))
    await loopback.gateway.drop()
    asked += [await loopback.slash("help"), await loopback.slash("status")]
    asked += [await _use(loopback, message, control) for control in _usable(message)[:1]]
    await bot.until(loopback.resumed())
    for interaction in asked:
        await bot.until(loopback.answer_to(interaction))
    assert len(loopback.gateway.identifies) == 1


async def test_a_lost_session_is_begun_anew(loopback: LoopbackDiscord, bot: Child) -> None:
    await loopback.gateway.invalidate(resumable=False)
    await bot.until(loopback.ready(starts=2))
    await bot.until(loopback.answer_to(await loopback.slash("help")))
    assert len(loopback.gateway.identifies) == 2


async def test_it_waits_out_a_rate_limit(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    loopback.rate_limit("PUT", COMMANDS, retry_after_s=0.2)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
    puts = loopback.requests_to("PUT", COMMANDS)
    assert [request.status for request in puts] == [429, 200]
    assert puts[1].received - puts[0].received >= 0.2


async def test_it_outlives_an_answer_that_came_too_late(loopback: LoopbackDiscord, bot: Child) -> None:
    loopback.answer_within_s = 0.0
    late = await loopback.slash("help")
    await bot.until(loopback.ledger.until(lambda: bool(loopback.violations), "late answer", 60))
    loopback.answer_within_s = 60.0
    await bot.until(loopback.answer_to(await loopback.slash("status")))
    assert late.answer is None
    await bot.terminate()  # what it still had to say about it has been said
    assert {text.split(": ")[1].split(" (")[0] for text in loopback.take_violations()} <= {
        "Unknown interaction",
        "Unknown Webhook",
    }


async def test_a_wrong_token_is_told_without_showing_it(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    wrong = "another.fake.token"
    child = await start(loopback, "bot", "run", cwd=tmp_path, env={**bot_env, "DISCORD_TOKEN": wrong})
    assert await child.ended() == 1
    assert "DISCORD_TOKEN" in child.log
    assert wrong not in child.log
    assert "Traceback" not in child.log

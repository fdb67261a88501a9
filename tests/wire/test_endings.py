"""Starts that Discord is not up for, and connections that it ends for good, of the real bot over the wire."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.wire.child import running, start
from tests.wire.server import LoopbackDiscord

COMMANDS = "/applications/{application_id}/commands"
MENDED_BY = {
    4004: "DISCORD_TOKEN",
    4010: "Start Plimate again",
    4011: "Start Plimate again",
    4012: "Update Plimate",
    4013: "Update Plimate",
    4014: "privileged",
}


@pytest.fixture
def bot_env(tmp_path: Path) -> dict[str, str]:
    return {"PLIMATE_DATA_DIR": str(tmp_path / "data")}


@pytest.mark.parametrize("code", sorted(MENDED_BY))
async def test_a_connection_ended_for_good_is_a_sentence_and_status_1(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], code: int
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        await loopback.gateway.drop(code)
        assert await child.ended() == 1
        assert "Traceback" not in child.log
        (said,) = [line for line in child.lines if f"({code})" in line]
        assert MENDED_BY[code] in said


async def test_a_token_that_was_reset_while_away_is_said_too(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        loopback.gateway.reset_token("another")
        await loopback.gateway.drop()
        assert await child.ended() == 1
        assert "DISCORD_TOKEN" in child.log
        assert "Traceback" not in child.log


@pytest.mark.parametrize("route", ["/users/@me", "/gateway/bot"])
async def test_a_token_that_is_refused_at_start_is_said_at_once(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], route: str
) -> None:
    loopback.fail("GET", route, 401, times=1000)
    child = await start(loopback, "bot", "run", cwd=tmp_path, env=bot_env)
    assert await child.ended() == 1
    assert "Discord refuses the token." in child.log
    assert "trying again" not in child.log
    assert "Traceback" not in child.log


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("INTERACTION_CREATE", {"id": "not a number"}),
        ("INTERACTION_CREATE", None),
        ("GUILD_CREATE", {}),
        ("GUILD_UPDATE", {"id": []}),
        ("CHANNEL_CREATE", {"id": "1", "guild_id": "1000000000000000002", "type": 0}),
        ("RESUMED", None),
        (None, "no JSON at all"),
        (None, "[]"),
        (None, '{"op": 0, "t": "READY", "s": 90, "d": {}}'),
    ],
)
async def test_an_event_that_cannot_be_read_is_logged_and_ends_nothing(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], event: str | None, data: object
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        session = loopback.gateway.session(None)
        if event is None:
            assert session.connection is not None
            await session.connection.send(str(data))
        else:
            await session.dispatch(event, data)  # type: ignore[arg-type] # that is what is wrong
        await child.logged("cannot read is skipped")
        await child.until(loopback.answer_to(await loopback.slash("status")))
        assert len(loopback.gateway.identifies) == 1


@pytest.mark.parametrize(
    ("route", "status"),
    [
        ("/users/@me", 503),
        ("/users/@me", 502),
        ("/oauth2/applications/@me", 503),
        ("/gateway/bot", 503),
        (COMMANDS, 503),
    ],
)
async def test_a_discord_that_fails_at_start_is_waited_out(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], route: str, status: int
) -> None:
    loopback.fail("GET", route, status, times=2)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        assert "Traceback" not in child.log
        assert await child.terminate() == 0


@pytest.mark.parametrize(
    ("route", "status"),
    [
        ("/users/@me", 429),
        ("/users/@me", 403),
        ("/oauth2/applications/@me", 429),
        ("/gateway/bot", 429),
        (COMMANDS, 429),
        (COMMANDS, 403),
    ],
)
async def test_what_stands_before_discord_and_turns_us_away_is_waited_out(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], route: str, status: int
) -> None:
    """Cloudflare's answer for too many requests is a page; Discord's own are JSON."""
    loopback.turn_away("GET", route, status, times=2)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        assert child.log.count("trying again in") == 2
        assert "Traceback" not in child.log
        assert "<html" not in child.log
        assert await child.terminate() == 0
        assert "Unclosed" not in child.log


async def test_registering_that_is_turned_away_is_tried_again(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    loopback.turn_away("PUT", COMMANDS, 429)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        assert "commands cannot be registered just now (429" in child.log


@pytest.mark.parametrize("route", ["/users/@me", "/gateway/bot"])
async def test_it_waits_for_as_long_as_it_is_told_to(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], route: str
) -> None:
    loopback.turn_away("GET", route, 429, retry_after_s=2000)
    child = await start(loopback, "bot", "run", cwd=tmp_path, env=bot_env)
    await child.logged("trying again in 2000 s")
    assert await child.terminate() == 0
    assert len(loopback.requests_to("GET", route)) == 1


async def test_sync_says_in_a_line_that_it_is_turned_away(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    loopback.turn_away("GET", "/users/@me", 429)
    child = await start(loopback, "bot", "sync", cwd=tmp_path, env=bot_env)
    assert await child.ended() == 1
    assert "(429 Too Many Requests)" in child.log
    assert "html" not in child.log


async def test_told_to_end_while_it_waits_it_ends_at_once(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    loopback.fail("GET", "/users/@me", 503, times=1000)
    child = await start(loopback, "bot", "run", cwd=tmp_path, env=bot_env)
    await child.logged("trying again in 4 s")
    asked = len(loopback.requests_to("GET", "/users/@me"))
    assert await child.terminate() == 0
    assert len(loopback.requests_to("GET", "/users/@me")) == asked
    assert "Traceback" not in child.log
    assert "Unclosed" not in child.log


async def test_nobody_is_offline_while_registering_must_wait(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
    kept = loopback.forget_commands()
    loopback.rate_limit("PUT", COMMANDS, retry_after_s=1000)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.logged("rate limited")
        asked = await loopback.slash_as(kept["help"])
        await child.until(loopback.answer_to(asked))
        assert await child.terminate() == 0


async def test_commands_that_are_gone_at_discord_come_back(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
    loopback.forget_commands()
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
    loopback.forget_commands()
    syncing = await start(loopback, "bot", "sync", cwd=tmp_path, env=bot_env)
    assert await syncing.ended() == 0, syncing.log
    assert "help" in loopback.commands
    again = await start(loopback, "bot", "sync", cwd=tmp_path, env=bot_env)
    assert await again.ended() == 0
    assert "nothing to register" in again.log
    assert len(loopback.requests_to("PUT", COMMANDS)) == 3


async def test_the_doctor_says_whether_discord_has_our_commands(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    wide = {**bot_env, "COLUMNS": "200"}
    seen = []
    for command in ("doctor", "sync", "doctor"):
        child = await start(loopback, "bot", command, cwd=tmp_path, env=wide)
        await child.ended()
        seen.append(child.log)
    assert re.search(r"commands.*Discord has others.*plimate sync", seen[0])
    assert re.search(r"✓\s+commands\s+Discord has", seen[2])
    assert not await asyncio.to_thread((tmp_path / "data" / "commands.json").exists)

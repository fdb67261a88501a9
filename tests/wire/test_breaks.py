"""Connections that break under questions, of the real bot over the wire: what was asked is answered."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.wire.child import Child, running
from tests.wire.desk import Interaction
from tests.wire.server import LoopbackDiscord

Break = Callable[[LoopbackDiscord], Awaitable[None]]
# How soon silence is noticed depends on it.
HEARTBEAT_S = 1.0


BREAKS: dict[str, Break] = {
    "cut": lambda loopback: loopback.gateway.drop(),
    "closed": lambda loopback: loopback.gateway.drop(1000),
    "closed with an error": lambda loopback: loopback.gateway.drop(4000),
    "asked to reconnect": lambda loopback: loopback.gateway.ask_to_reconnect(),
    "invalid, to be resumed": lambda loopback: loopback.gateway.invalidate(resumable=True),
    "away for a second": lambda loopback: loopback.outage(1.0),
}


@pytest.fixture(params=[1, 2], ids=["one shard", "two shards"])
async def wide(request: pytest.FixtureRequest) -> AsyncIterator[LoopbackDiscord]:
    """A Discord that asks for so many shards."""
    async with LoopbackDiscord(shards=request.param, heartbeat_interval_s=HEARTBEAT_S) as server:
        server.answer_within_s = 60.0
        yield server
        assert server.violations == []


@pytest.fixture
async def bot(wide: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Child]:
    env = {"PLIMATE_DATA_DIR": str(tmp_path / "data")}
    async with running(wide, "bot", "run", cwd=tmp_path, env=env) as child:
        await child.until(wide.answer_to(await wide.slash("help")))
        yield child


async def _asked(loopback: LoopbackDiscord, count: int) -> list[Interaction]:
    return [await loopback.slash("help") for _ in range(count)]


async def test_what_is_asked_while_a_connection_is_broken_is_answered(
    wide: LoopbackDiscord, bot: Child
) -> None:
    """One bot for all of them: that it was broken before changes nothing."""
    for count, (name, happen) in enumerate(BREAKS.items(), 1):
        before = await _asked(wide, 3)
        await happen(wide)
        during = await _asked(wide, 3)
        await bot.until(wide.resumed(count * wide.gateway.shards))
        after = await _asked(wide, 3)
        for interaction in (*before, *during, *after):
            await bot.until(wide.answer_to(interaction))
        assert len(wide.gateway.identifies) == wide.gateway.shards, name
    assert "Traceback" not in bot.log


async def test_a_connection_that_fell_silent_is_given_up_after_seconds(
    wide: LoopbackDiscord, bot: Child
) -> None:
    """discord.py waits a minute. What is too late by then is dropped; the rest is answered."""
    wide.gateway.fall_silent()
    lost = await _asked(wide, 3)
    await bot.logged("the gateway has fallen silent")
    await bot.until(wide.resumed(wide.gateway.shards))
    for interaction in await _asked(wide, 3):
        await bot.until(wide.answer_to(interaction))
    await bot.logged("dropped that came too late")
    assert [interaction.answer for interaction in lost] == [None] * 3
    assert len(wide.gateway.identifies) == wide.gateway.shards


async def test_a_session_that_is_gone_is_begun_anew(wide: LoopbackDiscord, bot: Child) -> None:
    await wide.gateway.invalidate(resumable=False)
    await bot.until(wide.ready(starts=2))
    await bot.until(wide.answer_to(await wide.slash("help")))
    assert wide.gateway.resumes == []


async def test_a_gateway_that_is_away_at_the_start_is_waited_for(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    """discord.py's plain client ends with an AttributeError where its first connection fails."""
    env = {"PLIMATE_DATA_DIR": str(tmp_path / "data")}
    loopback.gateway.refuse(2)
    async with running(loopback, "bot", "run", cwd=tmp_path, env=env) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        assert "Traceback" not in child.log

"""The bot on a stage where data is refreshed: a stand-in crawls, two people may ask for it, one may not."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
import simcord

from bot.client.permission import Admins
from bot.program.demo import _speak
from bot.program.wiring import plimate_bot, refreshing_from
from tests.bot.refreshing.scene import Scene
from tests.e2e.stage import check_everything_sent

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime
    from pathlib import Path

    from bot.cron import CronTrigger
    from bot.processes.child import Program
    from bot.refreshing.service import RefreshService


class StageClock:
    """The simulated Discord's time."""

    def __init__(self) -> None:
        self.env: simcord.Env | None = None

    def now(self) -> datetime:
        assert self.env is not None
        return self.env.now()

    def monotonic(self) -> float:
        assert self.env is not None
        return self.env.backend.clock.elapsed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class SceneSource:
    """What the scene's stand-in crawls, unless something is missing."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.lacks = ""

    def missing(self) -> str:
        return self.lacks

    async def program(self) -> Program:
        return await self._scene.program()


@dataclass
class RefreshStage:
    """Emma (English) and Minji (Korean) manage the home server, Eve does not; Ada is on the owner's list."""

    env: simcord.Env
    scene: Scene
    source: SceneSource
    service: RefreshService
    channel: simcord.ChannelHandle
    emma: simcord.MemberActor
    minji: simcord.MemberActor
    eve: simcord.MemberActor
    ada: simcord.UserHandle

    async def ended(self) -> None:
        """Till the refresh under way has ended, and the message about it says so."""
        run = self.service._refresher._run
        assert run is not None
        await run.outcome()
        await self.env.advance_time(3)


@asynccontextmanager
async def refresh_stage(
    folder: Path, trigger: CronTrigger | None = None, *, alert_channel: bool = False, named: bool = True
) -> AsyncIterator[RefreshStage]:
    """Run the bot over an empty data folder; at the end everything it sent is checked.

    named: whether Ada is on the list of admins.
    """
    scene, clock = Scene(folder), StageClock()
    source = SceneSource(scene)
    service = refreshing_from(source, scene.live, scene.data, "tuned", trigger, clock)
    env = clock.env = simcord.Env(plimate_bot(scene.live, folder, serves=False, shard_count=1))
    await env.start()
    try:
        guild = env.create_guild("Plimate")
        keepers = guild.create_role("Keepers", permissions=discord.Permissions(manage_guild=True))
        channel = guild.create_text_channel("playlists")
        emma, minji = (guild.add_member(env.create_user(name), roles=[keepers]) for name in ("emma", "minji"))
        eve, ada = guild.add_member(env.create_user("eve")), env.create_user("ada")
        ids = frozenset({ada.id} if named else ())
        admins = Admins(ids, channel.id if alert_channel else None, frozenset({guild.id}))
        await env.restart_bot(plimate_bot(scene.live, folder, service, admins, shard_count=1))
        _speak(env, {str(minji.id): "ko"})
        yield RefreshStage(env, scene, source, service, channel, emma, minji, eve, ada)
    finally:
        await service.end()
        await env.shutdown()
    check_everything_sent(env)
    unseen = env.errors_since(env._errors_acknowledged)
    assert not unseen, unseen

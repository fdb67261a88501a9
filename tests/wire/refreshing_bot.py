"""The real bot as `plimate run` puts it together, except that a stand-in (see `STAND_IN`) crawls."""

import asyncio
import logging
import os

import discord

from bot.client.permission import Admins
from bot.client.run import run_bot
from bot.live import Live
from bot.processes.child import Program
from bot.processes.clock import SystemClock
from bot.program.wiring import plimate_bot, refreshing_from
from bot.settings import read_settings
from recommender.snapshots.opening import open_snapshot
from recommender.snapshots.store import SnapshotStore


class StandInSource:
    def missing(self) -> str:
        """Nothing is."""
        return ""

    async def program(self) -> Program:
        return Program("tests.bot.refreshing.stand_in", (), {"STAND_IN": os.environ["STAND_IN"]})


async def main() -> None:
    settings = read_settings()
    folder = settings.plimate_data_dir
    store = SnapshotStore(folder)
    live = Live(open_snapshot(store, settings.plimate_recipe, SystemClock().now(), print))
    service = refreshing_from(StandInSource(), live, folder, settings.plimate_recipe)
    assert settings.discord_token is not None
    token = settings.discord_token.get_secret_value()
    admins = Admins(settings.plimate_admin_ids, None, settings.plimate_home_guilds)
    await run_bot(lambda _shards: plimate_bot(live, folder, service, admins), token)


if __name__ == "__main__":
    discord.utils.setup_logging(level=logging.INFO)
    asyncio.run(main())

"""The real bot as `plimate run` puts it together, except that a stand-in (see `STAND_IN`) crawls."""

import asyncio
import logging
import os

import discord

from bot.client.run import run_bot
from bot.features.admin.alerting import Admins
from bot.live import Live
from bot.processes.child import Program
from bot.processes.clock import SystemClock
from bot.refreshing.service import service_of
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
    service = service_of(live, folder, settings.plimate_recipe, StandInSource())
    assert settings.discord_token is not None
    token = settings.discord_token.get_secret_value()
    await run_bot(live, folder, token, service, Admins(settings.plimate_admin_ids))


if __name__ == "__main__":
    discord.utils.setup_logging(level=logging.INFO)
    asyncio.run(main())

"""Commands that serve: the demo, the bot, and telling Discord its commands."""

from __future__ import annotations

import signal
import sys
from typing import Annotated

import typer

from bot.terminal.context import FLAG, DataDir, now, settings_or_fail, snapshot_or_fail, token_or_fail
from bot.terminal.output import console, fail, note

WELCOME = """\
Open this page and type /similar with a few letters of a name, as Emma (English) or 민지 (한국어):
이 페이지를 열고 /similar 뒤에 이름 몇 글자를 입력해 보세요."""


def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port; 0 takes a free one.")] = 0,
) -> None:
    """The real bot without a token: a simulated Discord in the browser, over the sample."""
    import asyncio

    from bot.live import Live
    from bot.program.demo import DemoUnavailableError, run_demo
    from recommender.snapshots.opening import sample_snapshot

    snapshot = sample_snapshot(settings_or_fail().plimate_recipe, now())

    def announce(address: str) -> None:
        sys.stdout.write(f"{WELCOME}\n\n    {address}\n\nCtrl-C ends the demo.\n")
        sys.stdout.flush()

    signal.signal(signal.SIGTERM, _end)
    try:
        asyncio.run(run_demo(Live(snapshot), port, announce))
    except DemoUnavailableError as error:
        fail(str(error))
    except KeyboardInterrupt:
        note("demo ended")


def _end(*_: object) -> None:
    """As Ctrl-C does: the temporary folder goes, and a second signal does not keep it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def run(data_dir: DataDir = None) -> None:
    """The bot on Discord. Needs DISCORD_TOKEN in the environment or in .env."""
    import asyncio
    import logging

    import discord

    from bot.client.permission import Admins
    from bot.client.run import DiscordUnavailableError, run_bot
    from bot.live import Live
    from bot.program.wiring import plimate_bot, refreshing_as_set_up

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    token = token_or_fail(settings)
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.plimate_log])
    live = Live(snapshot_or_fail(data_dir))
    admins = Admins(settings.plimate_admin_ids, settings.plimate_alert_channel, settings.plimate_home_guilds)

    async def serve() -> None:
        refreshing = refreshing_as_set_up(settings, live, folder)
        await run_bot(plimate_bot(live, folder, refreshing, admins), token)

    try:
        asyncio.run(serve())
    except DiscordUnavailableError as error:
        fail(str(error))


def sync(
    data_dir: DataDir = None,
    force: Annotated[
        bool, typer.Option("--force", metavar=FLAG, help="Register even what has not changed.")
    ] = False,
) -> None:
    """Register the slash commands with Discord, if they changed."""
    import asyncio

    from bot.client.run import DiscordUnavailableError, sync_commands
    from bot.live import Live
    from bot.program.wiring import plimate_bot
    from recommender.snapshots.opening import sample_snapshot

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    token = token_or_fail(settings)
    live = Live(sample_snapshot(settings.plimate_recipe, now()))

    async def register() -> bool:
        return await sync_commands(plimate_bot(live, folder, serves=False), token, force=force)

    try:
        registered = asyncio.run(register())
    except DiscordUnavailableError as error:
        fail(str(error))
    console().print(
        "registered" if registered else "unchanged; nothing to register (--force registers anyway)"
    )

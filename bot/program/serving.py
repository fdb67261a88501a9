"""Commands that serve: the demo, the bot, and telling Discord its commands."""

from __future__ import annotations

import shlex
import signal
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal import interrupts
from bot.terminal.context import (
    FLAG,
    DataDir,
    folder_or_fail,
    named_file,
    named_folder,
    now,
    settings_or_fail,
    snapshot_or_fail,
    token_or_fail,
)
from bot.terminal.numbers import whole
from bot.terminal.output import USAGE, console, fail, note
from bot.terminal.speech import terminal_words
from recommender.sentences import cause

if TYPE_CHECKING:
    from bot.client.bot import PlimateBot
    from bot.program.demo_data import DemoSource
    from bot.program.demo_page import Address
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

DEMO_MEMORY = "demo.json"


def _named_path(given: str) -> Path:
    return Path(named_file(given))


def demo(
    csv: Annotated[
        Path | None,
        typer.Option("--csv", parser=_named_path, metavar="FILE", help="terminal-help-demo-csv"),
    ] = None,
    data_dir: Annotated[
        Path | None,
        typer.Option("--data-dir", parser=named_folder, metavar="FOLDER", help="terminal-help-demo-data-dir"),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(parser=whole(0, 65535), metavar="PORT", help="terminal-help-demo-port"),
    ] = None,
) -> None:
    """The real bot without a token: a simulated Discord in the browser."""
    from platformdirs import user_cache_path

    if csv is not None and data_dir is not None:
        fail(terminal_words()("terminal-two-sources"), USAGE)
    recipe = settings_or_fail().plimate_recipe
    cache = user_cache_path("plimate", appauthor=False)
    signal.signal(signal.SIGTERM, _end)
    try:
        with TemporaryDirectory(prefix="plimate-demo-") as folder:
            _show(_demo_data(csv, data_dir, Path(folder), recipe, cache), Path(folder), port, cache)
    except KeyboardInterrupt:
        note(terminal_words()("terminal-demo-ended"))


def _built(csv: str, recipe: str, store: SnapshotStore) -> Snapshot:
    from bot.program.building import built_or_none

    snapshot = built_or_none(csv, recipe, store)
    if snapshot is None:
        fail(terminal_words()("terminal-demo-not-built", csv=shlex.quote(csv)))
    return snapshot


def _demo_data(
    csv: Path | None, data_dir: Path | None, folder: Path, recipe: str, cache: Path
) -> tuple[Snapshot, DemoSource]:
    from bot.program.demo_data import OwnDataSource, sample_data, stored_data
    from recommender.catalogue.errors import CatalogueError
    from recommender.snapshots.store import SnapshotStore
    from recommender.snapshots.store_errors import NoSnapshotError, StoreError

    words = terminal_words()
    try:
        if csv is not None:
            return _built(str(csv), recipe, SnapshotStore(folder)), OwnDataSource()
        if data_dir is not None:
            return stored_data(folder_or_fail(data_dir), folder)
        return sample_data(folder, recipe, now(), cache)
    except (CatalogueError, NoSnapshotError, StoreError) as error:
        fail(words.told(error))
    except OSError as error:
        fail(words("terminal-demo-no-folder", cause=words.told(cause(error)), folder=folder.parent))


def _show(data: tuple[Snapshot, DemoSource], folder: Path, port: int | None, cache: Path) -> None:
    import asyncio
    from dataclasses import replace

    from bot.program.demo import Demo, DemoUnavailableError, run_demo
    from bot.program.demo_page import Address
    from crawler.installed import browser_path, driver_path

    last = Address.remembered(cache / DEMO_MEMORY)
    wanted = replace(last, port=_free(last.port) if port is None else port)

    def announce(address: Address, url: str) -> None:
        address.remember(cache / DEMO_MEMORY)
        words = terminal_words()
        sys.stdout.write(f"{words('terminal-demo')}\n\n    {url}\n\n{words('terminal-demo-end')}\n")
        sys.stdout.flush()
        if not (browser_path() and driver_path()):
            note(words("terminal-demo-no-chromium"))

    try:
        interrupts.hand_over()
        asyncio.run(run_demo(Demo(*data, folder, wanted), announce))
    except DemoUnavailableError as error:
        fail(terminal_words()(error.key, **error.variables))


def _free(port: int) -> int:
    """This port, or any where something listens on it already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return 0
    return port


def _end(*_: object) -> None:
    """As Ctrl-C does: the temporary folder goes, and a second signal does not keep it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def run(data_dir: DataDir = None) -> None:
    """The bot on Discord. Needs DISCORD_TOKEN in the environment or in .env."""
    import asyncio
    import gc
    import logging

    gc.disable()  # what is imported and read till there is a bot stays: nothing of it is to be found
    import discord

    from bot.client.permission import Admins
    from bot.client.punctuality import Punctuality
    from bot.client.run import DiscordUnavailableError, run_bot, shards_meanwhile
    from bot.live import Live
    from bot.program.wiring import plimate_bot, refreshing_as_set_up

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    token = token_or_fail(settings)
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.plimate_log])
    asked = shards_meanwhile(token)
    live = Live(snapshot_or_fail(data_dir, begins=True))
    admins = Admins(settings.plimate_admin_ids, settings.plimate_alert_channel, settings.plimate_home_guilds)

    def made_for(shards: int) -> PlimateBot:
        refreshing = refreshing_as_set_up(settings, live, folder)
        punctuality, web = Punctuality(), settings.plimate_web_url
        bot = plimate_bot(
            live, folder, refreshing, admins, shard_count=shards, web=web, punctuality=punctuality
        )
        gc.freeze()
        gc.enable()
        return bot

    try:
        interrupts.hand_over()
        asyncio.run(run_bot(made_for, token, asked))
    except DiscordUnavailableError as error:
        fail(terminal_words().told(error))


def sync(
    data_dir: DataDir = None,
    force: Annotated[bool, typer.Option("--force", metavar=FLAG, help="terminal-help-sync-force")] = False,
) -> None:
    """Register the slash commands with Discord, if they changed."""
    import asyncio

    from bot.client.permission import Admins
    from bot.client.run import DiscordUnavailableError, sync_commands
    from bot.live import Live
    from bot.program.wiring import plimate_bot
    from recommender.snapshots.opening import sample_snapshot

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir
    token = token_or_fail(settings)
    live = Live(sample_snapshot(settings.plimate_recipe, now()))

    admins = Admins(settings.plimate_admin_ids)

    async def register() -> bool:
        bot = plimate_bot(live, folder, admins=admins, serves=False)
        return await sync_commands(bot, token, force=force)

    try:
        interrupts.hand_over()
        registered = asyncio.run(register())
    except DiscordUnavailableError as error:
        fail(terminal_words().told(error))
    console().print(terminal_words()("terminal-registered" if registered else "terminal-unchanged"))

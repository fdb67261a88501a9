"""The real bot in a simulated Discord, with a page in the browser: no token, no network."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from bot.client.permission import Admins
from bot.features.about.view import welcome, welcome_in
from bot.live import Live
from bot.processes.detached import run_detached
from bot.program.demo_page import Address, adapt, name_commands, registered_names
from bot.program.wiring import plimate_bot, refreshing_from
from bot.text.extras import requirements_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bot.program.demo_data import DemoSource
    from bot.refreshing.service import RefreshService
    from recommender.snapshots.snapshot import Snapshot

PAGE_WIDTH, PAGE_HEIGHT = 1100, 860
TICK_S = 1.0
# The message about a refresh is edited for the last time up to three seconds after its end.
DRAWN_AFTERWARDS = 6
# Whoever manages the demo's one server may refresh and roll back there.
HOME_GUILD = 1_000_000_000_000_000_000
LOCALES = {"Emma (English)": "en-US", "민지 (한국어)": "ko"}


class DemoUnavailableError(Exception):
    """The demo's extra is not installed, or its port is taken; `key` names the text, `variables` fill it."""

    def __init__(self, key: str, **variables: str) -> None:
        self.key, self.variables = key, variables
        super().__init__(key)


@dataclass(frozen=True, slots=True)
class Demo:
    """What is shown, from a data folder that is the demo's own, and where."""

    snapshot: Snapshot
    source: DemoSource
    folder: Path
    address: Address


async def run_demo(demo: Demo, announce: Callable[[Address, str], None]) -> None:
    """Serve the page until it is closed; `announce` gets where it is, and its whole address.

    Raises:
        DemoUnavailableError: SimCord is missing or cannot listen on the port.
    """
    try:
        import simcord
    except ImportError as error:
        raise DemoUnavailableError(
            "terminal-demo-needs-simcord", requirement=requirements_of("demo", "'simcord[preview]'")
        ) from error
    live = Live(demo.snapshot)
    refreshing = refreshing_from(demo.source, live, demo.folder, demo.snapshot.manifest.recipe)
    admins = Admins(home_guilds=frozenset({HOME_GUILD}))
    bot = plimate_bot(live, demo.folder, refreshing, admins, shard_count=1)
    try:
        async with simcord.run(bot, check_errors=False) as env:
            await _serve(env, demo, refreshing, announce)
    except simcord.SetupError as error:
        raise DemoUnavailableError("terminal-demo-cannot-start", cause=str(error)) from error
    finally:
        await refreshing.end()
        await demo.source.close()


async def _serve(
    env: Any, demo: Demo, refreshing: RefreshService, announce: Callable[[Address, str], None]
) -> None:
    env.backend.bot_user.name = "Plimate"
    env.backend.advance_clock((datetime.now(UTC) - env.now()).total_seconds())
    guild = env.create_guild("Plimate", id=HOME_GUILD)
    channel = guild.create_text_channel("playlists")
    # Both may refresh and roll back here, as in a server of their own.
    keepers = guild.create_role("Keepers", permissions=discord.Permissions(manage_guild=True))
    locale_of: dict[str, str] = {}
    viewers = []
    for name, locale in LOCALES.items():
        user = env.create_user(name.split()[0].lower(), global_name=name)
        locale_of[str(user.id)] = locale
        viewers.append(guild.add_member(user, roles=[keepers]))
    _speak(env, locale_of)
    name_commands(env, locale_of)
    embed, view = welcome(demo.snapshot)
    await env.bot.get_partial_messageable(channel.id).send(embed=embed, view=view)
    preview = env.preview(
        channel,
        viewers=viewers,
        layout="channel",
        width=PAGE_WIDTH,
        height=PAGE_HEIGHT,
        port=demo.address.port,
    )
    koreans = [name for name, locale in LOCALES.items() if locale == "ko"]
    adapt(env, preview, demo.address.key, koreans, welcome_in(demo.snapshot, "ko"))
    async with preview:
        moving = run_detached(_move(env, preview, refreshing))
        announce(Address(preview._server.port, demo.address.key), preview.url)  # noqa: SLF001 nothing else tells it
        try:
            await preview.wait_closed()
        finally:
            moving.cancel()


async def _move(env: Any, preview: Any, refreshing: RefreshService) -> None:
    """Let SimCord's time go on, and show how a refresh does: its page waits for clicks."""
    draw = 0
    while True:
        await asyncio.sleep(TICK_S)
        env.backend.advance_clock((datetime.now(UTC) - env.now()).total_seconds())
        draw = DRAWN_AFTERWARDS if refreshing.running is not None else draw - 1
        if draw > 0:
            _show(preview)


def _show(preview: Any) -> None:
    """Draw the page anew. Its own `refresh` first waits till the bot rests, which it does not meanwhile."""
    preview._advance_presentation_time()  # noqa: SLF001 see above
    for page in tuple(preview._pages.values()):  # noqa: SLF001 ditto
        preview._publish(page, reason="refresh")  # noqa: SLF001 ditto


def _speak(env: Any, locale_of: Mapping[str, str]) -> None:
    """Give each person their language: SimCord sends every interaction as en-US."""

    def localise(event: str, payload: dict[str, Any]) -> None:
        if event == "INTERACTION_CREATE":
            registered = {one["id"]: one for of in env.backend.commands.values() for one in of.values()}
            user = payload["member"]["user"] if "member" in payload else payload["user"]
            payload["locale"] = locale_of.get(user["id"], payload["locale"])
            data = payload.get("data") or {}
            if command := registered.get(data.get("id")):
                registered_names(data, command)

    env.backend.subscribers.insert(0, localise)

"""The real bot in a simulated Discord, with a page in the browser: no token, no network."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord

from bot.client import PlimateBot
from bot.refreshing.practice import PracticeSource
from bot.refreshing.service import service_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.live import Live

PAGE_WIDTH, PAGE_HEIGHT = 1100, 860
LOCALES = {"Emma (English)": "en-US", "민지 (한국어)": "ko"}


class DemoUnavailableError(Exception):
    """The demo's extra is not installed, or its port is taken."""


async def run_demo(live: Live, port: int, announce: Callable[[str], None]) -> None:
    """Serve the page until it is closed; `announce` gets its address.

    Raises:
        DemoUnavailableError: SimCord is missing or cannot listen on the port.
    """
    try:
        import simcord  # noqa: PLC0415 an extra: only the demo needs it
    except ImportError as error:
        raise DemoUnavailableError(
            "the demo needs SimCord; start it with make demo, which installs it"
        ) from error
    with tempfile.TemporaryDirectory(prefix="plimate-demo-") as folder:
        source = PracticeSource(Path(folder))
        refreshing = service_of(live, Path(folder), live.snapshot.manifest.recipe, source)
        bot = PlimateBot(live, Path(folder), refreshing, shard_count=1)
        try:
            async with simcord.run(bot, check_errors=False) as env:
                await _serve(env, port, announce)
        except simcord.SetupError as error:
            raise DemoUnavailableError(f"the demo cannot start: {error}") from error
        finally:
            await refreshing.end()
            await source.close()


async def _serve(env: Any, port: int, announce: Callable[[str], None]) -> None:
    env.backend.bot_user.name = "Plimate"
    guild = env.create_guild("Plimate")
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
    preview = env.preview(
        channel, viewers=viewers, layout="channel", width=PAGE_WIDTH, height=PAGE_HEIGHT, port=port
    )
    async with preview:
        announce(preview.url)
        await preview.wait_closed()


def _speak(env: Any, locale_of: Mapping[str, str]) -> None:
    """Give each person their language: SimCord sends every interaction as en-US."""

    def localise(event: str, payload: dict[str, Any]) -> None:
        if event == "INTERACTION_CREATE":
            user = payload["member"]["user"] if "member" in payload else payload["user"]
            payload["locale"] = locale_of.get(user["id"], payload["locale"])

    env.backend.subscribers.insert(0, localise)

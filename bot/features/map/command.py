"""/map: a channel in the middle, those like it around it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import send
from bot.drawing.neighbours import MOST
from bot.lists.choices import channels_offered
from bot.lists.chosen import ask_which, chosen_channels
from bot.lists.map_show import show_map
from bot.lists.reading import reading_of
from bot.lists.state import ControlKind, ControlState

if TYPE_CHECKING:
    from bot.client.reply import Reply
    from bot.client.services import Host, Pictures, Services
    from bot.lists.reading import Reading
    from bot.live import Live

PREPARED_AFTER_S = 3.0


def feature(services: Services) -> Feature:
    """The command, and the end of what draws; the controls below a map are shared with lists."""
    works = (Drawing(services.pictures),) if services.pictures is not None else ()
    return Feature("map", cogs=(MapCog(services.live),), works=works)


def show_mapped(reading: Reading, text: str, asker: int) -> Reply:
    """The map around the channel that a text means, or the question which it is.

    Raises:
        NoSuchChannelError: it is like no channel.
    """
    marks = reading.snapshot.fingerprints

    def state(row: int) -> ControlState:
        return ControlState(asker, MOST, (marks[row],))

    chosen = chosen_channels(reading, (text,))
    if not chosen.unclear:
        return show_map(reading, state(chosen.rows[0]))
    return ask_which(reading, chosen, lambda row: state(row).custom_id(ControlKind.MAP_HERE))


class Drawing:
    """The process that draws is started once the bot is at rest, or by a picture, and ends with the bot."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._preparing: asyncio.Task[None] | None = None

    async def begin(self, client: discord.Client) -> None:
        del client
        self._preparing = asyncio.create_task(self._prepare())

    async def end(self) -> None:
        if self._preparing is not None:
            self._preparing.cancel()
            await asyncio.gather(self._preparing, return_exceptions=True)
        await self._pictures.close()

    async def _prepare(self) -> None:
        """Not while the bot logs in: both are work for the processor."""
        await asyncio.sleep(PREPARED_AFTER_S)
        await self._pictures.prepare()


class MapCog(commands.Cog):
    """The command and its autocomplete."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(name=localised("command-map"), description=localised("command-map-description"))
    @app_commands.rename(name=localised("command-map-name"), private=localised("command-map-private"))
    @app_commands.describe(
        name=localised("command-map-name-description"),
        private=localised("command-map-private-description"),
    )
    async def mapped(
        self,
        interaction: discord.Interaction[Host],
        name: str,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        await send(interaction, show_mapped(reading, name, interaction.user.id), private=private)

    @mapped.autocomplete("name")
    async def names(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return channels_offered(self._live, interaction, current)

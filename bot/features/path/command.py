"""/path: how to get from one channel to another through real neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import send
from bot.features.path.controls import CONTROLS
from bot.features.path.show import WAY, show_way, way_id
from bot.lists.choices import channels_offered
from bot.lists.pairs import chosen_pair
from bot.lists.reading import reading_of

if TYPE_CHECKING:
    from bot.client.reply import Reply
    from bot.client.services import Host, Services
    from bot.lists.reading import Reading
    from bot.live import Live


def feature(services: Services) -> Feature:
    """The command and what is pressed below its answer."""
    return Feature("path", cogs=(PathCog(services.live),), controls=CONTROLS)


def show_path(reading: Reading, start: str, end: str, asker: int) -> Reply:
    """The shortest way between two names, or the question which channel one of them means.

    Raises:
        NoSuchChannelError, UnclearError, SameChannelError: see `chosen_pair`.
        NoWayError: nothing leads there.
    """

    def id_of(one: int, other: int) -> str:
        return way_id(WAY, reading, (one, other), asker, 1)

    chosen = chosen_pair(reading, (start, end), id_of)
    return show_way(reading, chosen, asker) if isinstance(chosen, tuple) else chosen


class PathCog(commands.Cog):
    """The command and the autocomplete of its channels."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(name=localised("command-path"), description=localised("command-path-description"))
    @app_commands.rename(
        start=localised("command-path-from"),
        end=localised("command-path-to"),
        private=localised("command-path-private"),
    )
    @app_commands.describe(
        start=localised("command-path-from-description"),
        end=localised("command-path-to-description"),
        private=localised("command-path-private-description"),
    )
    async def path(
        self,
        interaction: discord.Interaction[Host],
        start: str,
        end: str,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        await send(interaction, show_path(reading, start, end, interaction.user.id), private=private)

    @path.autocomplete("start")
    @path.autocomplete("end")
    async def channels(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return channels_offered(self._live, interaction, current)

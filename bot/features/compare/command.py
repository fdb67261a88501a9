"""/compare: what two channels share, and what only one has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.custom_id import custom_id
from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import send
from bot.features.compare.controls import CONTROLS
from bot.features.compare.show import COMPARE, show_comparison
from bot.lists.choices import channels_offered
from bot.lists.pairs import chosen_pair, pair_state
from bot.lists.reading import reading_of

if TYPE_CHECKING:
    from bot.client.reply import Reply
    from bot.client.services import Host, Services
    from bot.lists.reading import Reading
    from bot.live import Live


def feature(services: Services) -> Feature:
    """The command and what is pressed below its answer."""
    return Feature("compare", cogs=(CompareCog(services.live),), controls=CONTROLS)


def show_compared(reading: Reading, one: str, other: str, asker: int) -> Reply:
    """The comparison of two names, or the question which channel one of them means.

    Raises:
        NoSuchChannelError, UnclearError, SameChannelError: see `chosen_pair`.
    """

    def id_of(first: int, second: int) -> str:
        return custom_id(COMPARE, pair_state(reading, first, second, asker))

    chosen = chosen_pair(reading, (one, other), id_of)
    return show_comparison(reading, chosen, asker) if isinstance(chosen, tuple) else chosen


class CompareCog(commands.Cog):
    """The command and the autocomplete of its channels."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-compare"), description=localised("command-compare-description")
    )
    @app_commands.rename(
        one=localised("command-compare-one"),
        other=localised("command-compare-other"),
        private=localised("command-compare-private"),
    )
    @app_commands.describe(
        one=localised("command-compare-one-description"),
        other=localised("command-compare-other-description"),
        private=localised("command-compare-private-description"),
    )
    async def compare(
        self,
        interaction: discord.Interaction[Host],
        one: str,
        other: str,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        await send(interaction, show_compared(reading, one, other, interaction.user.id), private=private)

    @compare.autocomplete("one")
    @compare.autocomplete("other")
    async def channels(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return channels_offered(self._live, interaction, current)

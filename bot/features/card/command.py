"""/channel: figures and their ranks, genres and moods, introduction, newest playlists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.custom_id import custom_id
from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import send
from bot.lists.card_controls import show_card
from bot.lists.card_view import CardKind
from bot.lists.choices import channels_offered
from bot.lists.chosen import ask_which, chosen_channels
from bot.lists.reading import reading_of

if TYPE_CHECKING:
    from bot.client.reply import AnyReply
    from bot.client.services import Host, Services
    from bot.lists.reading import Reading
    from bot.live import Live


def feature(services: Services) -> Feature:
    """The command; the controls below a card are shared with whatever else shows one."""
    return Feature("card", cogs=(CardCog(services.live),))


def show_channel(reading: Reading, text: str, asker: int) -> AnyReply:
    """The card of the channel that a text means, or the question which it is.

    Raises:
        NoSuchChannelError: it is like no channel.
    """
    chosen = chosen_channels(reading, (text,))
    if not chosen.unclear:
        return show_card(reading, chosen.rows[0], asker)
    marks = reading.snapshot.fingerprints
    return ask_which(reading, chosen, lambda row: custom_id(CardKind.CARD, f"{asker}:{marks[row]}"))


class CardCog(commands.Cog):
    """The command and its autocomplete."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-channel"), description=localised("command-channel-description")
    )
    @app_commands.rename(name=localised("command-channel-name"), private=localised("command-channel-private"))
    @app_commands.describe(
        name=localised("command-channel-name-description"),
        private=localised("command-channel-private-description"),
    )
    async def channel(
        self,
        interaction: discord.Interaction[Host],
        name: str,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        await send(interaction, show_channel(reading, name, interaction.user.id), private=private)

    @channel.autocomplete("name")
    async def names(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return channels_offered(self._live, interaction, current)

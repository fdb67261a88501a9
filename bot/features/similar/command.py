"""/similar: the channels nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.errors import record_error
from bot.client.feature import Feature
from bot.client.localisation import language_of, localised
from bot.lists.reading import reading_of
from bot.lists.show import show_decision
from bot.lists.state import MOST  # noqa: TC001 discord.py evaluates the annotations
from bot.lookup.channels import ChannelLookup

if TYPE_CHECKING:
    from bot.client.services import Host, Services
    from bot.live import Live

DEFAULT_COUNT = 10


def feature(services: Services) -> Feature:
    """The command; the controls below its answer are those of every list."""
    return Feature("similar", cogs=(SimilarCog(services.live),))


class SimilarCog(commands.Cog):
    """The command and its autocomplete."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-similar"), description=localised("command-similar-description")
    )
    @app_commands.rename(
        channel=localised("command-similar-channel"),
        count=localised("command-similar-count"),
        private=localised("command-similar-private"),
    )
    @app_commands.describe(
        channel=localised("command-similar-channel-description"),
        count=localised("command-similar-count-description"),
        private=localised("command-similar-private-description"),
    )
    async def similar(
        self,
        interaction: discord.Interaction[Host],
        channel: str,
        count: app_commands.Range[int, 1, MOST] = DEFAULT_COUNT,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        decision = ChannelLookup(reading.snapshot).find(channel)
        reply = show_decision(reading, decision, channel, interaction.user.id, count)
        await interaction.response.send_message(
            embed=reply.embed, view=reply.view, ephemeral=private or reply.refusal
        )

    @similar.autocomplete("channel")
    async def channels(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        try:
            choices = ChannelLookup(self._live.snapshot).choices(current, language_of(interaction))
        except Exception as error:  # noqa: BLE001 a list cannot say what is wrong; unanswered, it spins
            record_error(interaction, error)
            return []
        return [app_commands.Choice(name=choice.label, value=choice.id) for choice in choices]

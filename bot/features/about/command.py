"""/help and /status."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.feature import Feature
from bot.client.localisation import language_of, localised
from bot.features.about.embed import help_embed, status_embed
from bot.features.about.refreshing import add_refreshing

if TYPE_CHECKING:
    from bot.client.services import Services
    from bot.live import Live
    from bot.refreshing.service import RefreshService


def feature(services: Services) -> Feature:
    return Feature("about", cogs=(AboutCog(services.live, services.refreshing),))


class AboutCog(commands.Cog):
    """What Plimate does, and which data it answers from."""

    def __init__(self, live: Live, refreshing: RefreshService) -> None:
        self._live = live
        self._refreshing = refreshing

    @app_commands.command(name=localised("command-help"), description=localised("command-help-description"))
    async def help(self, interaction: discord.Interaction) -> None:
        embed = help_embed(self._live.snapshot, language_of(interaction))
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @app_commands.command(
        name=localised("command-status"), description=localised("command-status-description")
    )
    async def status(self, interaction: discord.Interaction) -> None:
        snapshot, standing = self._live.snapshot, await asyncio.to_thread(self._refreshing.standing)
        words = language_of(interaction)
        embed = status_embed(snapshot, self._refreshing.clock.now(), words)
        add_refreshing(embed, standing, words)
        await interaction.response.send_message(embed=embed, ephemeral=True)

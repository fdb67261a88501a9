"""/help and /status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.language import language_of, localised
from bot.render.status import help_embed, status_embed

if TYPE_CHECKING:
    from bot.live import Live


class AboutCog(commands.Cog):
    """What Plimate does, and which data it answers from."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(name=localised("command-help"), description=localised("command-help-description"))
    async def help(self, interaction: discord.Interaction) -> None:
        embed = help_embed(self._live.snapshot, language_of(interaction))
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @app_commands.command(
        name=localised("command-status"), description=localised("command-status-description")
    )
    async def status(self, interaction: discord.Interaction) -> None:
        embed = status_embed(self._live.snapshot, discord.utils.utcnow(), language_of(interaction))
        await interaction.response.send_message(embed=embed, ephemeral=True)

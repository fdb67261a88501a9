"""/help and /status."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.control import Control
from bot.client.feature import Feature
from bot.client.localisation import language_of, localised
from bot.client.permission import may_keep_data
from bot.features.about.embed import help_embed, status_embed
from bot.features.about.examples import ExampleButton, SurpriseExample
from bot.features.about.mentions import CommandMentions
from bot.features.about.refreshing import add_refreshing
from bot.features.about.view import HELP_KIND, help_view

if TYPE_CHECKING:
    from bot.client.services import Host, Services


def feature(services: Services) -> Feature:
    return Feature("about", cogs=(AboutCog(services),), controls=(ExampleButton, SurpriseExample, HelpButton))


class AboutCog(commands.Cog):
    """What Plimate does, and which data it answers from."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._mentions = CommandMentions()

    @app_commands.command(name=localised("command-help"), description=localised("command-help-description"))
    async def help(self, interaction: discord.Interaction[Host]) -> None:
        await self.answer_help(interaction)

    async def answer_help(self, interaction: discord.Interaction[Host]) -> None:
        """For this person alone, in their language, with examples to press."""
        await self._mentions.learn(interaction.client.tree)
        snapshot, words = self._services.live.snapshot, language_of(interaction)
        keeps_data = may_keep_data(interaction, self._services.admins)
        embed = help_embed(snapshot, words, self._mentions, keeps_data=keeps_data)
        view = help_view(snapshot, words)
        await interaction.response.send_message(embed=embed, view=view, ephemeral=True)

    @app_commands.command(
        name=localised("command-status"), description=localised("command-status-description")
    )
    async def status(self, interaction: discord.Interaction) -> None:
        refreshing, words = self._services.refreshing, language_of(interaction)
        snapshot, standing = self._services.live.snapshot, await asyncio.to_thread(refreshing.standing)
        keeps_data = may_keep_data(interaction, self._services.admins)
        embed = status_embed(snapshot, refreshing.clock.now(), words, keeps_data=keeps_data)
        add_refreshing(embed, standing, words, keeps_data=keeps_data)
        await interaction.response.send_message(embed=embed, ephemeral=True)


class HelpButton(Control, kind=HELP_KIND):
    """/help as a button, for whoever presses it."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        cog = interaction.client.get_cog(AboutCog.__name__)
        if isinstance(cog, AboutCog):
            await cog.answer_help(interaction)

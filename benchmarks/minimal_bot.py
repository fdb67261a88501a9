"""The least bot that discord.py allows: what Plimate is measured beside. One shard, one command, one word."""

from __future__ import annotations

import os

import discord
from discord import app_commands

CHOICES = [app_commands.Choice(name=f"Channel {number}", value=f"row-{number}") for number in range(25)]


class MinimalBot(discord.Client):
    """Registers /similar once it has logged in, and answers it."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none()
        )
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(similar)

    async def setup_hook(self) -> None:
        await self.tree.sync()


async def choices(_interaction: discord.Interaction, _current: str) -> list[app_commands.Choice[str]]:
    return CHOICES


@app_commands.command(description="Answers always the same")
@app_commands.autocomplete(channel=choices)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def similar(interaction: discord.Interaction, channel: str) -> None:
    del channel
    await interaction.response.send_message("pong")


if __name__ == "__main__":
    MinimalBot().run(os.environ["DISCORD_TOKEN"], log_level=30)

"""A bot of a few lines for the tests of the loopback server: it does right, or wrong where it is asked to."""

import asyncio
import os
import re
from io import BytesIO
from typing import Any, Self

import discord
from discord import app_commands

Interaction = discord.Interaction["EchoBot"]


class Again(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"again:(?P<n>\d+)"):
    def __init__(self, n: int) -> None:
        super().__init__(discord.ui.Button(label="Again", custom_id=f"again:{n}"))
        self.n = n

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], _item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Self:
        return cls(int(match["n"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.edit_message(content=f"again {self.n}", view=_again(self.n + 1))


def _again(n: int) -> discord.ui.View:
    return discord.ui.View(timeout=None).add_item(Again(n))


class EchoBot(discord.AutoShardedClient):
    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.1,
        )
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(echo)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Again)
        await self.tree.sync()

    async def on_ready(self) -> None:
        await self.get_partial_messageable(int(os.environ["ECHO_CHANNEL"])).send("hello")


async def _suggest(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{current}{interaction.locale}", value=current)]


async def _say(interaction: Interaction, text: str) -> None:
    embed = discord.Embed(title=text, description=f"{interaction.locale} {interaction.context.guild}")
    await interaction.response.send_message(text, embed=embed, view=_again(1), ephemeral=True)


async def _defer(interaction: Interaction, text: str) -> None:
    await interaction.response.defer()
    await interaction.edit_original_response(content=text, attachments=[_file(text)])
    await interaction.followup.send("more")


async def _long(interaction: Interaction, _text: str) -> None:
    await interaction.response.send_message("x" * 2001)


async def _pinging(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(text, allowed_mentions=discord.AllowedMentions.all())


async def _twice(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(text)
    interaction.response._response_type = None
    await interaction.response.send_message(text)


async def _unknown(interaction: Interaction, _text: str) -> None:
    await interaction.client.http.get_guild(1)


async def _hide(interaction: Interaction, text: str) -> None:
    await interaction.response.defer()
    await interaction.followup.send(text, ephemeral=True)


async def _chatter(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(text)
    for _ in range(6):
        await interaction.followup.send(text)


async def _slow(interaction: Interaction, text: str) -> None:
    await asyncio.sleep(0.05)  # the work of a slow command
    await interaction.response.send_message(text)


def _file(text: str) -> discord.File:
    return discord.File(BytesIO(text.encode()), "text.txt")


_BEHAVIOURS = {
    "say": _say,
    "defer": _defer,
    "long": _long,
    "ping": _pinging,
    "twice": _twice,
    "unknown": _unknown,
    "hide": _hide,
    "chatter": _chatter,
    "slow": _slow,
}


@app_commands.command(description="Says it again")
@app_commands.autocomplete(text=_suggest)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def echo(interaction: Interaction, text: str, how: str = "say") -> None:
    await _BEHAVIOURS[how](interaction, text)


if __name__ == "__main__":
    EchoBot().run(os.environ["DISCORD_TOKEN"])

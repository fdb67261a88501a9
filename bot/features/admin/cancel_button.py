"""The Cancel button under a refresh, for whoever may refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands

from bot.client.control import AnsweringItem
from bot.client.permission import may_keep_data
from bot.text.language import Language, language_of

if TYPE_CHECKING:
    import re

    from bot.client.bot import PlimateBot

RUN = r"[0-9a-f]{8}"


class CancelButton(AnsweringItem, template=rf"r:(?P<run>{RUN})"):
    """Cancels the refresh that its message is about."""

    def __init__(self, item: discord.ui.Item[Any], run: str) -> None:
        super().__init__(item)
        self.run = run

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[PlimateBot],  # type: ignore[override]  # ours is the only client
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        del interaction
        return cls(item, match["run"])

    async def pressed(self, interaction: discord.Interaction[PlimateBot]) -> None:
        client, words = interaction.client, language_of(interaction)
        if not may_keep_data(interaction, client.admins):
            raise app_commands.CheckFailure
        run = client.refreshing.refresher.running
        if run is None or run.id != self.run:
            await interaction.response.send_message(words("refresh-over"), ephemeral=True)
            return
        if run.progress.too_late:
            await interaction.response.send_message(words("refresh-too-late"), ephemeral=True)
            return
        run.cancel()
        await interaction.response.send_message(words("refresh-cancelling"), ephemeral=True)


def cancel_view(run: str, words: Language) -> discord.ui.View:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=words("refresh-cancel"), custom_id=f"r:{run}", style=discord.ButtonStyle.danger
    )
    view = discord.ui.View(timeout=None)
    view.add_item(CancelButton(button, run))
    return view

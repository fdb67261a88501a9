"""The Cancel button under a refresh, for whoever may refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.client.control import Control, Placed
from bot.client.custom_id import custom_id
from bot.client.localisation import language_of
from bot.client.permission import may_keep_data
from bot.client.view import View

if TYPE_CHECKING:
    from bot.client.services import Host
    from bot.text.language import Language

KIND = "r"


class CancelButton(Control, kind=KIND, state=r"(?P<run>[0-9a-f]{8})", unversioned=True):
    """Cancels the refresh that its message is about."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        services, words = interaction.client.services, language_of(interaction)
        if not may_keep_data(interaction, services.admins):
            raise app_commands.CheckFailure
        run = services.refreshing.running
        if run is None or run.id != self.match["run"]:
            await interaction.response.send_message(words("refresh-over"), ephemeral=True)
            return
        if run.progress.too_late:
            await interaction.response.send_message(words("refresh-too-late"), ephemeral=True)
            return
        run.cancel()
        await interaction.response.send_message(words("refresh-cancelling"), ephemeral=True)


def cancel_view(run: str, words: Language) -> discord.ui.View:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=words("refresh-cancel"), custom_id=custom_id(KIND, run), style=discord.ButtonStyle.danger
    )
    return View().add_item(Placed(button))

"""/refresh, for those who keep the data."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.client.localisation import language_of, localised
from bot.client.permission import may_keep_data, show_to_admins
from bot.refreshing.source import NotSetUpError

if TYPE_CHECKING:
    from bot.client.permission import Admins
    from bot.features.admin.following import Following
    from bot.refreshing.service import RefreshService

log = logging.getLogger(__name__)


class RefreshCog(commands.Cog):
    """Refused to all who do not keep the data, and where nobody is named, hidden from most of them."""

    def __init__(self, refreshing: RefreshService, admins: Admins, following: Following) -> None:
        self._refreshing = refreshing
        self._admins = admins
        self._following = following
        show_to_admins(self, admins)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        return may_keep_data(interaction, self._admins)

    @app_commands.command(
        name=localised("command-refresh"), description=localised("command-refresh-description")
    )
    @app_commands.rename(force=localised("command-refresh-force"))
    @app_commands.describe(force=localised("command-refresh-force-description"))
    @app_commands.default_permissions(manage_guild=True)
    async def refresh(
        self,
        interaction: discord.Interaction,
        force: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        words = language_of(interaction)
        joined = self._refreshing.running is not None
        note = "" if not joined else "refresh-joined-unforced" if force else "refresh-joined"
        try:
            run = self._refreshing.start(force=force)
        except NotSetUpError as error:
            await interaction.response.send_message(words(error.key), ephemeral=True)
            return
        except OSError as error:
            log.error("no refresh: the data folder cannot be written to (%s)", error)  # noqa: TRY400 the cause is in the line
            await interaction.response.send_message(words("refresh-cause-store"), ephemeral=True)
            return
        try:
            await interaction.response.defer(ephemeral=True, thinking=True)
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            self._following.answer(interaction, run, note, answered=False)
            raise
        self._following.answer(interaction, run, note, answered=True)

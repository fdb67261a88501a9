"""/snapshots and /rollback, for those who keep the data."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.localisation import language_of, localised
from bot.client.permission import may_keep_data, show_to_admins
from bot.features.admin.rollback import rolled_back
from bot.features.admin.snapshots_embed import snapshot_choices, snapshots_embed
from recommender.snapshots.store_errors import StoreError

if TYPE_CHECKING:
    from bot.client.permission import Admins
    from bot.refreshing.service import RefreshService

log = logging.getLogger(__name__)


class SnapshotsCog(commands.Cog):
    """Refused to all who do not keep the data, and where nobody is named, hidden from most of them."""

    def __init__(self, refreshing: RefreshService, admins: Admins) -> None:
        self._refreshing = refreshing
        self._admins = admins
        show_to_admins(self, admins)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        return may_keep_data(interaction, self._admins)

    @app_commands.command(
        name=localised("command-snapshots"), description=localised("command-snapshots-description")
    )
    @app_commands.default_permissions(manage_guild=True)
    async def snapshots(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            stored = await asyncio.to_thread(self._refreshing.stored)
        except StoreError as error:
            log.error("the snapshots cannot be listed: %s", error)  # noqa: TRY400 the cause is in the line
            await interaction.edit_original_response(content=language_of(interaction)("refresh-cause-store"))
            return
        embed = snapshots_embed(stored.entries, stored.used, stored.refused, language_of(interaction))
        await interaction.edit_original_response(embed=embed)

    @app_commands.command(
        name=localised("command-rollback"), description=localised("command-rollback-description")
    )
    @app_commands.rename(snapshot=localised("command-rollback-snapshot"))
    @app_commands.describe(snapshot=localised("command-rollback-snapshot-description"))
    @app_commands.default_permissions(manage_guild=True)
    async def rollback(self, interaction: discord.Interaction, snapshot: str | None = None) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        said = await rolled_back(self._refreshing, snapshot, language_of(interaction))
        await said.show(interaction)

    @rollback.autocomplete("snapshot")
    async def choose_snapshot(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        if not may_keep_data(interaction, self._admins):
            return []
        try:
            entries = await asyncio.to_thread(self._refreshing.listing)
        except StoreError as error:
            log.error("the snapshots cannot be listed: %s", error)  # noqa: TRY400 the cause is in the line
            return []
        return snapshot_choices(entries, current, language_of(interaction))

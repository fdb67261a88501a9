"""/snapshots and /rollback, for those who keep the data."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.localisation import language_of, localised
from bot.client.permission import may_keep_data
from bot.features.admin.snapshots_embed import rollback_embed, snapshot_choices, snapshots_embed
from recommender.snapshots.store import NoSnapshotError, StoreBusyError, StoreError

if TYPE_CHECKING:
    from bot.client.permission import Admins
    from bot.refreshing.service import RefreshService

log = logging.getLogger(__name__)


class SnapshotsCog(commands.Cog):
    """Hidden from members who do not manage the server, and refused to all who do not keep the data."""

    def __init__(self, refreshing: RefreshService, admins: Admins) -> None:
        self._refreshing = refreshing
        self._admins = admins

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        return may_keep_data(interaction, self._admins)

    @app_commands.command(
        name=localised("command-snapshots"), description=localised("command-snapshots-description")
    )
    @app_commands.default_permissions(manage_guild=True)
    async def snapshots(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        stored = await asyncio.to_thread(self._refreshing.stored)
        embed = snapshots_embed(stored.entries, stored.used, stored.refused, language_of(interaction))
        await interaction.edit_original_response(embed=embed)

    @app_commands.command(
        name=localised("command-rollback"), description=localised("command-rollback-description")
    )
    @app_commands.rename(snapshot=localised("command-rollback-snapshot"))
    @app_commands.describe(snapshot=localised("command-rollback-snapshot-description"))
    @app_commands.default_permissions(manage_guild=True)
    async def rollback(self, interaction: discord.Interaction, snapshot: str | None = None) -> None:
        words = language_of(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            done = await self._refreshing.roll_back(snapshot)
        except NoSnapshotError:
            key = "rollback-none" if snapshot is None else "rollback-unknown"
            await interaction.edit_original_response(content=words(key))
            return
        except StoreBusyError as error:
            log.error("no roll-back: %s", error)  # noqa: TRY400 the cause is in the line
            await interaction.edit_original_response(
                content=words("rollback-busy", holder=f"`{error.holder}`")
            )
            return
        except StoreError as error:
            log.error("no roll-back: %s", error)  # noqa: TRY400 the cause is in the line
            await interaction.edit_original_response(content=words("refresh-cause-store"))
            return
        embed = rollback_embed(done.manifest, words, loaded=done.loaded)
        await interaction.edit_original_response(embed=embed)

    @rollback.autocomplete("snapshot")
    async def choose_snapshot(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        if not may_keep_data(interaction, self._admins):
            return []
        entries = await asyncio.to_thread(self._refreshing.listing)
        return snapshot_choices(entries, current, language_of(interaction))

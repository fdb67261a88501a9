"""/refresh, /snapshots and /rollback, for those who keep the data."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.permission import may_keep_data
from bot.features.admin.progress_message import ProgressMessage
from bot.features.admin.snapshots_embed import rollback_embed, snapshot_choices, snapshots_embed
from bot.refreshing.source import NotSetUpError
from bot.text.language import language_of, localised
from recommender.snapshots.store import NoSnapshotError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.refreshing.service import RefreshService

log = logging.getLogger(__name__)


class RefreshCog(commands.Cog):
    """Hidden from members who do not manage the server, and refused to them."""

    def __init__(self, refreshing: RefreshService, admins: Callable[[], frozenset[int]]) -> None:
        self._refreshing = refreshing
        self._admins = admins
        self._following: set[asyncio.Task[None]] = set()

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        return may_keep_data(interaction, self._admins())

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
        joined = self._refreshing.refresher.running is not None
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
        await interaction.response.defer(ephemeral=True, thinking=True)
        message = ProgressMessage(interaction, words, self._refreshing.clock)
        follow = message.follow(run, self._refreshing.refresher.folder.changes, note)
        task = asyncio.create_task(follow)
        self._following.add(task)
        task.add_done_callback(self._following.discard)

    @app_commands.command(
        name=localised("command-snapshots"), description=localised("command-snapshots-description")
    )
    @app_commands.default_permissions(manage_guild=True)
    async def snapshots(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        entries = await asyncio.to_thread(self._refreshing.store.entries)
        refused = await asyncio.to_thread(self._refreshing.refresher.folder.refused_rows)
        used = self._refreshing.live.snapshot.manifest.id
        embed = snapshots_embed(entries, used, refused, language_of(interaction))
        await interaction.edit_original_response(embed=embed)

    @app_commands.command(
        name=localised("command-rollback"), description=localised("command-rollback-description")
    )
    @app_commands.rename(snapshot=localised("command-rollback-snapshot"))
    @app_commands.describe(snapshot=localised("command-rollback-snapshot-description"))
    @app_commands.default_permissions(manage_guild=True)
    async def rollback(self, interaction: discord.Interaction, snapshot: str | None = None) -> None:
        words, store = language_of(interaction), self._refreshing.store
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            manifest = await asyncio.to_thread(store.roll_back, snapshot)
        except NoSnapshotError:
            key = "rollback-none" if snapshot is None else "rollback-unknown"
            await interaction.edit_original_response(content=words(key))
            return
        except StoreError as error:
            log.error("no roll-back: %s", error)  # noqa: TRY400 ditto
            await interaction.edit_original_response(content=words("refresh-cause-store"))
            return
        loaded = await self._refreshing.watch.look()
        await interaction.edit_original_response(embed=rollback_embed(manifest, words, loaded=loaded))

    @rollback.autocomplete("snapshot")
    async def choose_snapshot(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        if not may_keep_data(interaction, self._admins()):
            return []
        entries = await asyncio.to_thread(self._refreshing.store.listing)
        return snapshot_choices(entries, current, language_of(interaction))

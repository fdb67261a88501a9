"""The bot: its commands, its controls, its one error handler."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.errors import answer_error
from bot.client.registration import CommandRegister
from bot.features.about.command import AboutCog
from bot.features.admin.alerting import Admins, tell_admins
from bot.features.admin.cancel_button import CancelButton
from bot.features.admin.refresh_command import RefreshCog
from bot.features.similar.command import SimilarCog
from bot.lists.controls import BackButton, SimilarMenu, SuggestionButton
from bot.lists.why import WhyButton, WhyLineMenu
from bot.refreshing.service import RefreshService, service_of
from bot.refreshing.source import NoSource
from bot.text.language import LocaleTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from bot.live import Live
    from bot.refreshing.alerts import Alert

log = logging.getLogger(__name__)
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)


class PlimateTree(app_commands.CommandTree["PlimateBot"]):
    """Sends every error of a command to the one handler."""

    async def on_error(
        self, interaction: discord.Interaction[PlimateBot], error: app_commands.AppCommandError, /
    ) -> None:
        await answer_error(interaction, error)


class PlimateBot(commands.AutoShardedBot):
    """Needs no privileged intent; keeps no messages and no members in memory."""

    def __init__(
        self,
        live: Live,
        folder: Path,
        refreshing: RefreshService | None = None,
        admins: Admins | None = None,
        *,
        registers: bool = True,
        **options: Any,
    ) -> None:
        """`registers`: whether logging in tells Discord the commands, if they changed."""
        # No voice here: discord.py need not warn, at every start, that libraries for it are missing.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=PlimateTree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=EVERYWHERE,
            allowed_installs=INSTALLS,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            **options,
        )
        self.live = live
        self.refreshing = refreshing or service_of(live, folder, live.snapshot.manifest.recipe, NoSource())
        self._admins = admins or Admins()
        self.register = CommandRegister(folder)
        self._registers = registers

    async def setup_hook(self) -> None:
        """Put the commands and controls together; register the commands if they changed."""
        await self._prepare()
        if not self._registers:
            return
        await self.refreshing.begin(self._announce)
        try:
            await self.register.sync(self.tree)
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            log.error("commands not registered, going on with those of before: %s. Try: plimate sync", error)  # noqa: TRY400 the cause is in the line

    async def _prepare(self) -> None:
        """Commands and controls, without telling Discord."""
        await self.tree.set_translator(LocaleTranslator())
        await self.add_cog(SimilarCog(self.live))
        await self.add_cog(AboutCog(self.live, self.refreshing))
        await self.add_cog(RefreshCog(self.refreshing, lambda: self.admins))
        self.add_dynamic_items(
            SimilarMenu, BackButton, SuggestionButton, WhyButton, WhyLineMenu, CancelButton
        )

    @property
    def admins(self) -> frozenset[int]:
        """Who may keep the data anywhere."""
        return self._admins.ids

    async def close(self) -> None:
        """Stop a refresh first: the next start goes on with it."""
        await self.refreshing.end()
        await super().close()

    async def _announce(self, alert: Alert) -> bool:
        return await tell_admins(self, self._admins, alert)

    async def on_ready(self) -> None:
        log.info("ready as %s in %d servers on %d shards", self.user, len(self.guilds), len(self.shards))

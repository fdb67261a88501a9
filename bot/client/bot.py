"""The bot: features put together, and one handler for their errors."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.custom_id import OURS
from bot.client.errors import OutdatedControlError, answer_error, answer_malformed
from bot.client.forgeries import MalformedError, check, is_placed
from bot.client.localisation import LocaleTranslator
from bot.client.patience import waited_out
from bot.client.refusals import QuietAutocomplete, Refusals
from bot.client.registration import register_commands
from bot.client.services import Host, Services

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.client.control import Control
    from bot.client.feature import Feature, Kept, Work

log = logging.getLogger(__name__)
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)


class PlimateTree(app_commands.CommandTree["PlimateBot"]):
    """Refuses what no client of this version sends; every error of a command goes to the one handler."""

    async def interaction_check(self, interaction: discord.Interaction[PlimateBot], /) -> bool:
        try:
            check(interaction, self)
        except MalformedError as error:
            await answer_malformed(interaction, error)
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction[PlimateBot], error: app_commands.AppCommandError, /
    ) -> None:
        await answer_error(interaction, error)


class PlimateBot(Host):
    """Needs no privileged intent; keeps no messages and no members in memory."""

    def __init__(
        self,
        services: Services,
        features: Sequence[Feature],
        *,
        serves: bool = True,
        **options: Any,
    ) -> None:
        """`serves`: whether the works begin at log-in, and the commands are registered once it is online."""
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
        self.services = services
        self.refusals = Refusals()
        QuietAutocomplete(self.refusals).install()
        self.features = tuple(features)
        kinds = Counter(control.kind for control in self._controls())
        if twice := [kind for kind, count in kinds.items() if count > 1]:
            raise ValueError(f"two controls are of one kind: {', '.join(twice)}")
        self._registering: asyncio.Task[None] | None = None
        self._serves = serves

    async def setup_hook(self) -> None:
        """Put the commands and controls together, and begin to work."""
        await self.prepare()
        if not self._serves:
            return
        for work in self._works():
            await work.begin(self)

    async def prepare(self) -> None:
        """Commands and controls, without telling Discord."""
        await self.tree.set_translator(LocaleTranslator())
        for feature in self.features:
            for cog in feature.cogs:
                await self.add_cog(cog)
            self.add_dynamic_items(*feature.controls)

    def _controls(self) -> Iterator[type[Control]]:
        return (control for feature in self.features for control in feature.controls)

    def _works(self) -> Iterator[Work]:
        return (work for feature in self.features for work in feature.works)

    def _kept(self) -> Iterator[tuple[Feature, Kept]]:
        return ((feature, kept) for feature in self.features for kept in feature.kept)

    async def kept_about(self, user: int) -> dict[str, list[Any]]:
        """All that is kept about a person, by feature."""
        found: dict[str, list[Any]] = {}
        for feature, kept in self._kept():
            found.setdefault(feature.name, []).append(dict(await kept.export(user)))
        return found

    async def forget(self, user: int) -> None:
        """Delete all of it."""
        for _, kept in self._kept():
            await kept.delete(user)

    async def close(self) -> None:
        """End the works first: a refresh under way is gone on with at the next start."""
        if self._registering is not None:
            self._registering.cancel()
        await asyncio.gather(*(work.end() for work in self._works()))
        await super().close()

    async def on_interaction(self, interaction: discord.Interaction[PlimateBot]) -> None:
        """Answer what nothing of this version takes: a press of a control of ours, any form."""
        if interaction.type is discord.InteractionType.modal_submit:
            await answer_error(interaction, OutdatedControlError())
        if interaction.type is not discord.InteractionType.component:
            return
        custom_id = str(dict(interaction.data or {}).get("custom_id", ""))
        taken = any(control.pattern.fullmatch(custom_id) for control in self._controls())
        if OURS.fullmatch(custom_id) and not (taken and is_placed(interaction)):
            await answer_error(interaction, OutdatedControlError())

    async def on_ready(self) -> None:
        log.info("ready as %s in %d servers on %d shards", self.user, len(self.guilds), len(self.shards))
        if self._serves and (self._registering is None or self._registering.done()):
            self._registering = asyncio.create_task(self._register())

    async def _register(self) -> None:
        """Beside everything else: Discord may let it wait for minutes, and people ask meanwhile."""
        try:
            await waited_out(lambda: register_commands(self.tree), "commands cannot be registered just now")
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            log.error("commands not registered, going on with those of before: %s. Try: plimate sync", error)  # noqa: TRY400 the cause is in the line

"""The bot: features put together, and one handler for their errors."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.cooldown import Cooldown, TooFastError
from bot.client.custom_id import OURS
from bot.client.errors import OutdatedControlError, answer_error, answer_malformed
from bot.client.forgeries import MalformedError, check, is_placed, is_somebodys
from bot.client.form import form_of
from bot.client.identifying import IdentifyPace
from bot.client.localisation import LocaleTranslator
from bot.client.patience import waited_out
from bot.client.refusals import QuietAutocomplete, Refusals
from bot.client.registration import register_commands
from bot.client.services import Host, Services
from bot.text.program import started_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.client.control import Control
    from bot.client.feature import Feature, Kept, Work
    from bot.client.form import Form
    from bot.client.punctuality import Punctuality

log = logging.getLogger(__name__)
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)


class PlimateTree(app_commands.CommandTree["PlimateBot"]):
    """Passes over what is late, refuses what no client of this version sends; has one handler for errors."""

    async def interaction_check(self, interaction: discord.Interaction[PlimateBot], /) -> bool:
        try:
            check(interaction, self)
        except MalformedError as error:
            await answer_malformed(interaction, error)
            return False
        return await interaction.client.admits(interaction)

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
        punctuality: Punctuality | None = None,
        **options: Any,
    ) -> None:
        """`serves`: whether the works begin at log-in, and the commands are registered once it is online.

        `punctuality`: gives turns, and tells what is too late; without it all is answered at once.
        """
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
        self._punctuality = punctuality
        self._cooldown = Cooldown()
        self._identifying = IdentifyPace()
        QuietAutocomplete(self.refusals).install()
        self.features = tuple(features)
        self._expect_one_of_a_kind()
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
            for menu in feature.menus:
                self.tree.add_command(menu)
            self.add_dynamic_items(*feature.controls)

    async def admits(self, interaction: discord.Interaction[Any]) -> bool:
        if self._punctuality is not None and not await self._punctuality.admits(interaction.created_at):
            return False
        if not is_somebodys(interaction):
            return True  # and refused for what it is
        try:
            self._cooldown.take(interaction.user.id)
        except TooFastError as error:
            await answer_malformed(interaction, error)
            return False
        return True

    def _controls(self) -> Iterator[type[Control]]:
        return (control for feature in self.features for control in feature.controls)

    def _forms(self) -> Iterator[type[Form]]:
        return (form for feature in self.features for form in feature.forms)

    def _expect_one_of_a_kind(self) -> None:
        """Raises ValueError where a custom_id would be two controls'."""
        kinds = Counter(control.kind for control in self._controls())
        kinds.update(form.kind for form in self._forms())
        if twice := [kind for kind, count in kinds.items() if count > 1]:
            raise ValueError(f"two controls are of one kind: {', '.join(twice)}")

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

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 the base class names them
        await self._identifying.turn()

    async def on_connect(self) -> None:
        """READY of a shard has come."""
        self._identifying.arrived()

    async def on_interaction(self, interaction: discord.Interaction[PlimateBot]) -> None:
        """Answer forms, and what nothing of this version takes: a press of a control of ours."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self._answer_form(interaction)
        if interaction.type is not discord.InteractionType.component:
            return
        custom_id = str(dict(interaction.data or {}).get("custom_id", ""))
        taken = any(control.pattern.fullmatch(custom_id) for control in self._controls())
        if not OURS.fullmatch(custom_id) or (taken and is_placed(interaction)):
            return
        if await self.admits(interaction):
            await answer_error(interaction, OutdatedControlError())

    async def _answer_form(self, interaction: discord.Interaction[PlimateBot]) -> None:
        if not await self.admits(interaction):
            return
        try:
            await form_of(interaction, self._forms()).sent(interaction)
        except Exception as error:  # noqa: BLE001 discord.py would only log it, and the person would wait
            await answer_error(interaction, error)

    async def on_ready(self) -> None:
        log.info("ready as %s in %d servers on %d shards", self.user, len(self.guilds), self.shard_count or 1)
        if self._serves and (self._registering is None or self._registering.done()):
            self._registering = asyncio.create_task(self._register())

    async def _register(self) -> None:
        """Beside everything else: Discord may let it wait for minutes, and people ask meanwhile."""
        try:
            await waited_out(lambda: register_commands(self.tree), "commands cannot be registered just now")
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            log.error("commands not registered, going on with those of before: %s", error)  # noqa: TRY400 the cause is in the line
            log.error("Try: %s sync", started_as())  # noqa: TRY400 ditto


class ShardedPlimateBot(PlimateBot, commands.AutoShardedBot):
    """The same on several connections, where Discord asks for that.

    On one it would cost questions: discord.py's sharded client resumes less often than its plain one.
    """

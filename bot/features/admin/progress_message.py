"""One message that follows a refresh: edited at most every three seconds, wherever Discord still lets it."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.features.admin.cancel_button import cancel_view
from bot.features.admin.refresh_embed import outcome_embed, progress_embed
from bot.text import limits

if TYPE_CHECKING:
    from pathlib import Path

    from bot.processes.clock import Clock
    from bot.refreshing.outcomes import Outcome, Progress
    from bot.refreshing.runs import Run
    from bot.text.language import Language

log = logging.getLogger(__name__)
EDIT_EVERY_S = 3.0
# An edit that Discord gets after the token's end would be lost.
TOKEN_S = limits.TOKEN_S - 60
FILE_NAME = "changes.csv"
SERVER_ERROR = 500
TRIES_AT_THE_END = 20


class ProgressMessage:
    """The answer to /refresh as long as its token lives, then a message in the channel, else a direct one."""

    def __init__(self, interaction: discord.Interaction, words: Language, clock: Clock) -> None:
        self._interaction = interaction
        self._words = words
        self._clock = clock
        self._begun = clock.monotonic()
        self._later: discord.Message | None = None

    async def follow(self, run: Run, changes: Path, note: str = "") -> None:
        """Show how far the refresh is till it ends, then what it changed.

        `changes` is the whole list, `note` the key of a text that stands first meanwhile.
        """
        try:
            await self._follow(run, changes, note)
        except discord.HTTPException as error:
            # Deleted, or nowhere left to write to. The refresh does not mind.
            log.warning("the message about refresh %s is no longer kept up: %s", run.id, error)

    async def _follow(self, run: Run, changes: Path, note: str) -> None:
        shown = None
        while (outcome := run.finished) is None:
            progress = run.progress
            if progress != shown and await self._shown(**self._midway(progress, note)):
                shown = progress
            await self._clock.sleep(EDIT_EVERY_S)
        for _ in range(TRIES_AT_THE_END):
            if await self._shown(**self._ending(outcome, changes)):
                break
            await self._clock.sleep(EDIT_EVERY_S)

    def _midway(self, progress: Progress, note: str) -> dict[str, Any]:
        embed = progress_embed(progress, self._words, note)
        return {"embed": embed, "view": cancel_view(progress.run, self._words)}

    def _ending(self, outcome: Outcome, changes: Path) -> dict[str, Any]:
        embed = outcome_embed(outcome, self._words)
        file = self._file(outcome, changes, embed)
        return {"embed": embed, "view": None, "attachments": [] if file is None else [file]}

    def _file(self, outcome: Outcome, changes: Path, embed: discord.Embed) -> discord.File | None:
        """All names, where the message has not all of them."""
        report = outcome.report
        if report is None or report.changes is None or not report.changes.any_left_out:
            return None
        try:
            if changes.stat().st_size <= self._interaction.filesize_limit:
                return discord.File(changes, FILE_NAME)
        except OSError as error:
            log.warning("the list of changes cannot be read: %s", error)
            return None
        embed.set_footer(text=self._words("refresh-file-too-large", name=FILE_NAME))
        return None

    async def _shown(self, **message: Any) -> bool:
        """Whether it went through; False where Discord or the network failed and a later try may."""
        try:
            await self._show(**message)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            if isinstance(error, discord.HTTPException) and error.status < SERVER_ERROR:
                raise
            log.info("the message about a refresh could not be edited just now: %s", error)
            return False
        return True

    async def _show(self, **message: Any) -> None:
        if self._later is not None:
            await self._later.edit(**message)
        elif self._clock.monotonic() - self._begun < TOKEN_S:
            await self._interaction.edit_original_response(**message)
        else:
            with contextlib.suppress(discord.HTTPException):  # nothing moved for so long that it is too late
                await self._interaction.edit_original_response(
                    content=self._words("refresh-goes-on"), embed=None, view=None
                )
            self._later = await self._sent(**message)

    async def _sent(self, **message: Any) -> discord.Message:
        message["files"] = message.pop("attachments", [])
        if message["view"] is None:
            del message["view"]
        if self._may_write_here():
            try:
                return await self._interaction.channel.send(**message)  # type: ignore[union-attr] # just seen
            except discord.Forbidden:
                log.info("no message may be sent where /refresh was asked; it goes on directly")
        return await self._interaction.user.send(**message)

    def _may_write_here(self) -> bool:
        """Whether the bot itself is in this channel, and not only its command."""
        interaction, may = self._interaction, self._interaction.app_permissions
        inside = interaction.guild_id is not None and interaction.client.get_guild(interaction.guild_id)
        writable = isinstance(interaction.channel, discord.abc.Messageable)
        thread = isinstance(interaction.channel, discord.Thread)
        may_send = may.send_messages_in_threads if thread else may.send_messages
        return bool(inside and writable and may.view_channel and may_send and may.embed_links)

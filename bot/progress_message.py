"""One message that follows a refresh: edited at most every three seconds, wherever Discord still lets it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord

from bot.controls.refresh import cancel_view
from bot.render.refresh import outcome_embed, progress_embed

if TYPE_CHECKING:
    from pathlib import Path

    from bot.language import Language
    from bot.refreshing.clock import Clock
    from bot.refreshing.records import Outcome
    from bot.refreshing.runs import Run

log = logging.getLogger(__name__)
EDIT_EVERY_S = 3.0
# The interaction's token lives 15 minutes.
TOKEN_S = 14 * 60.0
FILE_NAME = "changes.csv"


class ProgressMessage:
    """The answer to /refresh as long as its token lives, then a message in the channel, else a direct one."""

    def __init__(self, interaction: discord.Interaction, words: Language, clock: Clock) -> None:
        self._interaction = interaction
        self._words = words
        self._clock = clock
        self._begun = clock.monotonic()
        self._later: discord.Message | None = None

    async def follow(self, run: Run, changes: Path, *, joined: bool) -> None:
        """Show how far the refresh is till it ends, then what it changed; `changes` is the whole list."""
        try:
            await self._follow(run, changes, joined=joined)
        except discord.HTTPException as error:
            # Deleted, or nowhere left to write to. The refresh does not mind.
            log.warning("the message about refresh %s is no longer kept up: %s", run.id, error)

    async def _follow(self, run: Run, changes: Path, *, joined: bool) -> None:
        shown = None
        while (outcome := run.finished) is None:
            if run.progress != shown:
                shown = run.progress
                embed = progress_embed(shown, self._words, joined=joined)
                await self._show(embed=embed, view=cancel_view(run.id, self._words))
            await self._clock.sleep(EDIT_EVERY_S)
        embed = outcome_embed(outcome, self._words)
        file = self._file(outcome, changes, embed)
        await self._show(embed=embed, view=None, attachments=[] if file is None else [file])

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

    async def _show(self, **message: Any) -> None:
        if self._later is not None:
            await self._later.edit(**message)
        elif self._clock.monotonic() - self._begun < TOKEN_S:
            await self._interaction.edit_original_response(**message)
        else:
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
        return bool(inside and writable and may.view_channel and may.send_messages)

"""One message that follows a refresh to its end, wherever Discord still lets it, over a restart too."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.client.patience import is_outage
from bot.features.admin.cancel_button import cancel_view
from bot.features.admin.places import FILE_NAME, Shown
from bot.features.admin.refresh_embed import outcome_embed, progress_embed

if TYPE_CHECKING:
    from pathlib import Path

    from bot.features.admin.kept_messages import Addressee, KeptMessages
    from bot.features.admin.places import Answer, Elsewhere
    from bot.processes.clock import Clock
    from bot.refreshing.outcomes import Outcome, Progress
    from bot.refreshing.runs import Run
    from bot.text.language import Language

log = logging.getLogger(__name__)
EDIT_EVERY_S = 3.0
TRIES_AT_THE_END = 20
# What Discord takes without a boost of the server.
FILE_LIMIT = 10 * 2**20


class ProgressMessage:
    """Edited at most every three seconds. `name` is what it is kept by for a restart."""

    def __init__(
        self,
        name: int,
        addressee: Addressee,
        places: tuple[Answer | None, Elsewhere],
        kept: KeptMessages,
        words: Language,
        clock: Clock,
    ) -> None:
        self._name = name
        self._to = addressee
        self._answer, self._elsewhere = places
        self._kept = kept
        self._words = words
        self._clock = clock
        self._lost = False
        kept.keep(name, addressee)

    async def follow(self, run: Run, changes: Path, note: str = "") -> None:
        """Show how far the refresh is till it ends, then what it changed.

        `changes` is the whole list, `note` the key of a text that stands first meanwhile.
        """
        shown = None
        while (outcome := run.finished) is None:
            progress = run.progress
            if progress != shown and await self._tried(self._midway(progress, note)):
                shown = progress
            await self._clock.sleep(EDIT_EVERY_S)
        for _ in range(TRIES_AT_THE_END):
            if await self._tried(self._ending(outcome, changes), last=True):
                self._kept.drop(self._name)
                return
            await self._clock.sleep(EDIT_EVERY_S)
        log.warning("the end of refresh %s could not be told; the next start tries again", run.id)

    async def part(self, run: Run) -> None:
        """The program ends, and the refresh goes on at the next start: say so, where that is possible."""
        if run.finished is None:
            await self._tried(self._midway(run.progress, "refresh-restarting"))

    def _midway(self, progress: Progress, note: str) -> Shown:
        return Shown(progress_embed(progress, self._words, note), cancel_view(progress.run, self._words))

    def _ending(self, outcome: Outcome, changes: Path) -> Shown:
        """All names as a file, where the message has not all of them."""
        embed, report = outcome_embed(outcome, self._words), outcome.report
        if report is None or report.changes is None or not report.changes.any_left_out:
            return Shown(embed)
        try:
            too_large = changes.stat().st_size > FILE_LIMIT
        except OSError as error:
            log.warning("the list of changes cannot be read: %s", error)
            return Shown(embed)
        if too_large:
            return Shown(embed.set_footer(text=self._words("refresh-file-too-large", name=FILE_NAME)))
        return Shown(embed, None, changes, self._words("refresh-file-not-sent", name=FILE_NAME))

    async def _tried(self, shown: Shown, *, last: bool = False) -> bool:
        """Whether that is done with; False where Discord or the network failed and a later try may do."""
        if self._lost and not last:
            return True
        try:
            await self._show(shown, last=last)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            passing = not isinstance(error, discord.HTTPException) or is_outage(error)
            log.info("a message about refresh %s is not shown: %s", self._to.run, error)
            # Refused for good: no more of how far it is. At the end all ways are tried once more.
            self._lost = not passing
            return not passing
        return True

    async def _show(self, shown: Shown, *, last: bool) -> None:
        if self._answer is not None and self._answer.past_its_time:
            await self._go_on_from(self._answer, shown)
            return
        here = self._answer or (self._elsewhere if self._elsewhere.message is not None else None)
        if here is None:
            await self._send(shown)
            return
        for way in shown.ways:
            try:
                await here.edit(way)
            except discord.HTTPException as error:
                if is_outage(error) or not last:
                    raise
                log.info("the message about refresh %s cannot be changed: %s", self._to.run, error)
            else:
                return
        self._answer = None
        await self._send(shown)

    async def _go_on_from(self, answer: Answer, shown: Shown) -> None:
        """In a message of its own; the answer, which soon nobody can change, says where."""
        try:
            where = await self._send(shown)
        except discord.HTTPException as error:
            if not is_outage(error):
                self._answer = None
                await answer.leave(self._words("refresh-goes-on-untold"))
            raise
        self._answer = None
        await answer.leave(self._words("refresh-goes-on", where=where))

    async def _send(self, shown: Shown) -> str:
        """The message's address."""
        message = await self._elsewhere.send(shown)
        self._to = replace(self._to, channel=message.channel.id, message=message.id)
        self._kept.keep(self._name, self._to)
        return message.jump_url

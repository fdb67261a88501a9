"""Keeps up the messages about refreshes: of this process, and those that the one before has left."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.localisation import language_of
from bot.features.admin.kept_messages import Addressee, KeptMessages
from bot.features.admin.places import Answer, Elsewhere
from bot.features.admin.progress_message import ProgressMessage
from bot.processes.detached import run_detached
from bot.text.language import language

if TYPE_CHECKING:
    import discord

    from bot.refreshing.runs import Run
    from bot.refreshing.service import RefreshService

# A service manager waits for longer, Discord answers sooner.
GOODBYE_S = 3.0


class Following:
    """Every message is kept on disk till it has said how its refresh ended."""

    def __init__(self, refreshing: RefreshService) -> None:
        self._refreshing = refreshing
        self._kept = KeptMessages(refreshing.messages)
        self._followed: dict[asyncio.Task[None], tuple[ProgressMessage, Run]] = {}
        self._taking_up: asyncio.Task[None] | None = None

    def answer(self, interaction: discord.Interaction, run: Run, note: str, *, answered: bool) -> None:
        """Follow a refresh in the answer to whoever asked; elsewhere, where it could not be answered."""
        words = language_of(interaction)
        addressee = Addressee(
            run.id,
            interaction.application_id,
            interaction.user.id,
            words.code,
            interaction.guild_id,
            interaction.channel_id,
        )
        place = Answer(interaction, self._refreshing.clock) if answered else None
        self._follow(interaction.client, interaction.id, addressee, run, place, note)

    def begin(self, client: discord.Client) -> None:
        """Take up what was left, once the bot is online."""
        self._taking_up = run_detached(self._take_up(client))

    async def _take_up(self, client: discord.Client) -> None:
        await client.wait_until_ready()
        for name, addressee in self._kept.of(client.application_id or 0).items():
            self._follow(client, name, addressee, self._refreshing.known(addressee.run), None, "")

    def _follow(
        self,
        client: discord.Client,
        name: int,
        addressee: Addressee,
        run: Run,
        answer: Answer | None,
        note: str,
    ) -> None:
        # A refresh of another process may not have told its name yet.
        addressee = replace(addressee, run=run.id or addressee.run)
        places = answer, Elsewhere(client, addressee)
        words = language(addressee.language)
        message = ProgressMessage(name, addressee, places, self._kept, words, self._refreshing.clock)
        task = asyncio.create_task(message.follow(run, self._refreshing.changes, note))
        self._followed[task] = message, run
        task.add_done_callback(lambda done: self._followed.pop(done, None))

    async def end(self) -> None:
        """The program ends: say so in each message, within seconds. The next start takes them up."""
        if self._taking_up is not None:
            self._taking_up.cancel()
        followed = tuple(self._followed.items())
        for task, _ in followed:
            task.cancel()
        await asyncio.gather(*(task for task, _ in followed), return_exceptions=True)
        partings = [asyncio.ensure_future(message.part(run)) for _, (message, run) in followed]
        if partings:
            _, late = await asyncio.wait(partings, timeout=GOODBYE_S)
            for task in late:
                task.cancel()

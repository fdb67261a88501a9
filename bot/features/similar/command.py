"""/similar: the channels nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.errors import record_error
from bot.lists.controls import Answer, similar_answer, suggestion_answer
from bot.lists.state import MOST, ControlState
from bot.lookup.channels import ChannelDirectory, Found, Missing, Unsure
from bot.lookup.questions import missing_embed, suggestion_embed
from bot.text.language import Language, language_of, localised

if TYPE_CHECKING:
    from bot.live import Live

DEFAULT_COUNT = 10


class SimilarCog(commands.Cog):
    """The command and its autocomplete."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-similar"), description=localised("command-similar-description")
    )
    @app_commands.rename(
        channel=localised("command-similar-channel"),
        count=localised("command-similar-count"),
        private=localised("command-similar-private"),
    )
    @app_commands.describe(
        channel=localised("command-similar-channel-description"),
        count=localised("command-similar-count-description"),
        private=localised("command-similar-private-description"),
    )
    async def similar(
        self,
        interaction: discord.Interaction,
        channel: str,
        count: app_commands.Range[int, 1, MOST] = DEFAULT_COUNT,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        words = language_of(interaction)
        answer = answer_for(self._live.directory, channel, interaction.user.id, count, words)
        await interaction.response.send_message(
            embed=answer.embed, view=answer.view, ephemeral=private or answer.refusal
        )

    @similar.autocomplete("channel")
    async def channels(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        try:
            choices = self._live.directory.choices(current, language_of(interaction))
        except Exception as error:  # noqa: BLE001 a list cannot say what is wrong; unanswered, it spins
            record_error(interaction, error)
            return []
        return [app_commands.Choice(name=choice.label, value=choice.id) for choice in choices]


def answer_for(directory: ChannelDirectory, text: str, asker: int, count: int, words: Language) -> Answer:
    """The answer to a text: the channels alike, a question which channel is meant, or "not found"."""
    snapshot = directory.snapshot
    match directory.find(text):
        case Found(row):
            state = ControlState(asker, count, (snapshot.fingerprints[row],))
            return similar_answer(snapshot, state, words)
        case Unsure(rows):
            states = [ControlState(asker, count, (snapshot.fingerprints[row],)) for row in rows]
            return suggestion_answer(snapshot, states, suggestion_embed(snapshot, text, rows, words), words)
        case Missing():
            return Answer(missing_embed(snapshot, text, words), discord.ui.View(timeout=None), refusal=True)

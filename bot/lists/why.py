"""Why two channels are alike: the terms of one line's score, and a menu to explain another line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import list_answer
from bot.lists.controls import ListControl
from bot.lists.errors import NobodyAlikeError, NotListedError
from bot.lists.state import ControlKind, row_of
from bot.lists.view import why_view
from bot.lists.why_embed import why_embed
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.answer import ListAnswer
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


class WhyButton(ListControl, kind=ControlKind.WHY):
    """Explains the first line, in a message that only the asker sees."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        answer = _listed(snapshot, row_of(snapshot, self.state.shown), self.state.count)
        nearest = answer.lines[0]
        await interaction.response.send_message(
            embed=why_embed(snapshot, answer.asked.row, nearest.channel.row, words),
            view=why_view(answer, self.state, nearest.fingerprint, words),
            ephemeral=True,
        )


class WhyLineMenu(ListControl, kind=ControlKind.WHY_LINE):
    """Explains the chosen line in the same message."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        query = row_of(snapshot, self.state.shown)
        candidate = row_of(snapshot, self.chosen_fingerprint)
        answer = _listed(snapshot, query, self.state.count)
        if candidate not in {line.channel.row for line in answer.lines}:
            raise NotListedError(snapshot.catalogue.names[candidate])
        await interaction.response.edit_message(
            embed=why_embed(snapshot, query, candidate, words),
            view=why_view(answer, self.state, snapshot.fingerprints[candidate], words),
        )


def _listed(snapshot: Snapshot, row: int, count: int) -> ListAnswer:
    """The list to explain, which the present data may no longer have.

    Raises:
        TooLittleKnownError: nothing is known of the channel.
        NobodyAlikeError: nothing is like it.
    """
    answer = list_answer(snapshot, row, count)
    if not answer.known:
        raise TooLittleKnownError(answer.asked)
    if not answer.lines:
        raise NobodyAlikeError
    return answer

"""Why two channels are alike: in words, in all terms of the score; and a menu to explain another line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import list_answer
from bot.lists.controls import ListControl
from bot.lists.errors import GoneError, NobodyAlikeError, NotListedError
from bot.lists.state import ControlKind, row_of
from bot.lists.view import why_view
from bot.lists.why_embed import sums_embed, why_embed
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.answer import Line, ListAnswer
    from bot.lists.state import ControlState
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


class WhyButton(ListControl, kind=ControlKind.WHY):
    """Explains the first line, in a message that only the asker sees."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        answer = _listed(snapshot, row_of(snapshot, self.state.shown), self.state.count)
        await interaction.response.send_message(
            embed=why_embed(snapshot, answer.asked.row, answer.lines[0], words),
            view=why_view(answer, self.state, answer.lines[0].fingerprint, words),
            ephemeral=True,
        )


class WhyLineMenu(ListControl, kind=ControlKind.WHY_LINE):
    """Explains the chosen line in the same message."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        answer, line = _line(snapshot, self.state, self.chosen_fingerprint)
        await interaction.response.edit_message(
            embed=why_embed(snapshot, answer.asked.row, line, words),
            view=why_view(answer, self.state, line.fingerprint, words),
        )


class SumsButton(ListControl, kind=ControlKind.SUMS):
    """Adds to an explanation every term of the score; its state ends with the channel that is explained."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        if len(self.state.trail) == 1:  # of a list, not of a line of it: forged
            raise GoneError
        list_state = self.state.back()
        answer, line = _line(snapshot, list_state, self.state.shown)
        await interaction.response.edit_message(
            embed=sums_embed(snapshot, answer.asked.row, line, words),
            view=why_view(answer, list_state, line.fingerprint, words, with_sums=True),
        )


def _line(snapshot: Snapshot, state: ControlState, fingerprint: str) -> tuple[ListAnswer, Line]:
    """The line to explain, and the list it stands in.

    Raises:
        GoneError: one of the two channels is not in the present data.
        NotListedError: the channel is, but no longer in the list.
    """
    query, candidate = row_of(snapshot, state.shown), row_of(snapshot, fingerprint)
    answer = _listed(snapshot, query, state.count)
    for line in answer.lines:
        if line.channel.row == candidate:
            return answer, line
    raise NotListedError(snapshot.catalogue.names[candidate])


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

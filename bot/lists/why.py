"""Why two channels are alike: in words, in all terms of the score; and a menu to explain another line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import taste_answer
from bot.lists.controls import ListControl
from bot.lists.errors import GoneError, NobodyAlikeError, NotListedError
from bot.lists.state import ControlKind, asked_of, row_of
from bot.lists.view import why_view
from bot.lists.why_embed import sums_embed, why_embed
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.answer import Line, ListAnswer
    from bot.lists.reading import Reading
    from bot.lists.state import ControlState


class WhyButton(ListControl, kind=ControlKind.WHY):
    """Explains the first line, in a message that only the presser sees."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        answer = _listed(reading, self.state)
        line = answer.lines[0]
        await interaction.response.send_message(
            embed=why_embed(reading.snapshot, line.nearest, line, reading.words),
            view=why_view(answer, self.state, line.fingerprint, reading.words),
            ephemeral=True,
        )


class WhyLineMenu(ListControl, kind=ControlKind.WHY_LINE):
    """Explains the chosen line in the same message."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        answer, line = _line(reading, self.state, self.chosen_fingerprint)
        await interaction.response.edit_message(
            embed=why_embed(reading.snapshot, line.nearest, line, reading.words),
            view=why_view(answer, self.state, line.fingerprint, reading.words),
        )


class SumsButton(ListControl, kind=ControlKind.SUMS):
    """Adds to an explanation every term of the score; its state ends with the channel that is explained."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        if len(self.state.trail) == 1:  # of a list, not of a line of it: forged
            raise GoneError
        list_state = self.state.back()
        answer, line = _line(reading, list_state, self.state.shown)
        await interaction.response.edit_message(
            embed=sums_embed(reading.snapshot, line, reading.words),
            view=why_view(answer, list_state, line.fingerprint, reading.words, with_sums=True),
        )


def _line(reading: Reading, state: ControlState, fingerprint: str) -> tuple[ListAnswer, Line]:
    """The line to explain, and the list it stands in.

    Raises:
        GoneError: one of the two channels is not in the present data.
        NotListedError: the channel is, but no longer in the list.
    """
    candidate = row_of(reading.snapshot, fingerprint)
    answer = _listed(reading, state)
    for line in answer.lines:
        if line.channel.row == candidate:
            return answer, line
    raise NotListedError(reading.snapshot.catalogue.names[candidate])


def _listed(reading: Reading, state: ControlState) -> ListAnswer:
    """The list to explain, which the present data may no longer have.

    Raises:
        GoneError, TasteGoneError: the taste, or all of its channels, are gone.
        TooLittleKnownError: nothing is known of the channel.
        NobodyAlikeError: nothing is like it.
    """
    taste = asked_of(reading, state.shown).rows(reading.snapshot, state.count)
    answer = taste_answer(reading.snapshot, taste)
    if not answer.known:
        raise TooLittleKnownError(answer.asked)
    if not answer.lines:
        raise NobodyAlikeError
    return answer

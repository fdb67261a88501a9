"""Why two channels are alike: the terms of one line's score, and a menu to explain another line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Control, chosen_value, row_of
from bot.client.errors import NobodyAlikeError, NotListedError
from bot.lists.state import ControlKind, ControlState, template
from bot.lists.why_embed import why_embed
from bot.text.untrusted import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.bot import PlimateBot
    from bot.text.language import Language
    from recommender.similarity.taste import Neighbour
    from recommender.snapshots.snapshot import Snapshot

OPTION_LENGTH = 100


class WhyButton(Control, template=template(ControlKind.WHY)):
    """Explains the first line, in a message that only the asker sees."""

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        query = row_of(snapshot, self.state.shown)
        neighbours = _listed(snapshot, query, self.state.count)
        nearest = neighbours[0].row
        await interaction.response.send_message(
            embed=why_embed(snapshot, query, nearest, words),
            view=_lines(snapshot, self.state, neighbours, nearest, words),
            ephemeral=True,
        )


class WhyLineMenu(Control, template=template(ControlKind.WHY_LINE)):
    """Explains the chosen line in the same message."""

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        query = row_of(snapshot, self.state.shown)
        candidate = row_of(snapshot, chosen_value(self.item))
        neighbours = _listed(snapshot, query, self.state.count)
        if candidate not in {neighbour.row for neighbour in neighbours}:
            raise NotListedError(snapshot.catalogue.names[candidate])
        await interaction.response.edit_message(
            embed=why_embed(snapshot, query, candidate, words),
            view=_lines(snapshot, self.state, neighbours, candidate, words),
        )


def why_button(state: ControlState, words: Language) -> WhyButton:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=words("similar-why"),
        custom_id=state.custom_id(ControlKind.WHY),
        style=discord.ButtonStyle.secondary,
    )
    return WhyButton(button, state)


def _listed(snapshot: Snapshot, query: int, count: int) -> tuple[Neighbour, ...]:
    """The list to explain, which the present data may no longer have.

    Raises:
        TooLittleKnownError: nothing is known of the channel.
        NobodyAlikeError: nothing is like it.
    """
    neighbours = snapshot.similar(query, count)
    if not neighbours:
        raise NobodyAlikeError
    return neighbours


def _lines(
    snapshot: Snapshot, state: ControlState, neighbours: Sequence[Neighbour], explained: int, words: Language
) -> discord.ui.View:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(ControlKind.WHY_LINE),
        placeholder=words("why-select"),
        options=[_option(snapshot, neighbour, explained) for neighbour in neighbours],
    )
    view = discord.ui.View(timeout=None)
    view.add_item(WhyLineMenu(select, state))
    return view


def _option(snapshot: Snapshot, neighbour: Neighbour, explained: int) -> discord.SelectOption:
    name = plain(snapshot.catalogue.names[neighbour.row], OPTION_LENGTH - 4)
    return discord.SelectOption(
        label=f"{neighbour.rank}. {name}",
        value=snapshot.fingerprints[neighbour.row],
        default=neighbour.row == explained,
    )

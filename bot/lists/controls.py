"""The answer with its controls: a menu to go on with one of its channels, the way back, and "Why?"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Control, chosen_value, row_of
from bot.lists.embed import similar_embed, told, unknown_embed
from bot.lists.state import ControlKind, ControlState, template
from bot.lists.why import why_button
from bot.text.label import channel_label
from bot.text.untrusted import plain
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.bot import PlimateBot
    from bot.text.language import Language
    from recommender.similarity.taste import Neighbour
    from recommender.snapshots.snapshot import Snapshot

OPTION_LENGTH = 100
# A button has 80 characters: this leaves room for the number and the subscribers.
NAME_IN_BUTTON = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """A message: what `send_message` and `edit_message` take. A refusal concerns nobody but the asker."""

    embed: discord.Embed
    view: discord.ui.View
    refusal: bool = False


class SimilarMenu(Control, template=template(ControlKind.SIMILAR)):
    """Goes on to the channels like one of those shown."""

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        await _show(interaction, snapshot, self.state.onward(chosen_value(self.item)), words)


class BackButton(Control, template=template(ControlKind.BACK)):
    """Returns to the list before; its state ends with that list's channel."""

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        await _show(interaction, snapshot, self.state, words)


class SuggestionButton(Control, template=template(ControlKind.SUGGESTION)):
    """One of "Did you mean …?": puts that channel's answer in the question's place."""

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        await _show(interaction, snapshot, self.state, words)


def similar_answer(snapshot: Snapshot, state: ControlState, words: Language) -> Answer:
    """The channels like the one that `state` shows.

    Raises:
        GoneError: the snapshot has no such channel.
    """
    row = row_of(snapshot, state.shown)
    view = discord.ui.View(timeout=None)
    try:
        neighbours: tuple[Neighbour, ...] = snapshot.similar(row, state.count)
    except TooLittleKnownError as unknown:
        embed = unknown_embed(snapshot, unknown.channel, words)
        neighbours = ()
    else:
        embed = similar_embed(snapshot, row, neighbours, state.count, words)
    if neighbours:
        view.add_item(_menu(snapshot, state, neighbours, words))
    if len(state.trail) > 1:
        view.add_item(_button(BackButton, ControlKind.BACK, state.back(), words("similar-back")))
    if neighbours:
        view.add_item(why_button(state, words))
    return Answer(embed, view, refusal=not snapshot.features.known[row])


def suggestion_answer(
    snapshot: Snapshot, states: Sequence[ControlState], embed: discord.Embed, words: Language
) -> Answer:
    """Below the question one button a suggestion, numbered as in the question: names may be equal."""
    view = discord.ui.View(timeout=None)
    for number, state in enumerate(states, start=1):
        label = channel_label(snapshot.catalogue[row_of(snapshot, state.shown)], NAME_IN_BUTTON, words)
        view.add_item(_button(SuggestionButton, ControlKind.SUGGESTION, state, f"{number}. {label}"))
    return Answer(embed, view)


async def _show(
    interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, state: ControlState, words: Language
) -> None:
    answer = similar_answer(snapshot, state, words)
    await interaction.response.edit_message(embed=answer.embed, view=answer.view)


def _menu(
    snapshot: Snapshot, state: ControlState, neighbours: Sequence[Neighbour], words: Language
) -> SimilarMenu:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(ControlKind.SIMILAR),
        placeholder=words("similar-select"),
        options=neighbour_options(snapshot, neighbours, words, row_of(snapshot, state.shown)),
    )
    return SimilarMenu(select, state)


def neighbour_options(
    snapshot: Snapshot, neighbours: Sequence[Neighbour], words: Language, query: int
) -> list[discord.SelectOption]:
    """One option a neighbour: its rank and name, below it what it shares with the query's channel."""
    return [
        discord.SelectOption(
            label=f"{neighbour.rank}. {plain(snapshot.catalogue.names[neighbour.row], OPTION_LENGTH - 4)}",
            value=snapshot.fingerprints[neighbour.row],
            description=plain(
                ", ".join(told(snapshot, query, neighbour.row, words)) or "–",
                OPTION_LENGTH,
            ),
        )
        for neighbour in neighbours
    ]


def _button(control: type[Control], kind: ControlKind, state: ControlState, label: str) -> Control:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=state.custom_id(kind), style=discord.ButtonStyle.secondary
    )
    return control(button, state)

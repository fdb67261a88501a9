"""The controls of a list: on to one of its channels, back again, and one of "Did you mean …?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.client.control import Control
from bot.client.errors import NotYoursError
from bot.client.localisation import language_of
from bot.lists.errors import GoneError
from bot.lists.show import show_list
from bot.lists.state import STATE, ControlKind, ControlState

if TYPE_CHECKING:
    import re

    import discord

    from bot.client.services import Host
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


class ListControl(Control):
    """One for the asker alone. Subclasses say what happens in `act`."""

    def __init_subclass__(cls, *, kind: str = "", **options: Any) -> None:
        """All of them were there before ids had a version."""
        super().__init_subclass__(kind=kind, state=STATE, unversioned=True, **options)

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item, match)
        self.state = ControlState.of(match)

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        if interaction.user.id != self.state.asker:
            raise NotYoursError
        await self.act(interaction, interaction.client.services.live.snapshot, language_of(interaction))

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        """Put the list that the state shows in this message's place."""
        await self.show(interaction, snapshot, self.state, words)

    async def show(
        self,
        interaction: discord.Interaction[Host],
        snapshot: Snapshot,
        state: ControlState,
        words: Language,
    ) -> None:
        reply = show_list(snapshot, state, words)
        await interaction.response.edit_message(embed=reply.embed, view=reply.view)

    @property
    def chosen_fingerprint(self) -> str:
        """Raises GoneError where nothing was chosen."""
        if self.chosen is None:
            raise GoneError
        return self.chosen


class SimilarMenu(ListControl, kind=ControlKind.SIMILAR):
    """Goes on to the channels like one of those shown."""

    async def act(self, interaction: discord.Interaction[Host], snapshot: Snapshot, words: Language) -> None:
        await self.show(interaction, snapshot, self.state.onward(self.chosen_fingerprint), words)


class BackButton(ListControl, kind=ControlKind.BACK):
    """Returns to the list before; its state ends with that list's channel."""


class SuggestionButton(ListControl, kind=ControlKind.SUGGESTION):
    """One of "Did you mean …?": puts that channel's answer in the question's place."""

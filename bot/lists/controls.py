"""The controls of a list: on to one of its channels, back again, and one of "Did you mean …?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.lists.errors import GoneError
from bot.lists.owned import OwnedControl
from bot.lists.show import show_list
from bot.lists.state import STATE, ControlKind, ControlState

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading


class ListControl(OwnedControl):
    """One whose state is a list. Subclasses say what happens in `act`."""

    def __init_subclass__(cls, *, kind: str = "", **options: Any) -> None:
        """Those of one letter were there before ids had a version."""
        super().__init_subclass__(kind=kind, state=STATE, unversioned=len(kind) == 1, **options)

    @property
    def state(self) -> ControlState:
        return replace(ControlState.of(self.match), asker=self.asker)

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        """Put the list that the state shows in this message's place."""
        await self.show(interaction, reading, self.state)

    async def show(
        self, interaction: discord.Interaction[Host], reading: Reading, state: ControlState
    ) -> None:
        await self.answer(interaction, show_list(reading, state))

    @property
    def chosen_fingerprint(self) -> str:
        """Raises GoneError where nothing was chosen."""
        if self.chosen is None:
            raise GoneError
        return self.chosen


class SimilarMenu(ListControl, kind=ControlKind.SIMILAR):
    """Goes on to the channels like one of those shown."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.show(interaction, reading, self.state.onward(self.chosen_fingerprint))


class BackButton(ListControl, kind=ControlKind.BACK):
    """Returns to the list before; its state ends with that list's channel."""


class SuggestionButton(ListControl, kind=ControlKind.SUGGESTION):
    """One of "Did you mean …?": puts that channel's answer in the question's place."""

"""Controls below a card or a path: the list that they lead to stands in a message of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.client.reply import send
from bot.lists.controls import ListControl
from bot.lists.show import show_list
from bot.lists.state import ControlKind

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading
    from bot.lists.state import ControlState


class BesideButton(ListControl, kind=ControlKind.BESIDE):
    """The list that its state shows; as private as what was pressed, for others theirs alone."""

    async def show(
        self, interaction: discord.Interaction[Host], reading: Reading, state: ControlState
    ) -> None:
        await send(interaction, show_list(reading, state), private=reading.private)


class BesideMenu(BesideButton, kind=ControlKind.BESIDE_MENU):
    """The channels like the one that was chosen; what its own state shows is only where it is asked from."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.show(interaction, reading, self.state.instead(self.chosen_fingerprint))

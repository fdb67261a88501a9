"""The map of a list: below the list what asks for it, below the map what leads on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.reply import send
from bot.lists.controls import ListControl
from bot.lists.map_show import show_map
from bot.lists.state import ControlKind

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading


class MapButton(ListControl, kind=ControlKind.MAP):
    """The map stands beside its list, as private as it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        state = replace(self.state, trail=self.state.trail[-1:])
        await send(interaction, show_map(reading, state), private=reading.private)


class MapHereButton(ListControl, kind=ControlKind.MAP_HERE):
    """Puts the map that its state shows in the message's place: the one before, or one that may be meant."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.answer(interaction, show_map(reading, self.state))


class MapMenu(ListControl, kind=ControlKind.MAP_MENU):
    """Goes on to the map around one of those shown."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.answer(interaction, show_map(reading, self.state.onward(self.chosen_fingerprint)))


class ShareMapButton(ListControl, kind=ControlKind.MAP_SHARE):
    """Sends the private map again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await send(interaction, show_map(replace(reading, private=False), self.state), private=False)


MAP_CONTROLS = (MapButton, MapHereButton, MapMenu, ShareMapButton)

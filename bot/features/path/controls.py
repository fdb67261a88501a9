"""What is pressed below a way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.reply import send
from bot.features.path.show import SHARE, STATE, WAY, show_way
from bot.lists.pairs import PairControl

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading


class WayButton(PairControl, kind=WAY, state=STATE):
    """Another way in this one's place; below a question, the first between those that are meant."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        rows, number = self.rows(reading), int(self.match["way"])
        await self.answer(interaction, show_way(reading, rows, self.asker, number))


class ShareWayButton(PairControl, kind=SHARE, state=STATE):
    """Sends the private way again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        public, rows, number = replace(reading, private=False), self.rows(reading), int(self.match["way"])
        await send(interaction, show_way(public, rows, self.asker, number), private=False)


CONTROLS = (WayButton, ShareWayButton)

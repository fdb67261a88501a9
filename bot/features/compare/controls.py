"""What is pressed below a comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.reply import send
from bot.features.compare.show import COMPARE, COUNT, MIX, RADAR, SHARE, SUMS, show_comparison, show_radar
from bot.lists.pairs import PAIR, PairControl
from bot.lists.show import show_taste
from bot.tastes.asked import AskedTaste

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading


class CompareButton(PairControl, kind=COMPARE, state=PAIR):
    """One of those that may have been meant: puts the comparison in the question's place."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.answer(interaction, show_comparison(reading, self.rows(reading), self.asker))


class CompareSumsButton(PairControl, kind=SUMS, state=PAIR):
    """Adds the sums."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        rows = self.rows(reading)
        await self.answer(interaction, show_comparison(reading, rows, self.asker, with_sums=True))


class CompareMixButton(PairControl, kind=MIX, state=PAIR):
    """The list of a mix of both, beside the comparison."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        both = AskedTaste.of_rows(reading.snapshot, self.rows(reading))
        await send(interaction, show_taste(reading, both, self.asker, COUNT), private=reading.private)


class ShareComparisonButton(PairControl, kind=SHARE, state=PAIR):
    """Sends the private comparison again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        public = replace(reading, private=False)
        await send(interaction, show_comparison(public, self.rows(reading), self.asker), private=False)


class CompareRadarButton(PairControl, kind=RADAR, state=PAIR):
    """Both tastes in one picture, beside the comparison."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await send(interaction, show_radar(reading, self.rows(reading)), private=reading.private)


CONTROLS = (CompareButton, CompareRadarButton, CompareSumsButton, CompareMixButton, ShareComparisonButton)

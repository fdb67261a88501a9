"""The controls that change a list in its place, or hand it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.lists.controls import ListControl
from bot.lists.show import show_list
from bot.lists.state import ControlKind, asked_of
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading
    from bot.tastes.asked import AskedTaste


class AdjustingControl(ListControl):
    """Puts the list of a changed taste in this one's place; the way back stays."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        changed = self.changed(asked_of(reading, self.state.shown))
        await self.show(interaction, reading, self.state.instead(reading.tastes.mark_of(changed)))

    def changed(self, asked: AskedTaste) -> AskedTaste:
        raise NotImplementedError


class FamiliarButton(AdjustingControl, kind=ControlKind.FAMILIAR):
    """Well-known channels alone."""

    depth = Depth.FAMILIAR

    def changed(self, asked: AskedTaste) -> AskedTaste:
        return replace(asked, depth=self.depth)


class BalancedButton(FamiliarButton, kind=ControlKind.BALANCED):
    """Whatever is most alike."""

    depth = Depth.BALANCED


class HiddenButton(FamiliarButton, kind=ControlKind.HIDDEN):
    """Hidden gems alone."""

    depth = Depth.HIDDEN


class VarietyButton(AdjustingControl, kind=ControlKind.VARIETY):
    """On, and off again."""

    def changed(self, asked: AskedTaste) -> AskedTaste:
        return replace(asked, variety=not asked.variety)


class UndoButton(AdjustingControl, kind=ControlKind.UNDO):
    """The same channels, and nothing else in force."""

    def changed(self, asked: AskedTaste) -> AskedTaste:
        return asked.undone()


class ShareButton(ListControl, kind=ControlKind.SHARE):
    """Sends the private list again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        reply = show_list(replace(reading, private=False), self.state)
        await interaction.response.send_message(embed=reply.embed, view=reply.view)

"""Controls below an answer to somebody; whoever else presses gets one of their own, seen by them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.client.control import Control
from bot.client.reply import LayoutReply, edit, send
from bot.lists.reading import reading_of

if TYPE_CHECKING:
    import re

    import discord

    from bot.client.reply import AnyReply
    from bot.client.services import Host
    from bot.lists.reading import Reading


class OwnedControl(Control):
    """Its state has an `asker`. Subclasses say in `act` what happens; `asker` is then whoever pressed."""

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item, match)
        self.asker = int(match["asker"])
        self.in_place = True

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        if interaction.user.id != self.asker:
            self.asker, self.in_place = interaction.user.id, False
        await self.act(interaction, reading_of(interaction, private=None if self.in_place else True))

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        """Answer; what is raised here is told to the person, as errors of commands are."""
        raise NotImplementedError

    async def answer(self, interaction: discord.Interaction[Host], reply: AnyReply) -> None:
        """In place of the message that was pressed, or, where it is somebody else's, beside it."""
        await put(interaction, reply, in_place=self.in_place)


async def put(interaction: discord.Interaction[Any], reply: AnyReply, *, in_place: bool) -> None:
    """A reply in place of the message that was pressed, or beside it, for the presser alone.

    An embed may become a layout, but Discord never lets a layout become an embed again: what would have to
    stands beside it, as private as it is.
    """
    message = interaction.message
    is_layout = message is not None and message.flags.components_v2
    if not in_place:
        await send(interaction, reply, private=True)
    elif is_layout and not isinstance(reply, LayoutReply):
        await send(interaction, reply, private=message is not None and message.flags.ephemeral)
    else:
        await edit(interaction, reply)

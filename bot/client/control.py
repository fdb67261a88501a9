"""What all controls have in common: no error goes unanswered. Most work for the asker alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord

from bot.client.errors import GoneError, NotYoursError, answer_error
from bot.lists.state import ControlState
from bot.text.language import Language, language_of

if TYPE_CHECKING:
    import re

    from bot.client.bot import PlimateBot
    from recommender.snapshots.snapshot import Snapshot


class AnsweringItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=r"(?!)"):
    """A button or menu that answers whatever happens. Subclasses name their template, and what it does."""

    async def callback(self, interaction: discord.Interaction[PlimateBot]) -> None:  # type: ignore[override]  # ours is the only client
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001 discord.py would only log it, and the person would wait
            await answer_error(interaction, error)

    async def pressed(self, interaction: discord.Interaction[PlimateBot]) -> None:
        raise NotImplementedError


class Control(AnsweringItem, template=r"(?!)"):
    """One for the asker alone. Subclasses say what happens in `act`."""

    def __init__(self, item: discord.ui.Item[Any], state: ControlState) -> None:
        super().__init__(item)
        self.state = state

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[PlimateBot],  # type: ignore[override]  # ours is the only client
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        del interaction
        return cls(item, ControlState.of(match))

    async def pressed(self, interaction: discord.Interaction[PlimateBot]) -> None:
        if interaction.user.id != self.state.asker:
            raise NotYoursError
        await self.act(interaction, interaction.client.live.snapshot, language_of(interaction))

    async def act(
        self, interaction: discord.Interaction[PlimateBot], snapshot: Snapshot, words: Language
    ) -> None:
        raise NotImplementedError


def row_of(snapshot: Snapshot, fingerprint: str) -> int:
    """The row a control remembers.

    Raises:
        GoneError: it is not in this snapshot.
    """
    row = snapshot.row_of_fingerprint.get(fingerprint)
    if row is None:
        raise GoneError
    return row


def chosen_value(item: discord.ui.Item[Any]) -> str:
    """What was chosen in a menu of single choice."""
    if not isinstance(item, discord.ui.Select) or not item.values:
        raise GoneError
    return item.values[0]

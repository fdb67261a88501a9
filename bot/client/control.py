"""What all controls have in common: they outlive a restart, and no press goes unanswered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

import discord

from bot.client.custom_id import template
from bot.client.errors import OutdatedControlError, answer_error
from bot.client.forgeries import is_well_used

if TYPE_CHECKING:
    from discord.types.interactions import MessageComponentInteractionData as ComponentData

    from bot.client.services import Host

NEVER = re.compile(r"(?!)")
ANY = re.compile(r".+", re.DOTALL)
NAMING = frozenset({"custom_id", "component_type"})


class Placed(discord.ui.DynamicItem[discord.ui.Item[Any]], template=NEVER):
    """A button or menu as it is sent; the control whose template its custom_id matches answers.

    So what shows a message knows none of the controls below it, and discord.py keeps nothing of a message
    in memory, as it does for every item that is not dynamic.
    """

    @property
    def template(self) -> re.Pattern[str]:
        """What the custom_id is checked against when this is made; for presses `NEVER` counts."""
        return ANY


class Control(discord.ui.DynamicItem[discord.ui.Item[Any]], template=NEVER):
    """A button or menu; all it remembers stands in its custom_id, as `match`.

    Subclasses give their kind and the pattern of their state (see `bot.client.custom_id`), and say in
    `pressed` what happens.
    """

    kind: ClassVar[str] = ""
    pattern: ClassVar[re.Pattern[str]] = NEVER

    def __init_subclass__(
        cls, *, kind: str = "", state: str = "", version: int = 1, unversioned: bool = False
    ) -> None:
        """Without a kind it is the base of others, and never pressed. See `custom_id.template`."""
        cls.kind = kind
        cls.pattern = template(kind, state, version, unversioned=unversioned) if kind else NEVER
        super().__init_subclass__(template=cls.pattern)

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item)
        self.match = match
        self.misused = False

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Host],  # type: ignore[override]  # ours is the only client
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        control = cls(item, match)
        if not is_well_used(interaction):
            control.misused = True
            # discord.py reads what was chosen before anything of ours is asked, and stumbles over it.
            named = {key: value for key, value in dict(interaction.data or {}).items() if key in NAMING}
            interaction.data = cast("ComponentData", named)
        return control

    async def interaction_check(self, interaction: discord.Interaction[Host]) -> bool:  # type: ignore[override]  # ditto
        return await interaction.client.admits(interaction)

    async def callback(self, interaction: discord.Interaction[Host]) -> None:  # type: ignore[override]  # ditto
        if self.misused:
            await answer_error(interaction, OutdatedControlError())
            return
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001 discord.py would only log it, and the person would wait
            await answer_error(interaction, error)

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        """Answer a press. What is raised here is told to the person, as errors of commands are."""
        raise NotImplementedError

    @property
    def chosen(self) -> str | None:
        """What was chosen in a menu of single choice; None where nothing was, or this is a button."""
        return self.item.values[0] if isinstance(self.item, discord.ui.Select) and self.item.values else None

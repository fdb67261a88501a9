"""A message that answers, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord


@dataclass(frozen=True, slots=True)
class Reply:
    """What `send_message` and `edit_message` take. A refusal concerns nobody but the asker."""

    embed: discord.Embed
    view: discord.ui.View
    refusal: bool = False

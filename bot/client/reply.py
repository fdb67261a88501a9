"""A message that answers, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import discord


@dataclass(frozen=True, slots=True)
class Reply:
    """What `send_message` and `edit_message` take. A refusal concerns nobody but the asker."""

    embed: discord.Embed
    view: discord.ui.View
    refusal: bool = False


@dataclass(frozen=True, slots=True)
class LayoutReply:
    """The same of Discord's second components, where the view is all there is and no embed stands beside."""

    view: discord.ui.LayoutView
    refusal: bool = False


AnyReply: TypeAlias = Reply | LayoutReply


async def send(interaction: discord.Interaction[Any], reply: AnyReply, *, private: bool) -> None:
    """As a new message, which a refusal's asker alone sees in any case."""
    ephemeral = private or reply.refusal
    if isinstance(reply, Reply):
        await interaction.response.send_message(embed=reply.embed, view=reply.view, ephemeral=ephemeral)
    else:
        await interaction.response.send_message(view=reply.view, ephemeral=ephemeral)

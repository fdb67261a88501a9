"""A message that answers, before it is sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

import discord

from bot.text.limits import FILE_DESCRIPTION

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

# Of the three seconds that Discord waits. Whoever has to wait longer is told that an answer comes.
SOON_S = 1.2


@dataclass(frozen=True, slots=True)
class Picture:
    """Drawn when the message is sent, and kept.

    key: what it depends on, first of all the snapshot. draw: it as SVG. described: what it shows, in words.
    """

    name: str
    key: Hashable
    draw: Callable[[], str]
    described: str

    @property
    def address(self) -> str:
        """Where an embed or a layout of the same message finds it."""
        return f"attachment://{self.name}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What `send_message` and `edit_message` take. A refusal concerns nobody but the asker.

    picture: shown by the embed, which says by itself what it shows.
    """

    embed: discord.Embed
    view: discord.ui.View
    refusal: bool = False
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class LayoutReply:
    """The same of Discord's second components, where the view is all there is and no embed stands beside.

    picture: shown by the view; `bare` is the view where it could not be drawn.
    """

    view: discord.ui.LayoutView
    refusal: bool = False
    picture: Picture | None = None
    bare: discord.ui.LayoutView | None = None


AnyReply: TypeAlias = Reply | LayoutReply


async def send(interaction: discord.Interaction[Any], reply: AnyReply, *, private: bool) -> None:
    """As a new message, which a refusal's asker alone sees in any case."""
    ephemeral = private or reply.refusal
    drawn = await _drawn(interaction, reply.picture, ephemeral=ephemeral, anew=True)
    told = _told(reply, drawn)
    if drawn is not None:
        told["file"] = drawn
    if interaction.response.is_done():
        await interaction.followup.send(**told, ephemeral=ephemeral)
    else:
        await interaction.response.send_message(**told, ephemeral=ephemeral)


async def edit(interaction: discord.Interaction[Any], reply: AnyReply) -> None:
    """In place of the message that was pressed."""
    drawn = await _drawn(interaction, reply.picture, ephemeral=False, anew=False)
    told = _told(reply, drawn)
    if isinstance(reply, LayoutReply):
        told["embed"] = None
    if drawn is not None:
        told["attachments"] = [drawn]
    elif interaction.message is not None and interaction.message.attachments:
        told["attachments"] = []
    if interaction.response.is_done():
        await interaction.edit_original_response(**told)
    else:
        await interaction.response.edit_message(**told)


def _told(reply: AnyReply, drawn: discord.File | None) -> dict[str, Any]:
    """Embed and view; without the picture where there is none."""
    missing = reply.picture is not None and drawn is None
    if isinstance(reply, LayoutReply):
        return {"view": reply.bare if missing and reply.bare is not None else reply.view}
    embed = reply.embed.copy().set_image(url=None) if missing else reply.embed
    return {"embed": embed, "view": reply.view}


async def _drawn(
    interaction: discord.Interaction[Any], picture: Picture | None, *, ephemeral: bool, anew: bool
) -> discord.File | None:
    """The picture as a file; where it takes long, Discord is told that an answer comes."""
    pictures = interaction.client.services.pictures if picture is not None else None
    if picture is None or pictures is None:
        return None
    drawing = asyncio.ensure_future(pictures.drawn(picture.key, picture.draw))
    try:
        await asyncio.wait({drawing}, timeout=SOON_S)
        if not drawing.done() and anew:
            await interaction.response.defer(ephemeral=ephemeral, thinking=True)
        elif not drawing.done():
            await interaction.response.defer()
        png = await drawing
    finally:
        drawing.cancel()
    if png is None:
        return None
    return discord.File(BytesIO(png), picture.name, description=picture.described[:FILE_DESCRIPTION])

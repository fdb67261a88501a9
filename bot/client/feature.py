"""What a feature is to the client: its commands, its controls, its work, what it keeps about people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    import discord
    from discord import app_commands
    from discord.ext import commands

    from bot.client.control import Control
    from bot.client.form import Form


class Work(Protocol):
    """Something a feature does from when the bot goes online till it stops, whether anybody asks or not."""

    async def begin(self, client: discord.Client) -> None:
        """Start, and return at once."""
        ...

    async def end(self) -> None:
        """Stop within seconds."""
        ...


class Kept(Protocol):
    """What a feature keeps about people, by their Discord id."""

    async def export(self, user: int) -> Mapping[str, Any]:
        """All of it about one person, as JSON takes it; empty where nothing is kept."""
        ...

    async def delete(self, user: int) -> None:
        """Forget one person."""
        ...


@dataclass(frozen=True, slots=True)
class Feature:
    """All that the client knows of a feature. The name is that of its folder.

    menus: commands in the menu of a message; a cog cannot hold them.
    """

    name: str
    cogs: tuple[commands.Cog, ...] = ()
    controls: tuple[type[Control], ...] = ()
    forms: tuple[type[Form], ...] = ()
    works: tuple[Work, ...] = ()
    kept: tuple[Kept, ...] = ()
    menus: tuple[app_commands.ContextMenu, ...] = ()

"""What commands and controls answer with, and the client that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from discord.ext import commands

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import discord

    from bot.client.permission import Admins
    from bot.client.refusals import Refusals
    from bot.live import Live
    from bot.refreshing.service import RefreshService
    from bot.tastes.kept import KeptTastes


class Pictures(Protocol):
    """What draws beside the event loop."""

    async def prepare(self) -> None:
        """Begin what the first picture would wait for."""
        ...

    async def drawn(self, key: Hashable, draw: Callable[[], str]) -> bytes | None:
        """An SVG as PNG, or None where that is not possible; `key` is what it depends on."""
        ...

    async def close(self) -> None:
        """End what was started for it."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Put together once, by the composition root.

    pictures: None where none can be drawn. web: where the pages are found, "" where there are none.
    """

    live: Live
    refreshing: RefreshService
    admins: Admins
    tastes: KeptTastes
    pictures: Pictures | None = None
    web: str = ""


class Host(commands.Bot):
    """All that commands and controls may know of the client: `interaction.client.services`."""

    services: Services
    refusals: Refusals

    async def admits(self, interaction: discord.Interaction[Any]) -> bool:
        """Wait for its turn; False where it is not to be answered: too late, or told to wait."""
        raise NotImplementedError

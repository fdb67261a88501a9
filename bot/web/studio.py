"""Draws pictures beside the pages: so many at a time that no page waits for them."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.drawing.painter import Painter

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

# Who may be waiting: for half a second to a second.
SVGS, PNGS = 32, 12
AGAIN_S = 2


class BusyError(Exception):
    """So many pictures are waited for already that this one has to be asked for again."""


class Studio:
    """One for a program. svgs, pngs: how many may be under way or waiting, by kind."""

    def __init__(self, svgs: int = SVGS, pngs: int = PNGS) -> None:
        self._painter = Painter()
        self._most = {"svg": svgs, "png": pngs}
        self._under_way = dict.fromkeys(self._most, 0)
        self._turn = asyncio.Lock()
        self._preparing: asyncio.Task[None] | None = None

    async def svg(self, draw: Callable[[], str]) -> bytes:
        """What `draw` draws, in a thread, one at a time.

        Raises:
            BusyError: too many wait.
        """
        with self._place("svg"):
            async with self._turn:
                return (await asyncio.to_thread(draw)).encode()

    async def png(self, key: Hashable, draw: Callable[[], str], zoom: float) -> bytes:
        """The same as PNG. key: all that the picture depends on.

        Raises:
            BusyError: too many wait.
            PictureError: it cannot be drawn, or not in time.
        """
        if (known := self._painter.known(key)) is not None:
            return known
        with self._place("png"):
            return await self._painter.png(key, draw, zoom)

    def begin(self) -> None:
        """Start beside the loop what the first PNG would wait for."""
        self._preparing = asyncio.create_task(self._painter.prepare())

    async def close(self) -> None:
        """End the process that draws."""
        if self._preparing is not None:
            self._preparing.cancel()
            await asyncio.gather(self._preparing, return_exceptions=True)
        await self._painter.close()

    @contextmanager
    def _place(self, kind: str) -> Iterator[None]:
        if self._under_way[kind] >= self._most[kind]:
            raise BusyError
        self._under_way[kind] += 1
        try:
            yield
        finally:
            self._under_way[kind] -= 1

"""How far apart IDENTIFYs are sent. Discord takes one in five seconds and refuses an earlier one."""

from __future__ import annotations

import asyncio
import math
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

EVERY_S = 5.0


class IdentifyPace:
    """Waits only for what is left of the five seconds, where discord.py waits for all of them each time.

    Discord counts from when an IDENTIFY arrives, which no client sees: some time between `turn` and
    `arrived`.
    """

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._monotonic = monotonic
        self._sleep = sleep
        self._last = -math.inf

    async def turn(self) -> None:
        """Return when the next may be sent."""
        while (left_s := self._last + EVERY_S - self._monotonic()) > 0:
            await self._sleep(left_s)
        self.arrived()

    def arrived(self) -> None:
        """Discord has answered one, so the pause is counted from here: it may have been long on its way."""
        self._last = self._monotonic()

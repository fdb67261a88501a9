"""One answer is worked out at a time, and between two of them those before are sent."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

# Of Discord's three seconds. Beyond it whoever waits longest is lost anyway, and the newest can be saved.
PATIENCE_S = 1.0


class Waiting(NamedTuple):
    """Somebody in the queue, and since when."""

    turn: asyncio.Future[None]
    since: float


class Turns:
    """Whoever came first goes first; where that one has waited long, the newest.

    Without turns a burst is worked out as a whole before the first of its answers leaves, and then all of
    it is late. Waiting on Discord's side holds nobody up: a turn ends where the answer begins to be sent.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._queue: deque[Waiting] = deque()
        self._taken = False

    async def mine(self, within_s: float) -> bool:
        """Wait for a turn; whether it came in time. Taken at once where nobody else is at it."""
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return True
        turn: asyncio.Future[None] = loop.create_future()
        self._queue.append(Waiting(turn, self._monotonic()))
        try:
            async with asyncio.timeout(within_s):
                await turn
        except TimeoutError:
            return False
        return True

    def _next(self) -> None:
        """Once a round of the event loop, so that what can be sent or read is, in between."""
        while self._queue and self._queue[0].turn.done():
            self._queue.popleft()
        while self._queue:
            is_long = self._monotonic() - self._queue[0].since > PATIENCE_S
            turn = (self._queue.pop() if is_long else self._queue.popleft()).turn
            if not turn.done():
                turn.set_result(None)
                asyncio.get_running_loop().call_soon(self._next)
                return
        self._taken = False

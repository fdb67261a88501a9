"""One answer is worked out at a time, and between two of them those before are sent."""

from __future__ import annotations

import asyncio


class Turns:
    """The newest goes first: on a machine that cannot keep up, whoever waits longest is lost anyway.

    Without turns a burst is worked out as a whole before the first of its answers leaves, and then all of
    it is late. Waiting on Discord's side holds nobody up: a turn ends where the answer begins to be sent.
    """

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []
        self._taken = False

    async def mine(self, within_s: float) -> bool:
        """Wait for a turn; whether it came in time. Taken at once where nobody else is at it."""
        loop = asyncio.get_running_loop()
        if not self._taken:
            self._taken = True
            loop.call_soon(self._next)
            return True
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.append(turn)
        try:
            await asyncio.wait_for(turn, within_s)
        except TimeoutError:
            return False
        finally:
            if turn.cancelled() and turn in self._waiting:
                self._waiting.remove(turn)
        return True

    def _next(self) -> None:
        """Once a round of the event loop, so that what can be sent or read is, in between."""
        while self._waiting:
            turn = self._waiting.pop()
            if not turn.done():
                turn.set_result(None)
                asyncio.get_running_loop().call_soon(self._next)
                return
        self._taken = False

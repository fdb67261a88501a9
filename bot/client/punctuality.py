"""Which interactions came too late to be answered: they are dropped, so that the next ones are in time."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from bot.client.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

log = logging.getLogger(__name__)
# Discord takes no first answer after that; the person has read "did not respond".
ANSWER_WITHIN_S = 3.0
SAID_EVERY_S = 60.0
# The quickest of a window is taken to have come without delay; so this clock need not be Discord's.
WINDOW_S = 300.0


class Punctuality:
    """Ages by Discord's own time of making, less what the quickest of the last minutes needed to come here.

    So this machine's clock need not be Discord's: `monotonic` alone is asked, and what it said is forgotten
    after ten minutes at most.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._turns = Turns()
        self._quickest = self._before = float("inf")
        self._window_ends = self._told = -float("inf")
        self._untold = 0
        self.dropped = 0

    async def admits(self, made: datetime) -> bool:
        """Wait till it has its turn, and say whether Discord still takes an answer to what it made then.

        What it takes no more is counted, and told at times.
        """
        left_s = ANSWER_WITHIN_S - self.age_s(made)
        if left_s > 0 and await self._turns.mine(left_s) and self.age_s(made) < ANSWER_WITHIN_S:
            return True
        self._drop(self._monotonic())
        return False

    def age_s(self, made: datetime) -> float:
        """How much later it came to here than the quickest did, in seconds."""
        now = self._monotonic()
        behind = now - made.timestamp()
        if now >= self._window_ends:
            self._before, self._quickest, self._window_ends = self._quickest, behind, now + WINDOW_S
        self._quickest = min(self._quickest, behind)
        return behind - min(self._quickest, self._before)

    def _drop(self, now: float) -> None:
        self.dropped += 1
        self._untold += 1
        if now - self._told >= SAID_EVERY_S:
            log.warning(
                "%d dropped that came too late to be answered (%d since the start): Discord waits %.0f s. "
                "The machine or its connection is overloaded, or was away",
                self._untold,
                self.dropped,
                ANSWER_WITHIN_S,
            )
            self._told, self._untold = now, 0

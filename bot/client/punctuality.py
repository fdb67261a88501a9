"""Which interactions came too late to be answered: they are dropped, so that the next ones are in time."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

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

    A clock that is wrong drops nobody, nor does one that runs too fast or is set anew: `monotonic` alone is
    asked, and forgotten after ten minutes at most.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._quickest = self._before = float("inf")
        self._window_ends = self._told = -float("inf")
        self._untold = 0
        self.dropped = 0

    def is_late(self, made: datetime) -> bool:
        """Whether Discord waits no longer for an answer to what it made then; counted, and told at times."""
        now = self._monotonic()
        behind = now - made.timestamp()
        if now >= self._window_ends:
            self._before, self._quickest, self._window_ends = self._quickest, behind, now + WINDOW_S
        self._quickest = min(self._quickest, behind)
        if behind - min(self._quickest, self._before) < ANSWER_WITHIN_S:
            return False
        self._drop(now)
        return True

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

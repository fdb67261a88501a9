"""How often one person may ask: whoever types or presses never meets it, and no program starves others."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.text.said import SaidError

if TYPE_CHECKING:
    from collections.abc import Callable

# The fastest typists and pressers make ten interactions a second. One process answers some two hundred of
# them: whatever one person's program sends, two thirds of that are left for everybody else.
AT_ONCE, EACH_S = 120, 60.0
MOST_PEOPLE = 10_000


class TooFastError(SaidError):
    """Somebody asks faster than anybody reads."""

    key = "error-too-fast"

    def __init__(self, wait_s: float) -> None:
        self.wait_s = wait_s
        super().__init__(f"too fast: the next is answered in {wait_s:.1f} s")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"seconds": max(1, round(self.wait_s))}


class Cooldown:
    """A token bucket a person: `at_once` without waiting, then `each_s` a second.

    Whoever was not heard of for longest is forgotten first; a full bucket and no bucket are the same.
    """

    def __init__(
        self,
        at_once: int = AT_ONCE,
        each_s: float = EACH_S,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._at_once, self._each_s = float(at_once), each_s
        self._monotonic = monotonic
        self._left: dict[int, tuple[float, float]] = {}

    def take(self, user: int) -> None:
        """Count one.

        Raises:
            TooFastError: there is none left; it says how long it takes till there is.
        """
        now = self._monotonic()
        left, before = self._left.pop(user, (self._at_once, now))
        left = min(self._at_once, left + (now - before) * self._each_s)
        taken = left >= 1
        self._left[user] = (left - 1 if taken else left, now)
        if len(self._left) > MOST_PEOPLE:
            del self._left[next(iter(self._left))]
        if not taken:
            raise TooFastError((1 - left) / self._each_s)

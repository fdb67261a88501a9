"""The smallest gap between two requests to the site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from crawler.errors import PageError

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_RETRY_AFTER_S = 900.0
LONGEST_PUT_OFF_S = 3600.0  # all that a site asks to wait in one crawl
STANDSTILL_S = 180.0  # of work without a new row or popup
MARGIN_S = 0.005  # the answer's way back is not always as long as the request's way there
MARGIN = 0.1  # of the gap: the site counts from when a request arrives, the earlier of two longer on its way


class Pace:
    """Lets the next request go `gap_s` after the last at the earliest. Clock and sleep are arguments."""

    def __init__(
        self,
        gap_s: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.gap_s = gap_s
        self._clock = clock
        self._sleep = sleep
        self._last = float("-inf")
        self._not_before = float("-inf")
        self._put_off = 0.0
        self._slept = 0.0
        self._advanced = self.at_work()

    def at_work(self) -> float:
        """Seconds on a clock that stands still while a request is waited for here."""
        return self._clock() - self._slept

    def advanced(self) -> None:
        """The crawl has got further: a row or a popup is new."""
        self._advanced = self.at_work()

    def slow_to(self, gap_s: float | None) -> None:
        """A Crawl-delay: never faster than the operator's own gap."""
        self.gap_s = max(self.gap_s, gap_s or 0.0)

    def wait(self) -> None:
        """Return when the next request may go; it counts as made then.

        Raises PageError where the crawl has not `advanced` for `STANDSTILL_S`, waiting here left out.
        """
        if self.at_work() - self._advanced > STANDSTILL_S:
            raise PageError(
                f"Nothing new came of {STANDSTILL_S:.0f} s of work on the page, so the crawl was ended. "
                "What was read is kept. Look at the page in a browser."
            )
        begun = self._clock()
        while (left := self._next() - self._clock()) > 0:
            self._sleep(left)
        self._slept += self._clock() - begun
        self.requested()

    def _next(self) -> float:
        gap_s = self.gap_s * (1 + MARGIN) + MARGIN_S if self.gap_s else 0.0
        return max(self._last + gap_s, self._not_before)

    def requested(self, ago_s: float = 0.0) -> None:
        """A request left `ago_s` ago."""
        self._last = max(self._last, self._clock() - ago_s)

    def back_off(self, seconds: float) -> None:
        """No request for so long: the site asked for it.

        Raises PageError past a quarter of an hour at once, or an hour in all.
        """
        self._put_off += seconds
        if self._put_off > LONGEST_PUT_OFF_S >= seconds:
            raise PageError(
                f"The site put the crawl off for more than {LONGEST_PUT_OFF_S / 60:.0f} minutes in all. "
                "Start it again later; it carries on where it stopped."
            )
        if seconds > LONGEST_RETRY_AFTER_S:
            raise PageError(
                f"The site asks to come back in {seconds:.0f} s (429 Too Many Requests). Start the crawl "
                "again then; it carries on where it stopped. A larger DATALAB_MIN_GAP_S may avoid this."
            )
        self._not_before = max(self._not_before, self._clock() + seconds + MARGIN_S)

"""What Discord refuses in the course of things: no fault of ours, a line in the log, a sentence at most."""

from __future__ import annotations

import logging
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.client.patience import in_a_line, is_outage

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)
# A proxy's hiccup makes one of them, a second process on the token makes them all day.
TWICE_AFTER, WITHIN_S = 3, 3600.0
TREE = "discord.app_commands.tree"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One of Discord's codes: what it means, and the key of what the person reads, "" for nothing."""

    code: int
    meaning: str
    key: str = ""


ALREADY_ANSWERED = 40060
EXPECTED = {
    refusal.code: refusal
    for refusal in (
        Refusal(10003, "the channel is gone", "error-gone-from-discord"),
        Refusal(10008, "the message is gone", "error-gone-from-discord"),
        Refusal(10015, "too late for another answer; an interaction lives 15 minutes"),
        Refusal(10062, "answered too late; Discord waits three seconds"),
        Refusal(ALREADY_ANSWERED, "somebody has answered already"),
        Refusal(50001, "Plimate may not look into this channel", "error-not-allowed-here"),
        Refusal(50013, "Plimate lacks a permission here", "error-not-allowed-here"),
        Refusal(50027, "too late for another answer; an interaction lives 15 minutes"),
        Refusal(50083, "the thread is archived", "error-thread-archived"),
    )
}


def expected_refusal(error: BaseException | None) -> Refusal | None:
    """Which of them an error is, None for any other."""
    return EXPECTED.get(error.code) if isinstance(error, discord.HTTPException) else None


class Refusals:
    """Takes them down. Many answers that came second have one cause, which is asked about once."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._second: deque[float] = deque(maxlen=TWICE_AFTER)
        self._asked = False

    def note(self, refusal: Refusal, of_what: str, level: int = logging.WARNING) -> None:
        """One line."""
        if refusal.code != ALREADY_ANSWERED:
            log.log(level, "%s: %s (Discord says %d)", of_what, refusal.meaning, refusal.code)
            return
        now = self._monotonic()
        self._second.append(now)
        # Once the question stands there, each further line would only bury it.
        level = logging.DEBUG if self._asked else level
        log.log(level, "%s: %s (Discord says %d)", of_what, refusal.meaning, refusal.code)
        if not self._asked and len(self._second) == TWICE_AFTER and now - self._second[0] <= WITHIN_S:
            self._asked = True
            log.warning(
                "%d interactions were answered by somebody else: is Plimate running twice on this token? "
                "End the other process, or reset the token (developer portal → Bot → Reset Token)",
                TWICE_AFTER,
            )


class QuietAutocomplete(logging.Filter):
    """Turns what discord.py logs of a refused autocomplete, a traceback each, into one of our lines."""

    def __init__(self, refusals: Refusals) -> None:
        super().__init__()
        self._refusals = refusals

    def filter(self, record: logging.LogRecord) -> bool:
        refusal = expected_refusal(record.exc_info[1]) if record.exc_info else None
        if refusal is not None:
            self._refusals.note(refusal, "an autocomplete", logging.INFO)
            return False
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and is_outage(error):
            log.info("an autocomplete: Discord failed (%s)", in_a_line(error))
            return False
        return True

    def install(self) -> None:
        """In the place of that of a bot before."""
        tree = logging.getLogger(TREE)
        for before in [one for one in tree.filters if isinstance(one, QuietAutocomplete)]:
            tree.removeFilter(before)
        tree.addFilter(self)

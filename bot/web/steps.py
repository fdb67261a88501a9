"""The channels of a way as a template takes them."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from bot.lists.line_words import reason_of
from bot.lists.way_words import onward
from bot.text.untrusted import plain
from bot.web.lines import named, reach_told

if TYPE_CHECKING:
    from bot.lists.way import Way
    from bot.web.lines import Named
    from bot.web.visit import Visit


@dataclass(frozen=True, slots=True)
class ShownStep:
    """onward: how alike the next one is, "" for the last; reason: to open it."""

    rank: int
    channel: Named
    fact: str
    onward: str
    reason: str


def shown_steps(visit: Visit, way: Way) -> list[ShownStep]:
    """All of them: a page has room."""
    words = visit.words
    return [
        ShownStep(
            stop.rank,
            named(visit, stop.channel),
            reach_told(visit, stop.channel),
            onward(stop, inf, words, plain),
            reason_of(stop.glimpse, stop.channel, inf, words, plain),
        )
        for stop in way.stops
    ]

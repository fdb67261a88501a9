"""What a step of a way shares, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.measures import FEW_TAGS
from bot.lists.tag_words import brief, telling
from bot.text.widths import narrowed, width

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.lists.way import Stop, Way
    from bot.text.language import Language

LABEL = 40
PART = " · "
DOWN = "↓ "


def intro(way: Way, words: Language) -> str:
    return words("path-inner", count=way.inner)


def rough(way: Way, words: Language) -> str:
    """Of how many of the channels too little is known for the way to be sure; empty where of none."""
    few = sum(stop.few_tags is not None for stop in way.stops)
    return words("path-few-tags", count=few, most=FEW_TAGS) if few else ""


def onward(stop: Stop, room: float, words: Language, shown: Callable[[str, int], str]) -> str:
    """How alike the next one is and what both have; empty for the last.

    shown: makes a text from outside harmless.
    """
    if stop.similarity is None:
        return ""
    start = f"{DOWN}{stop.similarity:.0%}"
    tags = brief((one.label for one in stop.shared if one.is_tag), (), words)
    own = [f"“{label}”" for label in telling(one.label for one in stop.shared if not one.is_tag)]
    told: list[str] = []
    for label in (shown(label, LABEL) for label in (*tags, *own)):
        if not told or width(PART.join([start, ", ".join([*told, label])])) <= room:
            told.append(label)
    if not told:
        return start
    return PART.join([start, narrowed(", ".join(told), room - width(start + PART))])

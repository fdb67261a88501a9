"""Which tags a list can be steered by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.text.language import TAG_WITH_REGION
from bot.text.limits import OPTION, OPTIONS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from bot.lists.answer import ListAnswer

# The asked channel's tags count as so many lines of its list.
OWN_WEIGHT = 3


def steerable(answer: ListAnswer) -> list[str]:
    """At most 25 tags of the asked channels and of the list, without regions; what is in force first.

    None is longer than Discord takes back from a menu.
    """
    counts: Counter[str] = Counter()
    for channel in answer.liked:
        counts.update(dict.fromkeys(map(_without_region, (*channel.genres, *channel.moods)), OWN_WEIGHT))
    for line in answer.lines:
        counts.update(set(map(_without_region, line.own)))
    steer = answer.taste.steer
    telling = (tag for tag in counts if squeezed(tag) not in UNKNOWN_MOODS and len(tag) <= OPTION)
    ranked = sorted(telling, key=lambda tag: (-counts[tag], tag))
    return list(dict.fromkeys((*steer.more, *steer.less, *ranked)))[:OPTIONS]


def _without_region(tag: str) -> str:
    found = TAG_WITH_REGION.fullmatch(tag)
    return found["genre"] if found else tag

"""What is said of a list as a whole: what is in force, why it is short, how much is known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.untrusted import inert
from recommender.similarity.taste import LeftOutReason
from recommender.similarity.wishes import Depth, Region

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.lists.answer import ListAnswer
    from bot.text.language import Language
    from bot.text.untrusted import Shown
    from recommender.similarity.taste import Taste

TAG_LENGTH = 40
# By whether tags are steered, and whether it is varied.
ORDERS = {
    (False, False): "list-order-plain",
    (False, True): "list-order-plain-varied",
    (True, False): "list-order-steered",
    (True, True): "list-order-steered-varied",
}


def notes(answer: ListAnswer, words: Language, shown: Shown = inert) -> list[str]:
    """Each on a line of its own."""
    return [
        *_short(answer, words),
        *about(answer, words, shown),
        *order(answer, words),
        *_sureness(answer, words),
    ]


def in_force(taste: Taste, words: Language, shown: Shown = inert) -> str:
    """What the list was asked for besides its channels; empty where nothing."""
    steer, parts = taste.steer, []
    for key, tags in (("in-force-more", steer.more), ("in-force-less", steer.less)):
        if tags:
            parts.append(words(key, tags=_listed(tags, words, shown)))
    if steer.region is not Region.EVERYWHERE:
        parts.append(words(f"region-{steer.region}"))
    if taste.depth is not Depth.BALANCED:
        parts.append(words(f"depth-{taste.depth}"))
    if taste.variety:
        parts.append(words("in-force-variety"))
    return " · ".join(parts)


def nobody(answer: ListAnswer, words: Language) -> str:
    """Why the list is empty, and what to do about it."""
    if filtered(answer):
        return words("list-nobody-fits")
    return words("mix-nobody" if answer.mixed else "similar-nobody")


def _short(answer: ListAnswer, words: Language) -> Iterator[str]:
    found = len(answer.lines)
    if found < answer.count:
        key = "list-fewer-fit" if filtered(answer) else "mix-fewer" if answer.mixed else "similar-fewer"
        yield words(key, found=found)


def about(answer: ListAnswer, words: Language, shown: Shown = inert) -> Iterator[str]:
    """What a mix, or what was steered, came to; and how little is known."""
    if len(answer.liked) > 1 and answer.covered < len(answer.liked):
        yield words("mix-not-all", liked=len(answer.liked), near=answer.covered)
    if near := answer.left_for(LeftOutReason.NEAR_DISLIKED):
        yield words("mix-near-disliked", count=near)
    if answer.idle:
        yield words("steer-idle", tags=_listed(answer.idle, words, shown))


def order(answer: ListAnswer, words: Language) -> Iterator[str]:
    """By what else the lines are ordered, where a percentage stands below a smaller one."""
    shown = [round(line.similarity, 2) for line in answer.lines]
    if any(above < below for above, below in pairwise(shown)):
        steer = answer.taste.steer
        yield words(ORDERS[bool(steer.more or steer.less), answer.taste.variety > 0])


def _sureness(answer: ListAnswer, words: Language) -> Iterator[str]:
    if answer.few_tags is not None:
        yield words("list-few-tags", count=answer.few_tags)
    if answer.alike:
        yield words("similar-alike")
    if any(line.tied for line in answer.lines):
        yield words("similar-tied-legend")
    if answer.tied_beyond:
        yield words("list-tied-beyond", count=answer.tied_beyond)


def filtered(answer: ListAnswer) -> bool:
    """Whether something else than likeness keeps channels out."""
    taste = answer.taste
    return taste.depth is not Depth.BALANCED or taste.steer.region is not Region.EVERYWHERE


def _listed(tags: Sequence[str], words: Language, shown: Shown) -> str:
    return words.listed([shown(words.tag(tag), TAG_LENGTH) for tag in tags])

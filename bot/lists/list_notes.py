"""What is said below a list: why it is short, what tells its lines apart, how much is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.untrusted import inert
from recommender.similarity.taste import LeftOutReason
from recommender.similarity.wishes import Depth, Region

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.lists.answer import ListAnswer
    from bot.text.language import Language

TAG_LENGTH = 40


def notes(answer: ListAnswer, words: Language) -> list[str]:
    """Each on a line of its own."""
    return list(_notes(answer, words))


def nobody(answer: ListAnswer, words: Language) -> str:
    """Why the list is empty, and what to do about it."""
    if _filtered(answer):
        return words("list-nobody-fits")
    return words("mix-nobody" if answer.mixed else "similar-nobody")


def _notes(answer: ListAnswer, words: Language) -> Iterator[str]:
    found = len(answer.lines)
    if found < answer.count:
        key = "list-fewer-fit" if _filtered(answer) else "mix-fewer" if answer.mixed else "similar-fewer"
        yield words(key, found=found)
    if len(answer.liked) > 1 and answer.covered < len(answer.liked):
        yield words("mix-not-all", liked=len(answer.liked), near=answer.covered)
    if near := answer.left_for(LeftOutReason.NEAR_DISLIKED):
        yield words("mix-near-disliked", count=near)
    if answer.idle:
        yield words(
            "steer-idle", tags=words.listed([inert(words.tag(tag), TAG_LENGTH) for tag in answer.idle])
        )
    if answer.few_tags is not None:
        yield words("list-few-tags", count=answer.few_tags)
    if answer.alike:
        yield words("similar-alike")
    if any(line.tied for line in answer.lines):
        yield words("similar-tied-legend")
    if answer.tied_beyond:
        yield words("list-tied-beyond", count=answer.tied_beyond)


def _filtered(answer: ListAnswer) -> bool:
    """Whether something else than likeness keeps channels out."""
    taste = answer.taste
    return taste.depth is not Depth.BALANCED or taste.steer.region is not Region.EVERYWHERE

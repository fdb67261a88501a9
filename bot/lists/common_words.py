"""What all lines of a list share, said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.tag_words import brief, together
from bot.text.untrusted import inert
from bot.text.widths import narrowed, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.lists.common import Common
    from bot.text.language import Language

TAG_LENGTH = 40
# Of one line of a phone; what is said first has two where there are less than three things to say.
ROOM, SLACK = 41.0, 3.0
# Things said at most: below three lines the list itself would begin too late.
SAID = 3


def common_text(answer: ListAnswer, words: Language, room: float = ROOM) -> str:
    """What all lines share, and what nearly all do: said once, on three lines of a phone at most."""
    said = said_once(answer.common)
    lines = []
    for place, (key, tags) in enumerate(said):
        beside = [tag for other, several in said if other != key for tag in several]
        wide = 2 * room - SLACK if place == 0 and len(said) < SAID else room
        lines.append(_fitting(key, len(answer.lines), tags, beside, wide, words))
    return "\n".join(lines)


def said_once(common: Common) -> list[tuple[str, tuple[str, ...]]]:
    """The keys of the sentences that say it, what all share first, each with its tags."""
    told = (
        ("similar-all", common.all),
        ("similar-nearly", common.nearly),
        ("similar-all-add", common.added),
        ("similar-nearly-add", common.nearly_added),
        ("similar-some", common.some),
    )
    return [(key, tags) for key, tags in told if tags][:SAID]


def _fitting(
    key: str, count: int, tags: Sequence[str], beside: Sequence[str], room: float, words: Language
) -> str:
    """With regions, else without; else as many as there is room for, and how many more there are.

    `beside`: tags said on the other lines; a genre that is among them keeps its region.
    """

    def said(told: str) -> str:
        return words(key, count=count, tags=told)

    full, short = (
        [inert(label, TAG_LENGTH) for label in labels]
        for labels in (together(tags, words), brief(tags, beside, words))
    )
    for labels in (full, short):
        if width(said(", ".join(labels))) <= room:
            return said(", ".join(labels))
    several = len(short) > 1
    bare = inert(brief(tags, (), words)[0], TAG_LENGTH)
    first = [short[:told] for told in range(len(short) - 1, 0, -1)] if several else []
    for labels in (*first, [bare]):
        text = said(_some(labels, len(short), words))
        if width(text) <= room:
            return text
    return said(
        _some([narrowed(bare, room - width(said(_some([""], len(short), words))))], len(short), words)
    )


def _some(labels: Sequence[str], count: int, words: Language) -> str:
    told = ", ".join(labels)
    return words("tags-and-more", tags=told, count=count - len(labels)) if count > len(labels) else told

"""What all lines of a list share, said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.tag_words import together
from bot.text.untrusted import inert
from bot.text.widths import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.text.language import Language

TAG_LENGTH = 40
# Tags said of all lines; more are better counted than read.
TOLD = 5
# Two lines of a phone, less "All ten:" and "and 3 more".
ROOM = 52.0


def common_text(answer: ListAnswer, words: Language) -> str:
    """What all lines share, and what nearly all do: said once."""
    common, count = answer.common, len(answer.lines)
    said = []
    for key, tags in (
        ("similar-all", common.all),
        ("similar-nearly", common.nearly),
        ("similar-some", common.some),
        ("similar-all-add", common.added),
        ("similar-nearly-add", common.nearly_added),
    ):
        if tags:
            said.append(words(key, count=count, tags=_told(tags, words)))
    return "\n".join(said)


def _told(tags: Sequence[str], words: Language) -> str:
    """As many as stand on two lines of a phone with their heading, and how many more there are."""
    labels = [inert(label, TAG_LENGTH) for label in together(tags, words)]
    told = len(labels) if len(labels) <= TOLD + 1 else TOLD
    while told > 1 and width(", ".join(labels[:told])) > ROOM:
        told -= 1
    if told == len(labels):
        return ", ".join(labels)
    return words("tags-and-more", tags=", ".join(labels[:told]), count=len(labels) - told)

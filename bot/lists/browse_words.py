"""What is browsed by, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.line_words import PART
from bot.text.untrusted import inert
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from bot.tastes.browsed import Browsed
    from bot.text.language import Language
    from bot.text.untrusted import Shown

TAG_LENGTH = 40
REGION_LENGTH = 20


def limits_told(browsed: Browsed, words: Language) -> str:
    """All that keeps channels out of its pages, within Markdown."""
    parts = [inert(words.tag(browsed.topic), TAG_LENGTH)] if browsed.topic else []
    parts += [told] if (told := criteria_told(browsed, words)) else []
    if browsed.depth is not Depth.BALANCED:
        parts.append(words(f"depth-{browsed.depth}"))
    return PART.join(parts)


def criteria_told(browsed: Browsed, words: Language, shown: Shown = inert) -> str:
    """What is asked for, within Markdown; empty where all channels are."""
    genre, region = browsed.genre, browsed.region
    parts = []
    if genre:
        parts.append(shown(words.tag(genre), TAG_LENGTH))
    if region:
        named = shown(words.tag(region), REGION_LENGTH)
        parts = [f"{parts[0]} ({named})"] if parts else [named]
    if browsed.mood:
        parts.append(shown(words.tag(browsed.mood), TAG_LENGTH))
    if browsed.word:
        parts.append(f"“{shown(browsed.word, TAG_LENGTH)}”")
    return PART.join(parts)

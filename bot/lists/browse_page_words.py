"""A page of the catalogue in words: what it is, where one is, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.browse_words import criteria_told
from bot.lists.line_words import PART
from bot.lookup.phrases import music_words
from bot.lookup.topics import SIGNS, topic_name, topic_sign
from bot.text.limits import OPTION
from bot.text.untrusted import inert, plain
from recommender.catalogue.browsing import TopicKind

if TYPE_CHECKING:
    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.tastes.browsed import Browsed
    from bot.text.language import Language
    from bot.text.untrusted import Shown

EVERYTHING_SIGN = "📻"


def browse_title(answer: BrowseAnswer, words: Language, shown: Shown = inert) -> str:
    """`🎷 Jazz (Korean) · sad · “lofi”`."""
    topic = answer.topic
    if topic is not None:
        return f"{topic_sign(topic)} {shown(topic_name(topic, words), OPTION)}"
    told = criteria_told(answer.browsed, words, shown) or words("browse-everything")
    return f"{_sign(answer.browsed)} {told}"


def browse_intro(answer: BrowseAnswer, words: Language) -> str:
    """Where one is, how many channels there are, and in which order."""
    said = words(f"browse-order-{answer.order}", count=answer.total, shown=words.number(answer.total))
    if answer.pages == 1:
        return said
    return f"{words('browse-page', page=answer.browsed.page, pages=answer.pages)}{PART}{said}"


def browse_notes(answer: BrowseAnswer, words: Language) -> list[str]:
    """Why the order is another than was asked for, and what the sign of equals says."""
    notes = []
    if answer.sort is not answer.browsed.sort:
        notes.append(words("browse-no-figure", sort=words(f"sort-{answer.browsed.sort}")))
    if any(line.tied for line in answer.lines):
        notes.append(words("browse-tied-legend"))
    return notes


def also_told(line: BrowseLine, words: Language) -> str:
    """Its other genres, plain."""
    return plain(", ".join(words.tell(line.also)), OPTION) if line.also else ""


def _sign(browsed: Browsed) -> str:
    if browsed.genre:
        sign: str = music_words()["sign"].get(browsed.genre, SIGNS[TopicKind.GENRE])
        return sign
    if browsed.mood:
        return SIGNS[TopicKind.MOOD]
    return SIGNS[TopicKind.WORD] if browsed.word else EVERYTHING_SIGN

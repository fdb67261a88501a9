"""Genres, regions, moods and words to browse by: what was typed, and the choices with their counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.lookup.channels import Choice
from bot.lookup.phrases import compact
from bot.lookup.remembered import Remembered
from bot.lookup.topics import topics_of, word_name
from bot.text.language import LANGUAGES, language
from bot.text.limits import CHOICE, CHOICES
from bot.text.untrusted import plain
from recommender.catalogue.criteria import Criteria, Facet
from recommender.catalogue.spelling import look
from recommender.conversation.browsing import browse, offers
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.text.language import Language
    from recommender.catalogue.criteria import Offer
    from recommender.snapshots.snapshot import Snapshot

APART = " · "
NAME = CHOICE - 20
# Counting a word looks through all texts; so many are counted for one list.
WORDS_COUNTED = 6
LONGEST_WORD = 60
OFFERED: Remembered[tuple[Offer, ...]] = Remembered(128)
SPELT: Remembered[Mapping[str, str]] = Remembered(8)
COUNTED: Remembered[int] = Remembered(512)


def facet_value(snapshot: Snapshot, facet: Facet, text: str) -> str | None:
    """The value that a text is, as the table writes it; None where it is none.

    In any language and spelling that topics know, or a choice's label as some clients send it.
    """
    values = SPELT.result(snapshot, facet, lambda: dict(_spelt(snapshot, facet)))
    for spelling in (text, without_count(text)):
        if spelling and (found := values.get(_key(spelling))) is not None:
            return found
    topic = topics_of(snapshot).named(text)
    return None if topic is None or topic.kind != f"{facet}s" else values.get(_key(topic.name))


def without_count(text: str) -> str:
    """A label without its count: `Jazz` of `Jazz · 88`."""
    name, _, count = text.rpartition(APART)
    return name if count.replace(",", "").isdecimal() else text


def facet_choices(
    snapshot: Snapshot,
    criteria: Criteria,
    facet: Facet,
    text: str,
    words: Language,
    most: int = CHOICES,
) -> list[Choice]:
    """Values that leave channels beside the other criteria, most channels first: `most` that fit a text.

    Those whose name begins as the text does come before those that only hold it.
    """
    typed = compact(without_count(text))
    begins: list[Offer] = []
    holds: list[Offer] = []
    for offer in facet_offers(snapshot, criteria, facet):
        spellings = [compact(name) for name in _names(offer.name)]
        if any(spelling.startswith(typed) for spelling in spellings):
            begins.append(offer)
        elif any(typed in spelling for spelling in spellings):
            holds.append(offer)
    if not begins and not holds and (value := facet_value(snapshot, facet, text)) is not None:
        holds = [offer for offer in facet_offers(snapshot, criteria, facet) if offer.name == value]
    fitting = [offer for offer in (*begins, *holds) if len(offer.name) <= CHOICE]
    return [Choice(_label(words.tag(o.name), o.count, words), o.name) for o in fitting[:most]]


def word_choices(snapshot: Snapshot, criteria: Criteria, text: str, words: Language) -> list[Choice]:
    """What was typed, then words of our list that begin so, each with how many channels say it."""
    typed = " ".join(without_count(text).split())[:LONGEST_WORD]
    names = topics_of(snapshot).words_beginning(typed)[:WORDS_COUNTED]
    said = {compact(word): word for word in (typed, *(word_name(name, words) for name in names)) if word}
    counted = {word: _count(snapshot, criteria, word) for word in said.values()}
    return [Choice(_label(word, count, words), word) for word, count in counted.items() if count]


def spellings_of(snapshot: Snapshot, word: str) -> tuple[str, ...]:
    """What else would do for a word."""
    return topics_of(snapshot).written(word) if word else ()


def _label(name: str, count: int, words: Language) -> str:
    return f"{plain(name, NAME)}{APART}{words.number(count)}"


def _count(snapshot: Snapshot, criteria: Criteria, word: str) -> int:
    asked = replace(criteria, word=word, spellings=spellings_of(snapshot, word))
    return COUNTED.result(snapshot, asked, lambda: browse(snapshot, asked).total)


def facet_offers(
    snapshot: Snapshot, criteria: Criteria, facet: Facet, depth: Depth = Depth.BALANCED
) -> tuple[Offer, ...]:
    """Values of a facet that leave channels of a depth beside the other criteria, most channels first."""
    asked = criteria.without(facet)
    return OFFERED.result(snapshot, (asked, facet, depth), lambda: offers(snapshot, asked, facet, depth))


def _spelt(snapshot: Snapshot, facet: Facet) -> Iterator[tuple[str, str]]:
    """Every spelling of each value; of one spelling the value that most channels have counts."""
    for offer in reversed(facet_offers(snapshot, Criteria(), facet)):
        yield from ((_key(name), offer.name) for name in _names(offer.name))
    for offer in reversed(facet_offers(snapshot, Criteria(), facet)):
        yield _key(offer.name), offer.name


def _key(text: str) -> str:
    return compact(text) or look(text)


def _names(name: str) -> Iterator[str]:
    """As the table and each language write it."""
    yield from dict.fromkeys((name, *(language(code).tag(name) for code in LANGUAGES)))

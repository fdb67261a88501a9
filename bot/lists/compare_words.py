"""Two channels beside each other in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lists.measures import few_tags, popularity_of, similarity_shown
from bot.lists.tag_words import telling, together
from bot.text.bars import meter
from bot.text.untrusted import link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.text.language import Language
    from recommender.conversation.comparison import Comparison
    from recommender.snapshots.snapshot import Snapshot

NAME, THING = 60, 60
SAID_TAGS, SAID_WORDS = 6, 4
# Characters that are searched for where a channel's address is not known.
SEARCHED = 20


@dataclass(frozen=True, slots=True)
class Face:
    """How a text from outside is shown: `inert` in Discord, `plain` in a terminal; and whether names link."""

    shown: Callable[[str, int], str]
    linked: bool = False

    def name(self, snapshot: Snapshot, row: int) -> str:
        return self.shown(snapshot.catalogue.names[row], NAME)

    def heading(self, snapshot: Snapshot, row: int) -> str:
        """A name that stands out where that can be."""
        return f"**{self.name(snapshot, row)}**" if self.linked else self.name(snapshot, row)

    def link(self, snapshot: Snapshot, row: int) -> str:
        channel, name = snapshot.catalogue[row], self.name(snapshot, row)
        return f"[{name}]({link(channel.channel_id, channel.name, SEARCHED)})" if self.linked else name


def sentences(snapshot: Snapshot, compared: Comparison, face: Face, words: Language) -> Iterator[str]:
    """How alike, what both have, what only one has, how many know each."""
    one, other = compared.one, compared.other
    known = snapshot.features.known
    unknown = [row for row in (one, other) if not known[row]]
    for row in unknown:
        yield words("compare-unknown", name=face.name(snapshot, row))
    if not unknown:
        alike = similarity_shown(snapshot, one, compared.similarity)
        yield words("compare-alike", share=meter(alike))
        yield from shared_told(snapshot, compared, face, words)
    yield from alone_told(snapshot, compared, face, words)
    for row in (one, other):
        told = " · ".join(_known(snapshot, row, words))
        if told:
            yield f"{face.link(snapshot, row)}: {told}"
        elif face.linked:
            yield face.link(snapshot, row)
    for row in (one, other):
        if (few := few_tags(snapshot, row)) is not None:
            yield words("few-tags-of", name=face.name(snapshot, row), count=few)


def _known(snapshot: Snapshot, row: int, words: Language) -> Iterator[str]:
    """How many subscribe, and whether that is many or few in the table."""
    if (reach := snapshot.catalogue[row].subscribers) is not None:
        yield words("figures-subscribers", count=reach, shown=words.short(reach))
    if (popularity := popularity_of(snapshot, row)) is not None:
        yield words(f"popularity-{popularity}")


def shared_told(snapshot: Snapshot, compared: Comparison, face: Face, words: Language) -> Iterator[str]:
    """What both play, feel and say, or that they share nothing."""
    moods = set(snapshot.catalogue[compared.one].moods)
    tags = compared.shared_tags
    told = {
        "why-both-play": _tags((tag for tag in tags if tag not in moods), face, words),
        "why-both-feel": _tags((tag for tag in tags if tag in moods), face, words),
        "why-both-say": _words(compared.shared_words, face, words),
    }
    if not any(told.values()):
        yield words("compare-nothing")
    yield from (words(key, things=things) for key, things in told.items() if things)


def alone_told(snapshot: Snapshot, compared: Comparison, face: Face, words: Language) -> Iterator[str]:
    """What only one of them has."""
    sides = (
        (compared.one, compared.only_one_tags, compared.only_one_words),
        (compared.other, compared.only_other_tags, compared.only_other_words),
    )
    for row, tags, own in sides:
        parts = [part for part in (_tags(tags, face, words), _words(own, face, words)) if part]
        if parts:
            yield words("compare-only", name=face.heading(snapshot, row), things="; ".join(parts))


def _tags(tags: Iterable[str], face: Face, words: Language) -> str:
    return _listed(together(tags, words), SAID_TAGS, face, words)


def _words(labels: Iterable[str], face: Face, words: Language) -> str:
    return _listed([f"“{label}”" for label in telling(labels)], SAID_WORDS, face, words)


def _listed(things: list[str], most: int, face: Face, words: Language) -> str:
    """The first few, and how many more there are."""
    shown = [face.shown(thing, THING) for thing in things]
    if len(shown) <= most + 1:
        return words.listed(shown)
    return words("tags-and-more", tags=", ".join(shown[:most]), count=len(shown) - most)

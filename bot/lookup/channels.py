"""From what a person chose or typed to a channel or a topic, and from those to what they see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.lookup.labels import distinct_label, id_label, rows_labelled, rows_shown_as
from bot.lookup.remembered import Remembered
from bot.lookup.topics import TOPIC_VALUE, topic_label, topic_value, topics_of
from bot.text.limits import CHOICES
from recommender.names import Accept, MatchKind, NotFound, Suggest
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.names import Hit
    from recommender.snapshots.snapshot import Snapshot

# Measured on the development queries: neither hides a right channel there.
LEAST_OF_BEST, LEAST_SCORE = 0.6, 0.55
# What a name must score to stand beside a topic of that name: a misspelt name may not.
LEAST_BESIDE_TOPIC = 0.75
# What is worth a look where the channel taken was not meant, however far behind it that is.
LEAST_OTHER = 0.45
SUGGESTIONS = 5
# How many names stand before a topic whose name only begins as the text does.
BEFORE_TOPIC = 2
# The text is this name, whatever else it may be: no topic stands before it.
WHOLE_NAMES = frozenset({MatchKind.EXACT, MatchKind.SWAPPED})


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list that grows while a person types; `id` is a channel's, or a topic's value."""

    label: str
    id: str


# Everybody types the same first letters. Beginnings of names are short; what is not is not kept.
LONGEST_REMEMBERED = 40
CHOSEN: Remembered[list[Choice]] = Remembered(512)


@dataclass(frozen=True, slots=True)
class Found:
    """The channel of `row` is meant; `score`, 0 … 1, says how surely.

    `guessed`: it is not called quite so. `others`: what else may be meant then, best first.
    """

    row: int
    score: float = 1.0
    guessed: bool = False
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsure:
    """One of these may be meant, the topic before the channels, best first; at least one of all.

    near, part: as of `Meant`.
    """

    rows: tuple[int, ...]
    topic: Topic | None = None
    near: str = ""
    part: bool = False


@dataclass(frozen=True, slots=True)
class Browse:
    """A topic was chosen."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Missing:
    """No channel is called so."""


Decision: TypeAlias = Found | Unsure | Browse | Missing


def prepare(snapshot: Snapshot, pause: Callable[[], None] = without_pause) -> None:
    """Compute now what the first questions would wait for; `pause` is called between short steps."""
    rows_shown_as(snapshot, pause)
    snapshot.prepare_lookups(pause)
    topics_of(snapshot, pause).prepare(pause)


@dataclass(frozen=True, slots=True)
class Offer:
    """A topic to be one line of a list; `whole`: all of the text names it. near, part: as of `Meant`."""

    topic: Topic
    near: str = ""
    whole: bool = False
    part: bool = False

    def place(self, hits: Sequence[Hit]) -> int:
        """Behind the names that are what was typed; where that only begins its name, behind two."""
        named = sum(hit.kind in WHOLE_NAMES for hit in hits)
        if self.whole:
            return named
        sure = sum(hit.score >= LEAST_BESIDE_TOPIC for hit in hits) if self.part else BEFORE_TOPIC
        return max(named, min(BEFORE_TOPIC, sure))


@dataclass(frozen=True, slots=True)
class ChannelLookup:
    """The channels of one snapshot, by id, by shown label and by any text."""

    snapshot: Snapshot

    def label(self, row: int, words: Language) -> str:
        """What no other channel is called: at most 100 characters."""
        return distinct_label(self.snapshot, row, words)

    def choices(self, text: str, words: Language) -> list[Choice]:
        """At most 25, of different labels; the most popular channels for an empty text."""
        if len(text) > LONGEST_REMEMBERED:
            return self._choices(text, words)
        return list(CHOSEN.result(self.snapshot, (text, words.code), lambda: self._choices(text, words)))

    def channel_choices(self, text: str, words: Language) -> list[Choice]:
        """The same without topics, where only a channel will do."""
        return [choice for choice in self.choices(text, words) if not choice.id.startswith(TOPIC_VALUE)]

    def _choices(self, text: str, words: Language) -> list[Choice]:
        chosen = self.snapshot.catalogue.row_of.get(text)
        if chosen is not None:  # some clients ask again about what was chosen
            return [self._choice(chosen, words)]
        if not text.strip():
            return self._popular(words)
        hits = self.snapshot.names.search(text, CHOICES)
        offer = self._offer(text)
        least = LEAST_BESIDE_TOPIC if offer is not None and offer.whole else LEAST_SCORE
        hits = [hit for hit in worth_showing(hits) if hit.score >= least]
        channels = self._distinct([hit.row for hit in hits], words)
        if offer is not None:
            label = topic_label(offer.topic, words, offer.near)
            channels.insert(offer.place(hits), Choice(label, topic_value(offer.topic)))
        if not channels and not any(map(str.isalnum, text)):  # "#", before anything behind it is typed
            return self._popular(words)
        return channels[:CHOICES]

    def _popular(self, words: Language) -> list[Choice]:
        return self._distinct([hit.row for hit in self.snapshot.names.search("", CHOICES)], words)

    def _offer(self, text: str) -> Offer | None:
        """The topic for the list of a text: chosen, named by it, by its beginning or by a word of it."""
        topics = topics_of(self.snapshot)
        chosen = topics.labelled(text)
        if chosen is not None:
            return Offer(chosen, whole=True)
        meant = topics.meant(text)
        if meant is not None and not meant.part:
            return Offer(meant.topic, meant.near, whole=True)
        begun = topics.beginning(text)
        if begun is not None:
            return Offer(begun)
        return None if meant is None else Offer(meant.topic, meant.near, part=True)

    def find(self, text: str) -> Decision:
        """An id, a label as shown, or free text; in this order, for a client may send any of them."""
        row = self.snapshot.catalogue.row_of.get(text.strip())
        if row is not None:
            return Found(row)
        labelled = rows_labelled(self.snapshot, text.strip())
        if len(labelled) == 1:
            return Found(labelled[0])
        if labelled:
            return Unsure(tuple(labelled[:SUGGESTIONS]))
        topic = topics_of(self.snapshot).labelled(text.strip())
        return self._named(text) if topic is None else Browse(topic)

    def _named(self, text: str) -> Decision:
        decision, meant = self.snapshot.names.resolve(text), topics_of(self.snapshot).meant(text)
        hits = _hits(decision)
        if meant is not None and meant.part and any(hit.score >= LEAST_BESIDE_TOPIC for hit in hits):
            meant = None  # a name that has such a word
        match decision:
            case Accept(hit) if meant is None or hit.kind in WHOLE_NAMES:
                return self._taken(text, hit)
            case NotFound() if meant is None:
                return Missing()
        if meant is None or (hits and hits[0].kind in WHOLE_NAMES):
            return Unsure(tuple(hit.row for hit in worth_showing(hits)[:SUGGESTIONS]))
        least = LEAST_SCORE if meant.part else LEAST_BESIDE_TOPIC
        beside = tuple(hit.row for hit in hits[: SUGGESTIONS - 1] if hit.score >= least)
        return Unsure(beside, meant.topic, meant.near, meant.part)

    def _taken(self, text: str, hit: Hit) -> Found:
        if hit.kind in WHOLE_NAMES or hit.kind is MatchKind.PART:  # a name of its own, as 때껄룩 is
            return Found(hit.row, hit.score)
        hits = self.snapshot.names.search(text, SUGGESTIONS)
        others = tuple(other.row for other in hits if other.row != hit.row and other.score >= LEAST_OTHER)
        return Found(hit.row, hit.score, guessed=True, others=others)

    def _choice(self, row: int, words: Language) -> Choice:
        return Choice(self.label(row, words), self.snapshot.catalogue.ids[row])

    def _distinct(self, rows: Sequence[int], words: Language) -> list[Choice]:
        """A name may look like another's label: then its id is in its own."""
        labels: dict[str, int] = {}
        for row in rows:
            label = self.label(row, words)
            labels[id_label(self.snapshot, row, words) if label in labels else label] = row
        return [Choice(label, self.snapshot.catalogue.ids[row]) for label, row in labels.items()]


def worth_showing(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Without those much worse than the best: beside a clear hit they only puzzle."""
    return [hit for hit in hits if hit.score >= hits[0].score * LEAST_OF_BEST]


def _hits(decision: Accept | Suggest | NotFound) -> tuple[Hit, ...]:
    match decision:
        case Accept(hit):
            return (hit,)
        case Suggest(hits):
            return hits
        case NotFound():
            return ()

"""From a text to a genre, a mood or a word that channels say of themselves, and what that is called."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.text.language import LANGUAGES, LOCALES, language
from bot.text.untrusted import plain
from recommender.catalogue.browsing import Browsing, TopicKind, folded
from recommender.names.aliases import without_fillers
from recommender.names.folding import words_of
from recommender.names.letters import FILLERS
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

# What a choice sends, and a custom_id remembers, of a topic: this and its name.
TOPIC_VALUE = "topic:"
LONGEST = 40
LENGTHS = range(2, LONGEST + 1)
# A word of two channels is no topic; one of more than half of them tells nothing.
LEAST_CHANNELS, LARGEST_SHARE = 3, 0.5
LINES_AT_ONCE = 100
# A beginning offers what it may become from so many letters on.
LEAST_LETTERS = {True: 2, False: 3}  # by whether it is Hangul
NEAR = 0.5
SIGNS = {TopicKind.GENRE: "🎵", TopicKind.MOOD: "💭", TopicKind.WORD: "🔎"}
_of_snapshot: WeakKeyDictionary[Snapshot, Topics] = WeakKeyDictionary()


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((LOCALES / "tags.toml").read_text(encoding="utf-8"))


@cache
def _around() -> frozenset[str]:
    """Words of a phrase that say nothing of which music."""
    return FILLERS.union(_words()["phrase"]["around"].split())


def topics_of(snapshot: Snapshot, pause: Callable[[], None] = without_pause) -> Topics:
    """Those of a snapshot, made once; `pause` is called often meanwhile."""
    found = _of_snapshot.get(snapshot)
    if found is None:
        browsing = Browsing(snapshot.catalogue)
        found = _of_snapshot[snapshot] = Topics(browsing, _vocabulary(browsing, pause))
    return found


def _vocabulary(browsing: Browsing, pause: Callable[[], None]) -> frozenset[str]:
    """Words that enough channels, and not too many, use where they speak of themselves."""
    used: Counter[str] = Counter()
    for at, line in enumerate(browsing.lines()):
        used.update(set(line.split()))
        if at % LINES_AT_ONCE == 0:
            pause()
    most = LARGEST_SHARE * len(browsing.catalogue)
    fitting = (word for word, count in used.items() if LEAST_CHANNELS <= count <= most)
    return frozenset(word for word in fitting if len(word) in LENGTHS)


@dataclass(frozen=True, eq=False)
class Topics:
    """The topics of one table, by any of their names, in any language.

    vocabulary: the channels' own words that are topics, besides those of our list.
    """

    browsing: Browsing
    vocabulary: frozenset[str]
    _said: dict[str, Topic | None] = field(default_factory=dict)

    def find(self, text: str) -> Topic | None:
        """The topic that a text names, with or without "playlist" and the like around it."""
        words = words_of(text[: 4 * LONGEST])
        telling = tuple(word for word in words if word not in _around())
        for tried in (words, without_fillers(words), telling):
            topic = self._by_spelling.get("".join(tried)) or self._listed("".join(tried))
            if topic is not None:
                return topic
        return self._word(folded(text))

    def beginning(self, text: str) -> Topic | None:
        """The largest genre or mood with a name that begins so."""
        typed = "".join(words_of(text[: 4 * LONGEST]))
        if len(typed) < LEAST_LETTERS[not typed.isascii()]:
            return None
        fitting = [topic for name, topic in self._by_spelling.items() if name.startswith(typed)]
        return max(fitting, key=lambda topic: len(topic.rows), default=None)

    def nearest(self, text: str) -> Topic | None:
        """The genre or mood whose name is most like a text; where none is, the genre of most channels."""
        typed = "".join(words_of(text[: 4 * LONGEST]))
        names = [name for name, topic in self._by_spelling.items() if len(topic.rows) >= LEAST_CHANNELS]
        found = process.extractOne(typed, names, scorer=OSA.normalized_similarity, score_cutoff=NEAR)
        if found is not None:
            return self._by_spelling[found[0]]
        genres = [topic for topic in self.browsing.tagged.values() if topic.kind is TopicKind.GENRE]
        return max(genres, key=lambda topic: len(topic.rows), default=None)

    def labelled(self, text: str) -> Topic | None:
        """The topic of a choice's value, or of its label, which some clients send in place of the value."""
        if text.startswith(TOPIC_VALUE):
            return self.find(text.removeprefix(TOPIC_VALUE))
        sign, _, rest = text.partition(" ")
        if sign.isalnum() or ":" not in rest:
            return None
        topic = self.find(rest.rpartition(":")[0])
        labels = (topic_label(topic, language(code)) for code in LANGUAGES) if topic else ()
        return topic if text in labels else None

    def prepare(self, pause: Callable[[], None]) -> None:
        """Compute now what the first questions would wait for."""
        for compact in ("", *self._words_by_spelling):
            pause()
            self._listed(compact)
        _ = self._by_spelling

    @cached_property
    def _by_spelling(self) -> Mapping[str, Topic]:
        return {
            spelling: topic
            for topic in self.browsing.tagged.values()
            if len(topic.name) <= LONGEST
            for name in _names(topic)
            for spelling in ("".join(words_of(name)),)
        }

    @cached_property
    def _words_by_spelling(self) -> Mapping[str, str]:
        return {
            "".join(words_of(written)): name
            for name, word in _words()["word"].items()
            for written in (name, *(word[code] for code in LANGUAGES), *word["written"])
        }

    def _listed(self, compact: str) -> Topic | None:
        """A word of our list; where no channel says it, the genre near to it."""
        name = self._words_by_spelling.get(compact)
        if name is None:
            return None
        word = _words()["word"][name]
        said = self._remembered((name, *word["written"]))
        return said or self._by_spelling.get("".join(words_of(word["near"])))

    def _word(self, text: str) -> Topic | None:
        """A word that is nobody's list but the channels' own; in few of them, but in some."""
        if text not in self.vocabulary or all(word in FILLERS for word in words_of(text)):
            return None
        return self._remembered((text,))

    def _remembered(self, spellings: Sequence[str]) -> Topic | None:
        if spellings[0] not in self._said:
            topic = self.browsing.saying(spellings)
            self._said[spellings[0]] = topic if len(topic.rows) >= LEAST_CHANNELS else None
        return self._said[spellings[0]]


def topic_label(topic: Topic, words: Language) -> str:
    """`🎷 Jazz: 88 channels`."""
    name = topic_name(topic, words)
    return words("topic-label", sign=topic_sign(topic), name=name, count=len(topic.rows))


def topic_name(topic: Topic, words: Language) -> str:
    word = _words()["word"].get(topic.name, {}) if topic.kind is TopicKind.WORD else {}
    return plain(word.get(words.code) or words.tag(topic.name), LONGEST)


def topic_sign(topic: Topic) -> str:
    sign: str = _words()["sign"].get(topic.name, SIGNS[topic.kind])
    return sign


def topic_value(topic: Topic) -> str:
    return TOPIC_VALUE + topic.name


def _names(topic: Topic) -> Iterator[str]:
    """As the table, each language and our list write it, whole and each side of a slash."""
    names = [topic.name, *(language(code).tag(topic.name) for code in LANGUAGES)]
    for name in (*names, *_words()["spelling"].get(topic.name, ())):
        yield name
        if " / " in name:
            yield from name.split(" / ")

"""From a text to a genre, a mood or a word that channels say of themselves, and what that is called."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lookup.phrases import compact, music_words, names_of, parts, telling, whole
from bot.lookup.vocabulary import LEAST_CHANNELS, LONGEST, vocabulary
from bot.tastes.browsed import topic_mark
from bot.text.language import LANGUAGES, language
from bot.text.untrusted import plain
from recommender.catalogue.browsing import Browsing, TopicKind, folded
from recommender.names.folding import words_of
from recommender.names.letters import FILLERS
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

# What a choice sends of a topic: this and its name.
TOPIC_VALUE = "topic:"
# A mood of two channels is offered only where nothing of the same meaning has so many.
ENOUGH = 5
# A beginning offers what it may become from so many letters on.
LEAST_LETTERS = {True: 2, False: 3}  # by whether it is Hangul
NEAR = 0.5
SIGNS = {TopicKind.GENRE: "🎵", TopicKind.MOOD: "💭", TopicKind.WORD: "🔎"}
_of_snapshot: WeakKeyDictionary[Snapshot, Topics] = WeakKeyDictionary()


def topics_of(snapshot: Snapshot, pause: Callable[[], None] = without_pause) -> Topics:
    """Those of a snapshot, made once; `pause` is called often meanwhile."""
    found = _of_snapshot.get(snapshot)
    if found is None:
        browsing = Browsing(snapshot.catalogue, snapshot.grounds.faceting.rows_unspaced)
        found = _of_snapshot[snapshot] = Topics(browsing, vocabulary(browsing, pause))
    return found


@dataclass(frozen=True, slots=True)
class Meant:
    """What a text is about.

    near: the word of our list in whose stead the topic stands, as hardly a channel says that. part: a word
    of the text names it, not the text as a whole.
    """

    topic: Topic
    near: str = ""
    part: bool = False


@dataclass(frozen=True, eq=False)
class Topics:
    """The topics of one table, by any of their names, in any language.

    vocabulary: the channels' own words that are topics, besides those of our list.
    """

    browsing: Browsing
    vocabulary: frozenset[str]
    _said: dict[str, Topic | None] = field(default_factory=dict)

    def meant(self, text: str) -> Meant | None:
        """The topic that a text names, with or without "playlist" and the like around it, else one in it."""
        for spelling in whole(text):
            found = self._offered(spelling)
            if found is not None:
                return found
        said = self._word(folded(text)) or self._word(" ".join(telling(text)))
        return Meant(said) if said else self._part(text)

    def find(self, text: str) -> Topic | None:
        """The topic that a text as a whole names."""
        meant = self.meant(text)
        return None if meant is None or meant.part else meant.topic

    def named(self, name: str) -> Topic | None:
        """The topic whose name it is, however few channels it has; else what it means as a text."""
        return self._by_spelling.get(compact(name)) or self.find(name)

    def beginning(self, text: str) -> Topic | None:
        """The largest genre or mood with a name that begins so."""
        typed = compact(text)
        if len(typed) < LEAST_LETTERS[not typed.isascii()]:
            return None
        fitting = [topic for name, topic in self._by_spelling.items() if name.startswith(typed)]
        return max(fitting, key=lambda topic: len(topic.rows), default=None)

    def nearest(self, text: str) -> Topic | None:
        """The genre or mood whose name is most like a text; where none is, the genre of most channels."""
        typed = compact(text)
        names = [name for name, topic in self._by_spelling.items() if len(topic.rows) >= LEAST_CHANNELS]
        found = process.extractOne(typed, names, scorer=OSA.normalized_similarity, score_cutoff=NEAR)
        if found is not None:
            return self._by_spelling[found[0]]
        return self.largest_genre

    @property
    def largest_genre(self) -> Topic | None:
        """The genre of most channels."""
        genres = [topic for topic in self.browsing.tagged.values() if topic.kind is TopicKind.GENRE]
        return max(genres, key=lambda topic: len(topic.rows), default=None)

    def labelled(self, text: str) -> Topic | None:
        """The topic of a choice's value, or of its label, which some clients send in place of the value."""
        if text.startswith(TOPIC_VALUE):
            return self.named(text.removeprefix(TOPIC_VALUE))
        sign, _, rest = text.partition(" ")
        if sign.isalnum() or ":" not in rest:
            return None
        topic = self.named(rest.rpartition(":")[0])
        labels = (topic_label(topic, language(code)) for code in LANGUAGES) if topic else ()
        return topic if text in labels else self._by_near_label.get(text)

    def marked(self, mark: str) -> str | None:
        """The name of the topic whose `topic_mark` it is."""
        return self._by_mark.get(mark)

    def written(self, text: str) -> tuple[str, ...]:
        """How channels write the word of our list that a text is; nothing where it is none of them."""
        name = self._words_by_spelling.get(compact(text))
        return tuple(music_words()["word"][name]["written"]) if name else ()

    def words_beginning(self, text: str) -> tuple[str, ...]:
        """The words of our list that are written, or asked for, as a text begins; all for an empty one."""
        typed = compact(text)
        found = (name for spelling, name in self._words_by_spelling.items() if spelling.startswith(typed))
        return tuple(dict.fromkeys(found))

    def prepare(self, pause: Callable[[], None]) -> None:
        """Compute now what the first questions would wait for."""
        for name in music_words()["word"]:
            pause()
            self._said_of(name)
        _ = self._by_spelling, self._by_near_label, self._by_mark

    @cached_property
    def _by_spelling(self) -> Mapping[str, Topic]:
        return {
            spelling: topic
            for topic in self.browsing.tagged.values()
            if len(topic.name) <= LONGEST
            for name in names_of(topic.name)
            for spelling in (compact(name),)
        }

    @cached_property
    def _words_by_spelling(self) -> Mapping[str, str]:
        return {
            compact(written): name
            for name, word in music_words()["word"].items()
            for written in (name, *(word[code] for code in LANGUAGES), *word["written"], *word["asked"])
        }

    @cached_property
    def _by_mark(self) -> Mapping[str, str]:
        names = (
            *(topic.name for topic in self._by_spelling.values()),
            *music_words()["word"],
            *self.vocabulary,
        )
        return {topic_mark(name): name for name in names}

    @cached_property
    def _by_near_label(self) -> Mapping[str, Topic]:
        return {
            topic_label(near, language(code), name): near
            for name in music_words()["word"]
            if (near := self._near(name)) is not None
            for code in LANGUAGES
        }

    def _offered(self, spelling: str) -> Meant | None:
        """A genre or mood, a word of our list or what is near to it: the first of enough channels."""
        tagged, name = self._by_spelling.get(spelling), self._words_by_spelling.get(spelling)
        said, near = (self._said_of(name), self._near(name)) if name else (None, None)
        found = [Meant(topic) for topic in (tagged, said) if topic is not None]
        if near is not None:
            found.append(Meant(near, near=name or ""))
        enough = (meant for meant in found if len(meant.topic.rows) >= ENOUGH)
        return next(enough, max(found, key=lambda meant: len(meant.topic.rows), default=None))

    def _part(self, text: str) -> Meant | None:
        """What a word of a text names: a genre before a mood or a word, these before what is only near."""
        found = [meant for spelling in parts(text) if (meant := self._offered(spelling)) is not None]
        found.sort(key=lambda meant: (bool(meant.near), meant.topic.kind is not TopicKind.GENRE))
        return replace(found[0], part=True) if found else None

    def _said_of(self, name: str) -> Topic | None:
        return self._remembered((name, *music_words()["word"][name]["written"]))

    def _near(self, name: str) -> Topic | None:
        """The first genre that is near to a word of our list and that the table has."""
        genres = music_words()["word"][name].get("near", ())
        return next((topic for genre in genres if (topic := self._by_spelling.get(compact(genre)))), None)

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


def topic_label(topic: Topic, words: Language, near: str = "") -> str:
    """`🎷 Jazz: 88 channels`; where it stands for a word that it is `near` to: `🎷 Jazz (near “lofi”): …`."""
    told: dict[str, str | int] = {
        "sign": topic_sign(topic),
        "name": topic_name(topic, words),
        "count": len(topic.rows),
    }
    if near:
        return words("topic-label-near", near=word_name(near, words), **told)
    return words("topic-label", **told)


def word_name(name: str, words: Language) -> str:
    """A word of our list as a language says it."""
    said: str = music_words()["word"][name][words.code]
    return said


def topic_name(topic: Topic, words: Language) -> str:
    word = music_words()["word"].get(topic.name, {}) if topic.kind is TopicKind.WORD else {}
    return plain(word.get(words.code) or words.tag(topic.name), LONGEST)


def topic_sign(topic: Topic) -> str:
    sign: str = music_words()["sign"].get(topic.name, SIGNS[topic.kind])
    return sign


def topic_value(topic: Topic) -> str:
    return TOPIC_VALUE + topic.name

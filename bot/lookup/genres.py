"""Genres and moods to choose from, and the one that a text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.channels import Choice
from bot.lookup.phrases import compact
from bot.lookup.topics import topic_label, topic_value, topics_of
from bot.lookup.vocabulary import LONGEST
from bot.text.language import LANGUAGES, language
from bot.text.limits import CHOICES
from recommender.catalogue.browsing import TopicKind

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot


def genre_choices(snapshot: Snapshot, text: str, words: Language) -> list[Choice]:
    """At most 25 whose name has the text in it, in any language: what begins so first, then the largest."""
    typed = compact(text)
    ranked: list[tuple[bool, int, str, Topic]] = []
    for topic in _tagged(snapshot):
        names = _names(topic)
        if any(typed in name for name in names):
            begun = any(name.startswith(typed) for name in names)
            ranked.append((not begun, -len(topic.rows), topic.name, topic))
    found = [topic for *_, topic in sorted(ranked, key=lambda one: one[:3])]
    if not found and (named := genre_named(snapshot, text)) is not None:
        found = [named]
    return [Choice(topic_label(topic, words), topic_value(topic)) for topic in found[:CHOICES]]


def genre_named(snapshot: Snapshot, text: str) -> Topic | None:
    """The genre or mood that a choice, its label or a text stands for."""
    topics = topics_of(snapshot)
    topic = topics.labelled(text.strip()) or topics.find(text)
    return None if topic is None or topic.kind is TopicKind.WORD else topic


def _tagged(snapshot: Snapshot) -> list[Topic]:
    tagged = topics_of(snapshot).browsing.tagged.values()
    return [topic for topic in tagged if topic.rows and len(topic.name) <= LONGEST]


def _names(topic: Topic) -> list[str]:
    return [compact(name) for name in (topic.name, *(language(code).tag(topic.name) for code in LANGUAGES))]

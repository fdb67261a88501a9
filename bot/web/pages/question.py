"""What a text leads to that is not sure: what may be meant, never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.question_words import asked_told, missing_told, suggestion_title
from bot.lookup.topics import topic_label, topics_of
from bot.text.untrusted import plain
from bot.web.lines import named
from bot.web.refused import RefusedError
from bot.web.rendering import page

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.lookup.channels import Unsure
    from bot.web.visit import Visit
    from recommender.catalogue.browsing import Topic

POPULAR = 6
# Names are shorter than this; what is not is no name.
LONGEST = 300


def refuse_long(text: str) -> str:
    """The text itself.

    Raises:
        RefusedError: it is too long to be a name.
    """
    if len(text) > LONGEST:
        raise RefusedError(414, "web-error-long", most=LONGEST)
    return text


def question_page(visit: Visit, text: str, unsure: Unsure) -> Response:
    """The channels that may be meant, the topic first."""
    words = visit.words
    return page(
        visit,
        "question",
        title=words(suggestion_title(unsure)),
        told=asked_told(text, unsure, words, plain),
        text=text,
        topic=_topic(visit, unsure.topic, unsure.near),
        channels_found=[named(visit, visit.snapshot.catalogue[row]) for row in unsure.rows],
    )


def missing_page(visit: Visit, text: str) -> Response:
    """No channel is called so: popular ones, and the genre that is nearest."""
    words, snapshot = visit.words, visit.snapshot
    popular = [hit.row for hit in snapshot.names.search("", POPULAR)]
    return page(
        visit,
        "question",
        404,
        title=words("missing-title"),
        told=missing_told(text, len(snapshot.catalogue), words, plain),
        text=text,
        topic=_topic(visit, topics_of(snapshot).nearest(text)),
        channels_found=[named(visit, snapshot.catalogue[row]) for row in popular],
    )


def _topic(visit: Visit, topic: Topic | None, near: str = "") -> tuple[str, str] | None:
    """Where it leads, and its name."""
    if topic is None:
        return None
    return visit.link("browse", topic.name), topic_label(topic, visit.words, near)

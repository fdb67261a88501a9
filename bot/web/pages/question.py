"""What a text leads to that is not sure: what may be meant, never a guess."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.lookup.channels import Unsure
from bot.lookup.question_words import asked_told, missing_told, suggestion_title
from bot.lookup.topics import topic_label, topics_of
from bot.text.untrusted import plain
from bot.web.lines import named
from bot.web.rendering import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi.responses import Response

    from bot.web.visit import Visit
    from recommender.catalogue.browsing import Topic

POPULAR = 6


def question_page(
    visit: Visit, text: str, unsure: Unsure, href: Callable[[int], str] | None = None
) -> Response:
    """The channels that may be meant, the topic first. href: where the channel of a row leads."""
    words = visit.words
    channels = [named(visit, visit.snapshot.catalogue[row]) for row in unsure.rows]
    return page(
        visit,
        "question",
        title=words(suggestion_title(unsure)),
        told=asked_told(text, Unsure(unsure.rows) if href else unsure, words, plain),
        text=text,
        topic=_topic(visit, unsure.topic, unsure.near) if href is None else None,
        channels_found=[replace(one, href=href(one.row)) if href else one for one in channels],
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

"""Which channel a text of a question means; where that is not sure, which may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
from bot.lookup.topics import topic_label, topics_of
from bot.text.untrusted import plain
from bot.web.addresses import address, changed, row_marked
from bot.web.problems import ProblemError
from recommender.catalogue.browsing import TopicKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.web.visit import Visit
    from recommender.catalogue.browsing import Topic

NAME = 60
NEAREST, OF_TOPIC = 1, 5
BROWSE = ("api", "v1", "browse")
CRITERIA = {TopicKind.GENRE: "genre", TopicKind.MOOD: "mood", TopicKind.WORD: "word"}


def channel_meant(visit: Visit, text: str, parameter: str) -> Found:
    """The channel; `parameter` is where the text stood.

    Raises:
        ProblemError: it is not sure, or none, or of a channel that is gone.
    """
    snapshot = visit.snapshot
    marked = row_marked(snapshot, text)
    if marked is not None:
        return Found(marked)
    match ChannelLookup(snapshot).find(text):
        case Found() as found:
            return found
        case Browse(topic):
            raise _unsure(visit, text, parameter, Unsure((), topic))
        case Unsure() as unsure:
            raise _unsure(visit, text, parameter, unsure)
        case Missing():
            raise _missing(visit, text, parameter)


def gone(visit: Visit, mark: str, name: str) -> ProblemError:
    """A channel that the data has no longer."""
    nearest = [hit.row for hit in visit.snapshot.names.search(name, NEAREST)]
    told = visit.words("web-error-gone", name=plain(name, NAME))
    return ProblemError(
        410, "gone", told, query=mark, suggestions=_suggestions(visit, nearest, mark, "id"), topic=None
    )


def _unsure(visit: Visit, text: str, parameter: str, unsure: Unsure) -> ProblemError:
    """The channels that may be meant, each with the same question about it."""
    rows: Iterable[int] = unsure.rows or (unsure.topic.rows[:OF_TOPIC] if unsure.topic else ())
    return ProblemError(
        300,
        "unsure",
        visit.words(f"web-api-{'several' if unsure.topic is None else 'topic'}", text=plain(text, NAME)),
        query=text,
        parameter=parameter,
        suggestions=_suggestions(visit, rows, text, parameter),
        topic=_topic(visit, unsure.topic, unsure.near),
    )


def _missing(visit: Visit, text: str, parameter: str) -> ProblemError:
    if name := visit.site.former.name_of(text):
        return gone(visit, text, name)
    told = visit.words("web-api-missing-name", text=plain(text, NAME))
    near = _topic(visit, topics_of(visit.snapshot).nearest(text))
    return ProblemError(404, "unknown", told, query=text, parameter=parameter, suggestions=[], topic=near)


def _suggestions(visit: Visit, rows: Iterable[int], text: str, parameter: str) -> list[dict[str, Any]]:
    catalogue = visit.snapshot.catalogue
    return [
        {
            "id": catalogue.ids[row],
            "name": catalogue.names[row],
            "href": _asking(visit, catalogue.ids[row], text, parameter),
        }
        for row in rows
    ]


def _asking(visit: Visit, id_: str, text: str, parameter: str) -> str:
    """The same question with an id in the text's place."""
    if parameter == "id":
        return visit.link("api", "v1", "channels", id_)
    if parameter in {"like", "not"}:
        swapped = (
            (name, id_ if (name, value) == (parameter, text) else value) for name, value in visit.parameters
        )
        return visit.here(tuple(swapped))
    return visit.here(changed(visit.parameters, {parameter: id_}))


def _topic(visit: Visit, topic: Topic | None, near: str = "") -> dict[str, str] | None:
    if topic is None:
        return None
    href = address(*BROWSE, parameters=((CRITERIA[topic.kind], topic.name), ("lang", visit.spoken)))
    return {"name": topic.name, "label": topic_label(topic, visit.words, near), "href": href}

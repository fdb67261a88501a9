"""`/`: choose a channel; and what a text that was typed there leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import JSONResponse, RedirectResponse, Response

from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
from bot.lookup.topics import TOPIC_VALUE, topics_of
from bot.web.lines import named
from bot.web.pages.question import missing_page, question_page
from bot.web.refused import refuse_long
from bot.web.rendering import page
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations

if TYPE_CHECKING:
    from bot.web.visit import Visit

POPULAR = 12
SUGGESTED = 8

router = APIRouter()


@router.get("/")
async def home(visit: Visiting) -> Response:
    """The form, or what its text leads to."""
    text = visit.of("q").strip()
    return _asked(visit, text) if text else _front(visit)


@router.get("/suggest")
async def suggest(visit: Visiting) -> Response:
    """What may be meant by the beginning of a text, for the list that grows while one types."""
    text = refuse_long(visit.of("q"))
    lookup = ChannelLookup(visit.snapshot)
    ask = lookup.channel_choices if visit.of("only") == "channels" else lookup.choices
    choices = ask(text, visit.words)[:SUGGESTED]
    return JSONResponse([{"label": one.label, "id": one.id, "href": _href(visit, one.id)} for one in choices])


def _front(visit: Visit) -> Response:
    snapshot, words = visit.snapshot, visit.words
    popular = [snapshot.catalogue[hit.row] for hit in snapshot.names.search("", POPULAR)]
    return page(
        visit,
        "home",
        title=words("web-title"),
        description=words("web-description"),
        address=visit.link(),
        popular=[named(visit, channel) for channel in popular],
    )


def _asked(visit: Visit, text: str) -> Response:
    refuse_long(text)
    match ChannelLookup(visit.snapshot).find(text):
        case Found(row, guessed=guessed):
            return _to(visit.channel(row, **({"for": text} if guessed else {})))
        case Browse(topic):
            return _to(visit.link("browse", topic.name))
        case Unsure() as unsure:
            return question_page(visit, text, unsure)
        case Missing():
            return missing_page(visit, text)


def _href(visit: Visit, id_: str) -> str:
    if id_.startswith(TOPIC_VALUE):
        topic = topics_of(visit.snapshot).labelled(id_)
        return visit.link("browse", topic.name if topic else "")
    return visit.channel(visit.snapshot.catalogue.row_of[id_])


def _to(address: str) -> Response:
    return RedirectResponse(address, 303)

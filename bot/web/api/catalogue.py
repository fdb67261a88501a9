"""`/search`, `/card`, `/channels`, `/browse` and `/random`: the channels themselves."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from bot.lists.browse_answer import NothingFoundError, browse_answer
from bot.lists.browse_asked import NoSuchValueError, browsed_of
from bot.lists.card import card_of
from bot.lists.documents.browse import browse_document
from bot.lists.documents.card import card_document, channel_document
from bot.lists.documents.parts import match_document, source
from bot.lists.documents.search import hits_for, search_document
from bot.lookup.channels import ChannelLookup, Found
from bot.lookup.genres import genre_named
from bot.text.untrusted import plain
from bot.web.addresses import row_marked
from bot.web.api.answering import PREFIX, answered, described, without_cpi
from bot.web.api.answers import BrowseAnswer, CardAnswer, PageAnswer, RandomAnswer, SearchAnswer
from bot.web.api.meant import channel_meant, gone
from bot.web.api.questions import (
    MOST_SEEDS,
    BrowseQuestion,
    CardQuestion,
    ChannelsQuestion,
    Question,
    RandomQuestion,
    SearchQuestion,
)
from bot.web.problems import ProblemError
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender import pick
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import offers

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.lists.documents.parts import Document
    from bot.web.visit import Visit

TEXT = 60
# Values that are named where one was asked for that is none of them.
NAMED = 50
NEVER = "no-store"

router = APIRouter(prefix=PREFIX)


@router.get("/search", **described("search", SearchAnswer))
async def search(visit: Visiting, asked: Annotated[SearchQuestion, Query()]) -> Response:
    """How a text is understood."""
    decision = ChannelLookup(visit.snapshot).find(asked.q)
    hits = hits_for(visit.snapshot, asked.q, decision, asked.count)
    return answered(visit, search_document(visit.snapshot, asked.q, decision, hits))


@router.get("/card", **described("card", CardAnswer))
async def card(visit: Visiting, asked: Annotated[CardQuestion, Query()]) -> Response:
    """All that is known of the channel that a text means."""
    return answered(visit, _card(visit, asked.q, channel_meant(visit, asked.q, "q")))


@router.get("/channels", **described("channels", PageAnswer))
async def channels(visit: Visiting, asked: Annotated[ChannelsQuestion, Query()]) -> Response:
    """All channels, a page at a time, in the order of the table."""
    snapshot, total = visit.snapshot, len(visit.snapshot.catalogue)
    pages = max(1, -(-total // asked.count))
    page = min(asked.page, pages)
    rows = range(total)[(page - 1) * asked.count : page * asked.count]
    results = [channel_document(snapshot, row, visit.words) for row in rows]
    told = {"page": page, "pages": pages, "total": total, "results": results}
    return answered(visit, {**told, **source(snapshot, visit.words)})


@router.get("/channels/{id}", **described("channel", CardAnswer))
async def channel(visit: Visiting, id: str, asked: Annotated[Question, Query()]) -> Response:  # noqa: A002, ARG001 named in the address; refuses other parameters
    """All that is known of the channel of an id."""
    row = row_marked(visit.snapshot, id)
    if row is not None:
        return answered(visit, _card(visit, id, Found(row)))
    if name := visit.site.former.name_of(id):
        raise gone(visit, id, name)
    raise ProblemError(404, "unknown", visit.words("web-api-no-id"), query=id, suggestions=[], topic=None)


@router.get("/browse", **described("browse", BrowseAnswer))
async def browse(visit: Visiting, asked: Annotated[BrowseQuestion, Query()]) -> Response:
    """The channels of a genre, a region, a mood or a word."""
    snapshot, words = visit.snapshot, visit.words
    typed = {Facet.GENRE: asked.genre, Facet.REGION: asked.region, Facet.MOOD: asked.mood}
    try:
        browsed = browsed_of(snapshot, typed, asked.word, asked.sort, asked.page)
        answer = browse_answer(snapshot, browsed, asked.count, words)
    except NoSuchValueError as error:
        raise _no_value(visit, error.facet, error.text) from error
    except NothingFoundError as error:
        raise ProblemError(404, "nothing", words(error.key, **error.variables)) from error
    return answered(visit, browse_document(answer, words))


@router.get("/random", **described("random", RandomAnswer))
async def random(visit: Visiting, asked: Annotated[RandomQuestion, Query()]) -> Response:
    """One channel at random; the same for the same seed."""
    snapshot, words = visit.snapshot, visit.words
    topic = genre_named(snapshot, asked.genre) if asked.genre.strip() else None
    if asked.genre.strip() and topic is None:
        raise _no_value(visit, Facet.GENRE, asked.genre)
    seed = secrets.randbelow(MOST_SEEDS) if asked.seed is None else asked.seed
    row = pick(snapshot, seed, topic.name if topic else "", asked.depth)
    if row is None:
        raise ProblemError(404, "nothing", words("web-api-nobody"))
    query = {"genre": topic.name if topic else None, "depth": asked.depth, "seed": seed}
    told = {"query": query, "results": [card_document(snapshot, card_of(snapshot, row), words)]}
    answer = answered(visit, without_cpi(visit, {**told, **source(snapshot, words)}))
    if asked.seed is None:
        answer.headers["Cache-Control"] = NEVER
    return answer


def _card(visit: Visit, text: str, found: Found) -> Document:
    snapshot, words = visit.snapshot, visit.words
    told = card_of(snapshot, found.row)
    match = {**match_document(told.channel), "score": found.score}
    results = [card_document(snapshot, told, words)]
    return without_cpi(visit, {"query": text, "match": match, "results": results, **source(told, words)})


def _no_value(visit: Visit, facet: Facet, text: str) -> ProblemError:
    """With the values that there are, most channels first."""
    values = [offer.name for offer in offers(visit.snapshot, Criteria(), facet)[:NAMED]]
    told = visit.words("web-api-no-value", text=plain(text, TEXT))
    return ProblemError(404, "no-value", told, parameter=facet.value, query=text, values=values)

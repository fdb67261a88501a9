"""`/card/<id>.json`: what Discord shows of a link to a channel, where that is set."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from bot.web.answered import answered
from bot.web.component_card import component_card
from bot.web.pages.gone import channel_or_gone
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender.similarity.taste import Taste

router = APIRouter()


@router.get("/card/{mark}.json")
async def card(visit: Visiting, mark: str) -> Response:
    """The component card of a channel."""
    if not (visit.site.card and visit.site.public):
        raise HTTPException(404)
    row = channel_or_gone(visit, mark)
    document = component_card(visit, row, answered(visit.snapshot, Taste((row,))))
    return Response(document, media_type="application/json", headers={"Content-Language": visit.words.code})

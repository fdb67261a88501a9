"""`/compare` and `/path`: two channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from bot.lists.documents.compare import compare_document
from bot.lists.documents.way import way_document
from bot.lists.way import MOST_WAYS, way_of
from bot.text.untrusted import plain
from bot.web.api.answering import PREFIX, answered, described, without_cpi
from bot.web.api.answers import CompareAnswer, PathAnswer
from bot.web.api.meant import channel_meant
from bot.web.api.questions import PairQuestion, PathQuestion  # noqa: TC001 ditto
from bot.web.problems import ProblemError
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender import NoPathError

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.web.visit import Visit

NAME = 60

router = APIRouter(prefix=PREFIX)


@router.get("/compare", **described("compare", CompareAnswer))
async def compare(visit: Visiting, asked: Annotated[PairQuestion, Query()]) -> Response:
    """What two channels share, and what only one has."""
    rows = _pair(visit, asked)
    document = compare_document(visit.snapshot, (asked.one, asked.other), rows, visit.words)
    return answered(visit, without_cpi(visit, document))


@router.get("/path", **described("path", PathAnswer))
async def path(visit: Visiting, asked: Annotated[PathQuestion, Query()]) -> Response:
    """From one channel to another through real neighbours."""
    snapshot, words, rows = visit.snapshot, visit.words, _pair(visit, asked)
    try:
        way = way_of(snapshot, rows, asked.way, MOST_WAYS)
    except NoPathError as error:
        one, other = (plain(snapshot.catalogue.names[row], NAME) for row in rows)
        raise ProblemError(404, "no-way", words("web-no-way", one=one, other=other)) from error
    if asked.way > way.of:
        raise ProblemError(404, "no-way", words("web-api-fewer-ways", ways=way.of))
    return answered(visit, way_document(snapshot, way, (asked.one, asked.other), words))


def _pair(visit: Visit, asked: PairQuestion) -> tuple[int, int]:
    rows = channel_meant(visit, asked.one, "one").row, channel_meant(visit, asked.other, "other").row
    if rows[0] == rows[1]:
        raise ProblemError(400, "contradiction", visit.words("error-same-channel"))
    return rows

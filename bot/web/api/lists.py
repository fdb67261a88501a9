"""`/similar` and `/mix`: lists of channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from bot.lists.answer import taste_answer
from bot.lists.documents.alike import mix_document, similar_document
from bot.web.api.answering import PREFIX, answered, described
from bot.web.api.answers import MixAnswer, SimilarAnswer
from bot.web.api.meant import channel_meant
from bot.web.api.questions import MixQuestion, SimilarQuestion  # noqa: TC001 ditto
from bot.web.problems import ProblemError
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Steer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fastapi.responses import Response

    from bot.web.api.questions import Wished
    from bot.web.visit import Visit

router = APIRouter(prefix=PREFIX)


@router.get("/similar", **described("similar", SimilarAnswer))
async def similar(visit: Visiting, asked: Annotated[SimilarQuestion, Query()]) -> Response:
    """The channels nearest to one."""
    found = channel_meant(visit, asked.q, "q")
    answer = taste_answer(visit.snapshot, _taste(visit, asked, [found.row], []))
    return answered(visit, similar_document(answer, asked.q, found.score, visit.words))


@router.get("/mix", **described("mix", MixAnswer))
async def mix(visit: Visiting, asked: Annotated[MixQuestion, Query()]) -> Response:
    """Channels for a taste made of several."""
    liked = [channel_meant(visit, text, "like").row for text in asked.like]
    disliked = [channel_meant(visit, text, "not").row for text in asked.without]
    if set(liked) & set(disliked):
        raise ProblemError(400, "contradiction", visit.words("mix-both"))
    taste = _taste(visit, asked, list(dict.fromkeys(liked)), list(dict.fromkeys(disliked)))
    answer = taste_answer(visit.snapshot, taste)
    return answered(visit, mix_document(answer, asked.like, asked.without, visit.words))


def _taste(visit: Visit, asked: Wished, liked: Sequence[int], disliked: Sequence[int]) -> Taste:
    try:
        steer = Steer(tuple(asked.more), tuple(asked.less), asked.region)
    except ValueError as error:
        raise ProblemError(400, "contradiction", visit.words("steer-both")) from error
    return Taste(liked, asked.count, disliked=disliked, steer=steer, depth=asked.depth, variety=asked.variety)

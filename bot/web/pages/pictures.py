"""`/map/…`, `/radar/…` and `/share/…`: pictures, each as SVG and, where the extra is there, as PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, HTTPException
from fastapi.responses import PlainTextResponse, Response

from bot.drawing.palette import Theme
from bot.drawing.rendering import PictureError
from bot.tastes.asked import MOST_DISLIKED, MOST_LIKED
from bot.web.drawings import NothingDrawnError, drawn_map, drawn_radar, drawn_share
from bot.web.pages.files import FOR_GOOD, NEVER
from bot.web.pages.gone import channel_or_gone
from bot.web.refused import RefusedError
from bot.web.studio import AGAIN_S, BusyError
from bot.web.unfurling import LIKE, MIXED, NOT
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from bot.web.wishes import taste_of
from recommender.similarity.taste import Taste

if TYPE_CHECKING:
    from bot.web.drawings import Drawing
    from bot.web.visit import Visit

SVG, PNG = "image/svg+xml", "image/png"

router = APIRouter()


@router.get("/map/{mark}.svg")
async def map_as_svg(visit: Visiting, mark: str) -> Response:
    """A channel and those like it."""
    return await _answer(visit, _map(visit, mark), SVG)


@router.get("/map/{mark}.png")
async def map_as_png(visit: Visiting, mark: str) -> Response:
    """The same, for whoever shows no SVG."""
    return await _answer(visit, _map(visit, mark), PNG)


@router.get("/radar/{mark}.svg")
async def radar_as_svg(visit: Visiting, mark: str) -> Response:
    """What a channel plays."""
    return await _answer(visit, _radar(visit, mark), SVG)


@router.get("/radar/{mark}.png")
async def radar_as_png(visit: Visiting, mark: str) -> Response:
    """The same, for whoever shows no SVG."""
    return await _answer(visit, _radar(visit, mark), PNG)


@router.get("/radar/{one}/{other}.svg")
async def both_as_svg(visit: Visiting, one: str, other: str) -> Response:
    """What two channels play, laid over each other."""
    return await _answer(visit, _radar(visit, one, other), SVG)


@router.get("/radar/{one}/{other}.png")
async def both_as_png(visit: Visiting, one: str, other: str) -> Response:
    """The same, for whoever shows no SVG."""
    return await _answer(visit, _radar(visit, one, other), PNG)


@router.get(f"/share/{MIXED}.png")
async def share_of_several(visit: Visiting) -> Response:
    """What a link to a mix, or to a page about two channels, shows where it is shared."""
    likes, nots = visit.all_of(LIKE), visit.all_of(NOT)
    if not likes:
        return await share(visit, MIXED)  # a channel may be called so
    if len(likes) > MOST_LIKED or len(nots) > MOST_DISLIKED:
        raise RefusedError(400, "web-mix-too-many", liked=MOST_LIKED, disliked=MOST_DISLIKED)
    liked, disliked = (
        tuple(dict.fromkeys(channel_or_gone(visit, mark) for mark in marks)) for marks in (likes, nots)
    )
    if set(liked) & set(disliked):
        raise RefusedError(400, "mix-both")
    return await _answer(visit, drawn_share(visit, taste_of(visit, liked, disliked)), PNG)


@router.get("/share/{mark}.png")
async def share(visit: Visiting, mark: str) -> Response:
    """What a link to a channel shows where it is shared."""
    return await _answer(visit, drawn_share(visit, Taste((channel_or_gone(visit, mark),))), PNG)


def _map(visit: Visit, mark: str) -> Drawing:
    return drawn_map(visit, taste_of(visit, (channel_or_gone(visit, mark),)), _theme(visit))


def _radar(visit: Visit, *marks: str) -> Drawing:
    rows = tuple(channel_or_gone(visit, mark) for mark in marks)
    if len(set(rows)) < len(rows):
        raise RefusedError(400, "error-same-channel")
    return drawn_radar(visit, rows, _theme(visit))


def _theme(visit: Visit) -> Theme:
    given = visit.of("theme")
    return Theme(given) if given in set(Theme) else Theme.DARK


async def _answer(visit: Visit, drawing: Drawing, kind: str) -> Response:
    """Kept for good where the address names the data and the program that it is drawn from and by."""
    studio = visit.site.studio
    try:
        if kind == SVG:
            body = await studio.svg(drawing.draw)
        elif visit.site.pictures:
            body = await studio.png(drawing.key, drawing.draw, drawing.zoom)
        else:
            raise HTTPException(404)
    except NothingDrawnError as error:
        raise HTTPException(404) from error
    except (BusyError, PictureError):
        return _later(visit)
    answer = Response(body, media_type=kind, headers={"Content-Language": visit.words.code})
    if visit.of("v") == visit.version and visit.spoken:
        answer.headers["Cache-Control"] = FOR_GOOD
    else:
        answer.headers["Vary"] = "Accept-Language"
    return answer


def _later(visit: Visit) -> Response:
    """No page: in a burst making so many of them would be what all others wait for."""
    told = visit.words("web-error-drawing", seconds=AGAIN_S)
    return PlainTextResponse(told, 503, headers={"Retry-After": str(AGAIN_S), "Cache-Control": NEVER})

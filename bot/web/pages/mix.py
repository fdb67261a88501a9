"""`/mix?like=…&not=…`: the channels that suit a taste made of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from bot.lookup.channels import Unsure
from bot.tastes.asked import MOST_DISLIKED, MOST_LIKED
from bot.web.addresses import channel_mark
from bot.web.chosen import UnclearError, chosen_channels
from bot.web.lines import named
from bot.web.lists import shown_list
from bot.web.pages.question import missing_page, question_page
from bot.web.refused import RefusedError
from bot.web.rendering import page
from bot.web.unfurling import Several
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from bot.web.wishes import taste_of

if TYPE_CHECKING:
    from bot.web.addresses import Parameters
    from bot.web.visit import Visit

LIKE, NOT = "like", "not"
SIGNS = "①②③④⑤"

router = APIRouter()


@router.get("/mix")
async def mix(visit: Visiting) -> Response:
    """The form, or the list; an address with typed names becomes one with marks."""
    likes, nots = visit.all_of(LIKE), visit.all_of(NOT)
    if len(likes) > MOST_LIKED or len(nots) > MOST_DISLIKED:
        raise RefusedError(400, "web-mix-too-many", liked=MOST_LIKED, disliked=MOST_DISLIKED)
    try:
        chosen = chosen_channels(visit, (*likes, *nots))
    except UnclearError as error:
        return _unclear(visit, error)
    liked = tuple(dict.fromkeys(chosen.rows[: len(likes)]))
    disliked = tuple(dict.fromkeys(chosen.rows[len(likes) :]))
    if set(liked) & set(disliked):
        raise RefusedError(400, "mix-both")
    if not chosen.sure or len(liked) + len(disliked) < len(chosen.rows):
        return RedirectResponse(visit.here(_marked(visit, liked, disliked)), 303)
    return _page(visit, liked, disliked)


def _page(visit: Visit, liked: tuple[int, ...], disliked: tuple[int, ...]) -> Response:
    words, catalogue = visit.words, visit.snapshot.catalogue
    likes, nots = ([named(visit, catalogue[row]) for row in rows] for rows in (liked, disliked))
    names = words.listed([one.name for one in likes])
    signs = SIGNS if len(likes) > 1 else " " * len(SIGNS)
    listed = shown_list(visit, taste_of(visit, liked, disliked)) if likes else None
    found = [line.channel.name for line in listed.lines] if listed else []
    return page(
        visit,
        "mix",
        title=words("mix-title", names=names) if likes else words("web-mix"),
        likes=list(zip(signs, likes, _without(visit, LIKE, liked), strict=False)),
        nots=list(zip(nots, _without(visit, NOT, disliked), strict=True)),
        more_likes=len(likes) < MOST_LIKED,
        more_nots=bool(likes) and len(nots) < MOST_DISLIKED,
        kept=visit.parameters,
        list=listed,
        description=words("web-unfurl-list", names=words.listed(found)) if found else words("web-mix-lead"),
        address=visit.here(visit.parameters),
        row=Several(liked, disliked) if found else None,
    )


def _marked(visit: Visit, liked: tuple[int, ...], disliked: tuple[int, ...]) -> Parameters:
    """The same address, in marks, each channel once."""
    rest = tuple((name, value) for name, value in visit.parameters if name not in {LIKE, NOT})
    marks = visit.snapshot
    return (
        *((LIKE, channel_mark(marks, row)) for row in liked),
        *((NOT, channel_mark(marks, row)) for row in disliked),
        *rest,
    )


def _without(visit: Visit, name: str, rows: tuple[int, ...]) -> list[str]:
    """For each channel the address without it."""
    pairs = [(name, channel_mark(visit.snapshot, row)) for row in rows]
    return [visit.here(tuple(one for one in visit.parameters if one != pair)) for pair in pairs]


def _unclear(visit: Visit, error: UnclearError) -> Response:
    """Which channel is meant; each leads to the same mix with it."""
    if error.unsure is None:
        return missing_page(visit, error.text)

    def href(row: int) -> str:
        mark = channel_mark(visit.snapshot, row)
        swapped = ((name, mark if value == error.text else value) for name, value in visit.parameters)
        return visit.here(tuple(swapped))

    return question_page(visit, error.text, Unsure(error.unsure.rows), href)

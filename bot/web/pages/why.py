"""`/c/<id>/why/<other>` and `/mix/why/<other>?like=…`: why a channel stands in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from bot.text.untrusted import plain
from bot.web.addresses import address
from bot.web.answered import answered
from bot.web.chosen import UnclearError, chosen_channels
from bot.web.lines import named
from bot.web.pages.errors import error_page
from bot.web.pages.gone import channel_or_gone
from bot.web.pages.mix import LIKE, NOT
from bot.web.rendering import page
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from bot.web.whys import NAME, WHY, why_of
from bot.web.wishes import taste_of

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.web.visit import Visit
    from recommender.similarity.taste import Taste

router = APIRouter()


@router.get(f"/c/{{mark}}/{WHY}/{{other}}")
async def of_channel(visit: Visiting, mark: str, other: str) -> Response:
    """A channel of the list of one."""
    row = channel_or_gone(visit, mark)
    back = address("c", visit.mark(row)) + visit.asked_with(visit.parameters)
    return _page(visit, taste_of(visit, (row,)), channel_or_gone(visit, other), back)


@router.get(f"/mix/{WHY}/{{other}}")
async def of_mix(visit: Visiting, other: str) -> Response:
    """A channel of the list of several; where one of these is not sure, the mix asks."""
    likes, nots = visit.all_of(LIKE), visit.all_of(NOT)
    back = address("mix") + visit.asked_with(visit.parameters)
    try:
        chosen = chosen_channels(visit, (*likes, *nots))
    except UnclearError:
        return RedirectResponse(back, 303)
    if not likes or not chosen.sure:
        return RedirectResponse(back, 303)
    rows = tuple(dict.fromkeys(chosen.rows[: len(likes)])), tuple(dict.fromkeys(chosen.rows[len(likes) :]))
    if set(rows[0]) & set(rows[1]):
        return RedirectResponse(back, 303)
    return _page(visit, taste_of(visit, *rows), channel_or_gone(visit, other), back)


def _page(visit: Visit, taste: Taste, row: int, back: str) -> Response:
    snapshot, words = visit.snapshot, visit.words
    channel = named(visit, snapshot.catalogue[row])
    lines = answered(snapshot, taste).lines
    line = next((line for line in lines if line.channel.row == row), None)
    if line is None:
        return error_page(visit, 404, words("why-not-listed", name=plain(channel.name, NAME)))
    return page(
        visit,
        "why",
        title=words("why-title", candidate=channel.name),
        channel=channel,
        why=why_of(visit, line),
        back=back,
        compare=visit.link("compare", visit.mark(line.nearest), visit.mark(row)),
    )

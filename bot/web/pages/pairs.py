"""`/compare/<a>/<b>` and `/path/<a>/<b>`: two channels beside each other, and the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from bot.lists.compare_words import Face, alone_told, shared_told
from bot.lists.measures import similarity_shown
from bot.lists.way import MOST_WAYS, way_of
from bot.lists.way_words import intro
from bot.text.untrusted import plain
from bot.web.addresses import channel_mark
from bot.web.chosen import UnclearError, chosen_channels
from bot.web.lines import named, reach_told
from bot.web.pages.gone import channel_or_gone
from bot.web.pages.question import missing_page, question_page
from bot.web.pictures import shown_radar
from bot.web.refused import RefusedError
from bot.web.rendering import page
from bot.web.steps import shown_steps
from bot.web.unfurling import Several
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender import NoPathError, compare

if TYPE_CHECKING:
    from bot.web.visit import Visit

ONE, OTHER = "one", "other"
FACE = Face(plain)

router = APIRouter()


@router.get("/compare")
@router.get("/path")
async def asked(visit: Visiting) -> Response:
    """A form's two names, on to the address of their channels."""
    kind = visit.path.strip("/")
    texts = visit.of(ONE), visit.of(OTHER)
    if not all(text.strip() for text in texts):
        raise RefusedError(400, "web-two-names")
    try:
        rows = chosen_channels(visit, texts).rows
    except UnclearError as error:
        return _unclear(visit, error)
    marks = [channel_mark(visit.snapshot, row) for row in rows]
    return RedirectResponse(visit.link(kind, *marks), 303)


@router.get("/compare/{one}/{other}")
async def compared(visit: Visiting, one: str, other: str) -> Response:
    """What two channels share, and what only one has."""
    rows = _pair(visit, one, other)
    snapshot, words = visit.snapshot, visit.words
    found = compare(snapshot, *rows)
    ends = [named(visit, snapshot.catalogue[row]) for row in rows]
    known = [bool(snapshot.features.known[row]) for row in rows]
    unknown = [one.name for one, is_known in zip(ends, known, strict=True) if not is_known]
    share = round(100 * similarity_shown(snapshot, rows[0], found.similarity)) if all(known) else None
    told = [words("compare-unknown", name=name) for name in unknown]
    told = told or list(shared_told(snapshot, found, FACE, words))
    return page(
        visit,
        "compare",
        address=visit.here(()),
        row=Several(rows) if all(known) else None,
        description=" ".join(told),
        title=words("compare-title", one=ends[0].name, other=ends[1].name),
        ends=ends,
        facts=[reach_told(visit, snapshot.catalogue[row]) for row in rows],
        share=share,
        told=told,
        radar=shown_radar(visit, *rows),
        alone=list(alone_told(snapshot, found, FACE, words)),
        mix=visit.link("mix") if not all(known) else _mix(visit, rows),
        way=visit.link("path", *(channel_mark(snapshot, row) for row in rows)),
    )


@router.get("/path/{one}/{other}")
async def path(visit: Visiting, one: str, other: str) -> Response:
    """A chain of channels alike, from one to the other."""
    rows = _pair(visit, one, other)
    snapshot, words = visit.snapshot, visit.words
    given = visit.of("way")
    number = int(given) if given in {str(way) for way in range(1, MOST_WAYS + 1)} else 1
    ends = [named(visit, snapshot.catalogue[row]) for row in rows]
    beside = visit.link("compare", *(channel_mark(snapshot, row) for row in rows))
    title = words("path-title", one=ends[0].name, other=ends[1].name)
    try:
        way = way_of(snapshot, rows, number)
    except NoPathError:
        told = words("web-no-way", one=ends[0].name, other=ends[1].name)
        return page(visit, "path", 404, title=title, told=told, steps=[], after="", number="", beside=beside)
    after = visit.changed(way=str(way.after)) if way.after is not None else ""
    steps = shown_steps(visit, way)
    return page(
        visit,
        "path",
        address=visit.here(visit.parameters),
        row=Several(rows),
        description=words("web-unfurl-list", names=words.listed([step.channel.name for step in steps])),
        title=title,
        told=intro(way, words),
        steps=steps,
        after=after,
        number=words("path-number", number=way.number) if after else "",
        beside=beside,
    )


def _pair(visit: Visit, one: str, other: str) -> tuple[int, int]:
    rows = channel_or_gone(visit, one), channel_or_gone(visit, other)
    if rows[0] == rows[1]:
        raise RefusedError(400, "error-same-channel")
    return rows


def _mix(visit: Visit, rows: tuple[int, int]) -> str:
    return visit.with_all("mix", *(("like", channel_mark(visit.snapshot, row)) for row in rows))


def _unclear(visit: Visit, error: UnclearError) -> Response:
    """Which channel is meant; each leads on with it in the text's place."""
    if error.unsure is None:
        return missing_page(visit, error.text)
    name = (ONE, OTHER)[error.place]

    def href(row: int) -> str:
        return visit.changed(**{name: channel_mark(visit.snapshot, row)})

    return question_page(visit, error.text, error.unsure, href)

"""`/browse` and `/browse/<genre>`: the catalogue a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter

from bot.lists.browse_answer import NothingFoundError, TopicGoneError, browse_answer
from bot.lists.browse_asked import NoSuchValueError, browsed_of
from bot.lists.browse_page_words import also_told, browse_intro, browse_notes, browse_title
from bot.lists.line_words import TIED, reason_of
from bot.lookup.facets import facet_value
from bot.tastes.browsed import LAST_PAGE, Browsed
from bot.text.untrusted import plain
from bot.web.lines import Named, named, reach_told
from bot.web.pages.errors import error_page
from bot.web.refused import refuse_long
from bot.web.rendering import page
from bot.web.shelves import narrowing_shelves, whole_shelves
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from bot.web.wishes import Turn
from recommender.catalogue.criteria import Facet, Sort

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.web.visit import Visit

SIZE = 20
TEXT = 60
UNLIMITED = float("inf")
# Beside the page that is open.
AROUND = 2

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One channel of a page."""

    rank: int
    channel: Named
    fact: str
    also: str
    reason: str


@router.get("/browse")
async def index(visit: Visiting) -> Response:
    """All genres and moods; or, where the address asks for anything, a page of channels."""
    asked = [name for name, _ in visit.parameters if name in {*Facet, "word", "sort", "page"}]
    if asked:
        return _browse(visit, "", None)
    return page(
        visit,
        "shelves",
        title=visit.words("web-browse-title"),
        description=visit.words("web-browse-lead"),
        address=visit.here(()),
        shelves=whole_shelves(visit),
    )


@router.get("/browse/{name}")
async def genre(visit: Visiting, name: str) -> Response:
    """The channels of a genre, a mood, a region or a word."""
    refuse_long(name)
    known = (facet for facet in (Facet.GENRE, Facet.MOOD, Facet.REGION))
    fixed = next((facet for facet in known if facet_value(visit.snapshot, facet, name) is not None), None)
    return _browse(visit, name, fixed)


def _browse(visit: Visit, name: str, fixed: Facet | None) -> Response:
    """name: of the address; fixed: what that is, None where it may be a topic or there is none."""
    words = visit.words
    try:
        browsed = _browsed(visit, name, fixed)
        answer = browse_answer(visit.snapshot, browsed, SIZE, words)
    except NoSuchValueError as error:
        return error_page(visit, 404, words("web-no-value", text=plain(error.text, TEXT)))
    except TopicGoneError as error:
        return error_page(visit, 404, words(error.key))
    except NothingFoundError as error:
        return error_page(visit, 404, words(error.key, **error.variables))
    entries = [_entry(visit, line) for line in answer.lines]
    return page(
        visit,
        "browse",
        description=words("web-unfurl-list", names=words.listed([one.channel.name for one in entries])),
        address=visit.here(visit.parameters),
        title=browse_title(answer, words, plain),
        told=browse_intro(answer, words),
        notes=browse_notes(answer, words),
        shelves=narrowing_shelves(visit, answer.browsed, fixed),
        orders=_orders(visit, answer),
        entries=entries,
        pages=_pages(visit, answer),
        word=browsed.word,
        kept=tuple(pair for pair in visit.parameters if pair[0] not in {"word", "page"}),
    )


def _browsed(visit: Visit, name: str, fixed: Facet | None) -> Browsed:
    sort, number = visit.of("sort"), visit.of("page")
    order = Sort(sort) if sort in set(Sort) else Sort.FIT
    at = int(number) if number.isascii() and number.isdecimal() and len(number) <= len(str(LAST_PAGE)) else 1
    if name and fixed is None:
        return Browsed(topic=name, sort=order, page=max(at, 1))
    typed = {facet: refuse_long(visit.of(facet.value)) for facet in Facet}
    if fixed is not None:
        typed[fixed] = name
    return browsed_of(visit.snapshot, typed, visit.of("word"), order, max(at, 1))


def _orders(visit: Visit, answer: BrowseAnswer) -> list[Turn]:
    """Ways to order the page, where there is more than one."""
    orders = answer.orders if answer.total > 1 else ()
    return [
        Turn(
            visit.words(f"sort-{order}"),
            visit.changed(page="", sort="" if order is Sort.FIT else order.value),
            order is answer.order,
        )
        for order in orders
    ]


def _pages(visit: Visit, answer: BrowseAnswer) -> list[Turn | None]:
    """Links to other pages, None for those left out."""
    last, here = answer.pages, answer.browsed.page
    if last == 1:
        return []
    near = range(max(1, here - AROUND), min(last, here + AROUND) + 1)
    found: list[Turn | None] = []
    for number in sorted({1, last, *near}):
        if found and number > 1 and number - 1 not in near and number - 1 != 1:
            found.append(None)
        label = visit.words.number(number)
        found.append(Turn(label, visit.changed(page=str(number) if number > 1 else ""), number == here))
    return found


def _entry(visit: Visit, line: BrowseLine) -> ShownEntry:
    words, channel = visit.words, line.channel
    return ShownEntry(
        line.rank,
        named(visit, channel),
        reach_told(visit, channel) + (TIED if line.tied else ""),
        also_told(line, words),
        reason_of(line.glimpse, channel, UNLIMITED, words, plain),
    )

"""Genres, regions and moods to browse by, each with how many channels it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lookup.facets import APART, facet_choices, spellings_of
from recommender.catalogue.criteria import Criteria, Facet

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tastes.browsed import Browsed
    from bot.web.visit import Visit

ALL = 400


@dataclass(frozen=True, slots=True)
class Place:
    """A value; `current`: it is asked for, and `href` leads to the same without it."""

    name: str
    count: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The values of one criterion, most channels first."""

    id: str
    heading: str
    places: tuple[Place, ...]


def whole_shelves(visit: Visit) -> list[Shelf]:
    """All genres and moods of the catalogue."""
    facets = (Facet.GENRE, Facet.MOOD)
    shelves = [
        _shelf(visit, facet, Criteria(), lambda name: visit.link("browse", name), "") for facet in facets
    ]
    return [shelf for shelf in shelves if shelf.places]


def narrowing_shelves(visit: Visit, browsed: Browsed, fixed: Facet | None) -> list[Shelf]:
    """What narrows a page further; `fixed` is what its address is of. None beside a topic."""
    if browsed.topic:
        return []
    criteria = browsed.criteria(spellings_of(visit.snapshot, browsed.word), 1)
    shelves = []
    for facet in Facet:
        if facet is fixed:
            continue
        asked = browsed.given.get(facet.value, "")
        shelf = _shelf(visit, facet, criteria, _changing(visit, facet, asked), asked)
        if len(shelf.places) > 1 or asked:
            shelves.append(shelf)
    return shelves


def _changing(visit: Visit, facet: Facet, asked: str) -> Callable[[str], str]:
    return lambda name: visit.changed(page="", **{facet.value: "" if name == asked else name})


def _shelf(visit: Visit, facet: Facet, criteria: Criteria, href: Callable[[str], str], asked: str) -> Shelf:
    choices = facet_choices(visit.snapshot, criteria, facet, "", visit.words, ALL)
    places = []
    for choice in choices:
        name, _, count = choice.label.rpartition(APART)
        places.append(Place(name, count, href(choice.id), choice.id == asked))
    return Shelf(facet.value, visit.words(f"web-shelf-{facet}"), tuple(places))

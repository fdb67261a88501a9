"""What is drawn for the pages, whoever draws it: a request, or an export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.drawing.map import map_svg
from bot.drawing.radar import LEAST_AREA, radar_svg
from bot.drawing.sharing import sharing_svg
from bot.lists.answer import taste_answer
from bot.lists.pictures import map_of, radar_of, sharing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from bot.drawing.palette import Theme
    from bot.lists.answer import ListAnswer
    from bot.web.visit import Visit
    from recommender.similarity.taste import Taste

# As high as nearly all maps are, that a page can leave room before one is drawn; a higher one is fitted in.
MAP_HIGH = 440.0
ZOOM, SHARED_ZOOM = 2.0, 1.0


class NothingDrawnError(Exception):
    """There is nothing that a picture could show."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """key: all that it depends on. draw: gives the SVG. zoom: of the PNG.

    Raises, when it is drawn:
        NothingDrawnError: nobody is alike, or too few genres and moods are known.
    """

    key: Hashable
    draw: Callable[[], str]
    zoom: float = ZOOM


def drawn_map(visit: Visit, taste: Taste, theme: Theme, answer: ListAnswer | None = None) -> Drawing:
    """A list as a map. answer: to the taste, where it is known already."""

    def draw() -> str:
        return map_svg(map_of(_answered(visit, taste, answer), visit.words), theme, least=MAP_HIGH)

    return Drawing((*_origin(visit), "map", taste, theme), draw)


def drawn_radar(visit: Visit, rows: tuple[int, ...], theme: Theme) -> Drawing:
    """The taste of one channel, or of two."""

    def draw() -> str:
        radar = radar_of(visit.snapshot, rows, visit.words)
        if len(radar.axes) < LEAST_AREA:
            raise NothingDrawnError
        return radar_svg(radar, theme)

    return Drawing((*_origin(visit), "radar", rows, theme), draw)


def drawn_share(visit: Visit, taste: Taste, answer: ListAnswer | None = None) -> Drawing:
    """What a link to a list shows. answer: to the taste, where it is known already."""

    def draw() -> str:
        return sharing_svg(sharing_of(_answered(visit, taste, answer), visit.words))

    return Drawing((*_origin(visit), "share", taste), draw, SHARED_ZOOM)


def _answered(visit: Visit, taste: Taste, known: ListAnswer | None) -> ListAnswer:
    answer = known or taste_answer(visit.snapshot, taste)
    if not answer.known or not answer.lines:
        raise NothingDrawnError
    return answer


def _origin(visit: Visit) -> tuple[str, str]:
    return visit.snapshot.manifest.id, visit.words.code

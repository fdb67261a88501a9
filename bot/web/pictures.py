"""Pictures as a template takes them: an address by daylight, one by night, words, and how much room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.drawing.map_layout import SIDE as MAP_WIDE
from bot.drawing.palette import Theme
from bot.drawing.radar import LEAST_AREA, high_of
from bot.drawing.radar import SIDE as RADAR_WIDE
from bot.lists.pictures import map_told, radar_of
from bot.web.drawings import MAP_HIGH
from bot.web.wishes import WISHES

if TYPE_CHECKING:
    from bot.lists.answer import ListAnswer
    from bot.web.addresses import Parameters
    from bot.web.visit import Visit


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """light, dark: addresses. alt: what it shows, in words. wide, high: known before it is there."""

    light: str
    dark: str
    alt: str
    wide: int
    high: int


def shown_map(visit: Visit, answer: ListAnswer) -> ShownPicture | None:
    """The map of a channel's list; None where nobody is alike, and for several channels."""
    if not answer.known or not answer.lines or len(answer.liked) > 1 or answer.taste.disliked:
        return None
    state = tuple((name, value) for name, value in visit.parameters if name in WISHES)
    marks = (visit.mark(answer.asked.row),)
    return _shown(visit, "map", marks, state, map_told(answer, visit.words), (MAP_WIDE, MAP_HIGH))


def shown_radar(visit: Visit, *rows: int) -> ShownPicture | None:
    """What is known of one channel's taste or of two; None where that is too little for a picture."""
    radar = radar_of(visit.snapshot, rows, visit.words)
    if len(radar.axes) < LEAST_AREA:
        return None
    marks = tuple(visit.mark(row) for row in rows)
    return _shown(visit, "radar", marks, (), radar.described, (RADAR_WIDE, high_of(radar)))


def _shown(
    visit: Visit,
    kind: str,
    marks: tuple[str, ...],
    state: Parameters,
    alt: str,
    size: tuple[float, float],
) -> ShownPicture:
    light, dark = (
        visit.picture(kind, marks, theme=theme, state=state) for theme in (Theme.LIGHT, Theme.DARK)
    )
    return ShownPicture(light, dark, alt, round(size[0]), round(size[1]))

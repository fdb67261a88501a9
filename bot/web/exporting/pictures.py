"""The pictures of an export: what pages show, and what links to them show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drawing.palette import Theme
from bot.drawing.rendering import png
from bot.web.drawings import NothingDrawnError, drawn_map, drawn_radar, drawn_share
from bot.web.exporting.leaf import picture_place
from recommender.similarity.taste import Taste

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.web.drawings import Drawing
    from bot.web.exporting.leaf import Leaf


def pictures_of(leaf: Leaf) -> Iterator[tuple[str, bytes]]:
    """Of every channel, by place in the folder of a language: by daylight, by night, and to be shared."""
    for row in range(len(leaf.snapshot.catalogue)):
        marks = (leaf.mark(row),)
        for theme in Theme:
            drawn = (
                ("map", drawn_map(leaf, Taste((row,)), theme)),
                ("radar", drawn_radar(leaf, (row,), theme)),
            )
            for kind, drawing in drawn:
                yield from _file(picture_place(kind, marks, "svg", theme), drawing)
        if leaf.site.pictures:
            yield from _file(picture_place("share", marks, "png"), drawn_share(leaf, row))


def _file(place: str, drawing: Drawing) -> Iterator[tuple[str, bytes]]:
    """None where there is nothing to show."""
    try:
        svg = drawing.draw()
    except NothingDrawnError:
        return
    yield place, svg.encode() if place.endswith(".svg") else png(svg, drawing.zoom)

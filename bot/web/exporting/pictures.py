"""The pictures of an export: what pages show, and what links to them show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drawing.palette import Theme
from bot.drawing.rendering import png
from bot.web.drawings import NothingDrawnError, drawn_map, drawn_radar, drawn_share
from bot.web.exporting.file import File
from bot.web.exporting.leaf import picture_place
from recommender.similarity.taste import Taste

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.web.drawings import Drawing
    from bot.web.exporting.leaf import Leaf


def pictures_of(leaf: Leaf) -> Iterator[File]:
    """Of every channel: by daylight and by night; to be shared where the site says that it has such."""
    for row in range(len(leaf.snapshot.catalogue)):
        marks = (leaf.mark(row),)
        for theme in Theme:
            drawn = (
                ("map", drawn_map(leaf, Taste((row,)), theme)),
                ("radar", drawn_radar(leaf, (row,), theme)),
            )
            for kind, drawing in drawn:
                yield from _file(leaf, picture_place(kind, marks, "svg", theme), drawing)
        if leaf.site.pictures:
            yield from _file(leaf, picture_place("share", marks, "png"), drawn_share(leaf, row))


def _file(leaf: Leaf, place: str, drawing: Drawing) -> Iterator[File]:
    """None where there is nothing to show."""
    try:
        svg = drawing.draw()
    except NothingDrawnError:
        return
    is_svg = place.endswith(".svg")
    yield File(leaf.home + place, svg.encode() if is_svg else png(svg, drawing.zoom))

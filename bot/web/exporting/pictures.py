"""The pictures of an export: what pages show, and what links to them show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drawing.palette import Theme
from bot.lists.answer import taste_answer
from bot.web.drawings import NothingDrawnError, drawn_map, drawn_radar, drawn_share
from bot.web.exporting.leaf import picture_place
from bot.web.exporting.press import File, Sheet
from recommender.similarity.taste import Taste

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.web.drawings import Drawing
    from bot.web.exporting.leaf import Leaf


def pictures_of(leaves: list[Leaf], row: int) -> Iterator[File | Sheet]:
    """Of a channel, in each language: by daylight, by night, and to be shared."""
    snapshot = leaves[0].snapshot
    answer = taste_answer(snapshot, Taste((row,)))
    for leaf in leaves:
        marks = (leaf.mark(row),)
        for theme in Theme:
            drawn = (
                ("map", drawn_map(leaf, answer.taste, theme, answer)),
                ("radar", drawn_radar(leaf, (row,), theme)),
            )
            for kind, drawing in drawn:
                yield from _file(leaf.home + picture_place(kind, marks, "svg", theme), drawing)
        if leaf.site.pictures:
            share = drawn_share(leaf, answer.taste, answer)
            yield from _file(leaf.home + picture_place("share", marks, "png"), share)


def _file(path: str, drawing: Drawing) -> Iterator[File | Sheet]:
    """None where there is nothing to show."""
    try:
        svg = drawing.draw()
    except NothingDrawnError:
        return
    yield File(path, svg.encode()) if path.endswith(".svg") else Sheet(path, svg, drawing.zoom)

"""What a link to a channel shows where it is shared: its map and name, as large as Open Graph asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.drawing.letters import drawable, lines, shortened
from bot.drawing.map import legend_parts, legend_rows, map_parts
from bot.drawing.map_layout import SIDE
from bot.drawing.palette import PAPERS, Theme
from bot.drawing.svg import document, element, written
from bot.drawing.tile import tile_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.drawing.neighbours import NeighbourMap
    from bot.drawing.palette import Paper

WIDE, HIGH = 1200.0, 630.0
MAP, LEFT, ROOM = 606.0, 64.0, 460.0
TILE = 116.0
NAME_SIZE, NAME_LINE, NAME_LINES = 52.0, 62.0, 3
SMALL = 26.0


@dataclass(frozen=True, slots=True)
class SharingImage:
    """map: drawn at the right. above, below: a line over and under the name. brand: who made it."""

    map: NeighbourMap
    above: str = ""
    below: str = ""
    brand: str = "Plimate"


def sharing_svg(image: SharingImage, theme: Theme = Theme.DARK) -> str:
    """1200 × 630."""
    paper = PAPERS[theme]
    return document(
        WIDE,
        HIGH,
        image.map.described or image.map.centre.name,
        element("rect", width=WIDE, height=HIGH, fill=paper.ground),
        element(
            "g",
            *map_parts(image.map, paper),
            transform=f"translate({WIDE - MAP - 12} {(HIGH - MAP) / 2}) scale({MAP / SIDE})",
        ),
        element("g", *tile_parts(image.map.centre, TILE, "s"), transform=f"translate({LEFT} 64)"),
        *_words(image, paper),
    )


def _words(image: SharingImage, paper: Paper) -> Iterator[str]:
    y = 64 + TILE + 56
    if image.above:
        yield _line(image.above, y, SMALL, paper.soft)
    y += NAME_LINE + (0 if image.above else -20)
    for text in lines(drawable(image.map.centre.name), NAME_SIZE, ROOM, NAME_LINES):
        yield written(
            text, LEFT, y, NAME_SIZE, paper.ink, stroke=paper.ink, stroke_width=1.1, stroke_linejoin="round"
        )
        y += NAME_LINE
    if image.below:
        yield _line(image.below, y - 8, SMALL, paper.soft)
    rows = legend_rows(image.map)[:1]
    if rows and y < HIGH - 150:
        legend = element(
            "g", *legend_parts(rows, paper, 0), transform=f"translate({LEFT - 34} {HIGH - 120}) scale(1.25)"
        )
        yield legend
    yield _line(image.brand, HIGH - 52, SMALL, paper.one)


def _line(text: str, y: float, size: float, fill: str) -> str:
    return written(shortened(drawable(text), size, ROOM), LEFT, y, size, fill)

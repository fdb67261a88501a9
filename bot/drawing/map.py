"""A map of neighbours as SVG."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.drawing.letters import drawable, shortened, width
from bot.drawing.map_layout import (
    CENTRE,
    CENTRE_LINE,
    CENTRE_SIZE,
    LINE,
    MIDDLE,
    NODE,
    SIDE,
    SIZE,
    laid_out,
    used,
)
from bot.drawing.map_rings import RING_SIZE
from bot.drawing.neighbours import MOST
from bot.drawing.palette import PAPERS, Theme, family, shade, shades
from bot.drawing.svg import document, element, number, written
from bot.drawing.tile import WHITE, tile_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drawing.boxes import Box
    from bot.drawing.map_layout import Label, Layout, Node
    from bot.drawing.neighbours import MapPoint, NeighbourMap
    from bot.drawing.palette import Paper

LEGEND_SIZE, LEGEND_LINE, LEGEND_DOT, LEGEND_GAP = 12.0, 22.0, 5.0, 14.0
LEGEND_ROWS, LEGEND_NAME = 2, 150.0
PAD, GAP = 14.0, 8.0
RIM = 3.0
# Of a line of writing, from its top to the line that letters stand on.
ASCENT = 0.78


def map_svg(map_: NeighbourMap, theme: Theme = Theme.DARK, *, least: float = 0.0) -> str:
    """The channel in the middle, its neighbours around it, below them what colours mean.

    least: how high it is at least, for a place that is measured out before.
    """
    paper = PAPERS[theme]
    rows = legend_rows(map_)
    top, bottom = used(laid_out(map_))
    below = bottom - top + PAD + (GAP if rows else 0)
    high = below + PAD + len(rows) * LEGEND_LINE
    spare = max(least - high, 0.0)
    high, below, top = high + spare, below + spare / 2, top - spare / 2
    return document(
        SIDE,
        high,
        map_.described or map_.centre.name,
        element("rect", width=SIDE, height=high, rx=18, fill=paper.ground),
        element("g", *map_parts(map_, paper), transform=f"translate(0 {number(PAD - top)})"),
        *legend_parts(rows, paper, below + LEGEND_LINE / 2),
    )


def map_parts(map_: NeighbourMap, paper: Paper) -> Iterator[str]:
    """All but the legend, within a square of `SIDE`."""
    layout = laid_out(map_)
    yield from _rings(layout, paper)
    for point, node in zip(map_.around[:MOST], layout.nodes, strict=True):
        short = 1 - (NODE + RIM / 2) / math.dist((node.x, node.y), (MIDDLE, MIDDLE))
        yield element(
            "line",
            x1=MIDDLE,
            y1=MIDDLE,
            x2=MIDDLE + (node.x - MIDDLE) * short,
            y2=MIDDLE + (node.y - MIDDLE) * short,
            stroke=shades(point.genres, 1)[0].bright,
            stroke_width=1.6,
            stroke_opacity=0.45,
        )
    middle = element("circle", cx=MIDDLE, cy=MIDDLE, r=CENTRE + RIM, fill=paper.ground)
    tile = tile_parts(map_.centre, 2 * CENTRE, "c", corner=0.5)
    yield middle
    yield element("g", *tile, transform=f"translate({MIDDLE - CENTRE} {MIDDLE - CENTRE})")
    yield from _label(layout.centre, CENTRE_SIZE, CENTRE_LINE, paper.ink, paper.ground)
    for rank, (point, node) in enumerate(zip(map_.around[:MOST], layout.nodes, strict=True), 1):
        yield from _node(point, node, rank)
        if node.label:
            yield from _label(node.label, SIZE, LINE, paper.ink, paper.ground)


def _rings(layout: Layout, paper: Paper) -> Iterator[str]:
    for ring in layout.rings:
        yield element(
            "circle", cx=MIDDLE, cy=MIDDLE, r=ring.radius,
            fill="none", stroke=paper.ring, stroke_width=1, stroke_dasharray="2 4",
        )  # fmt: skip
    for ring in layout.rings:
        if ring.box:
            yield _backing(ring.box, paper.ground)
            base = ring.box.bottom - 3
            yield written(ring.told, ring.box.middle, base, RING_SIZE, paper.soft, text_anchor="middle")


def _node(point: MapPoint, node: Node, rank: int) -> Iterator[str]:
    """Its rank, around it arcs in the colours of its genres."""
    colours = shades(point.genres, 3)
    yield element("circle", cx=node.x, cy=node.y, r=NODE, fill=colours[0].deep)
    part = math.tau / len(colours)
    radius = NODE - RIM / 2
    for place, colour in enumerate(colours):
        if len(colours) == 1:
            yield element(
                "circle", cx=node.x, cy=node.y, r=radius,
                fill="none", stroke=colour.bright, stroke_width=RIM,
            )  # fmt: skip
            continue
        start, end = part * place, part * (place + 1)
        (x1, y1), (x2, y2) = (
            (node.x + radius * math.sin(angle), node.y - radius * math.cos(angle)) for angle in (start, end)
        )
        path = f"M{x1:.2f} {y1:.2f}A{radius:.2f} {radius:.2f} 0 0 1 {x2:.2f} {y2:.2f}"
        yield element("path", d=path, fill="none", stroke=colour.bright, stroke_width=RIM)
    yield written(str(rank), node.x, node.y + 4.2, 11.5, WHITE, text_anchor="middle")


def _label(label: Label, size: float, line: float, ink: str, ground: str) -> Iterator[str]:
    yield _backing(label.box, ground)
    for row, text in enumerate(label.lines):
        base = label.box.top + row * line + (line - size) / 2 + size * ASCENT + 0.8
        yield written(text, label.box.middle, base, size, ink, text_anchor="middle")


def _backing(box: Box, ground: str) -> str:
    """So that lines behind a text do not cross it out."""
    return element(
        "rect", x=box.left, y=box.top, width=box.width, height=box.bottom - box.top,
        rx=5, fill=ground, fill_opacity=0.82,
    )  # fmt: skip


def legend_rows(map_: NeighbourMap) -> list[list[tuple[str, str]]]:
    """What colours mean, the most frequent first, on rows: colour and word."""
    worn = [family(genre) for point in map_.around[:MOST] for genre in dict.fromkeys(point.genres)]
    told = {family(genre): drawable(word) for genre, word in reversed(map_.legend) if family(genre) in worn}
    rows: list[list[tuple[str, str]]] = [[]]
    room = SIDE - 2 * PAD
    for genre in sorted(told, key=lambda genre: (-worn.count(genre), genre)):
        word = shortened(told[genre], LEGEND_SIZE, LEGEND_NAME)
        wide = _wide(word)
        if wide > room and len(rows) == LEGEND_ROWS:
            break
        if wide > room:
            rows.append([])
            room = SIDE - 2 * PAD
        rows[-1].append((shade(genre).bright, word))
        room -= wide
    return [row for row in rows if row]


def legend_parts(rows: Sequence[Sequence[tuple[str, str]]], paper: Paper, top: float) -> Iterator[str]:
    for place, row in enumerate(rows):
        y = top + place * LEGEND_LINE
        x = (SIDE - sum(_wide(word) for _, word in row) + LEGEND_GAP) / 2
        for colour, word in row:
            yield element("circle", cx=x + LEGEND_DOT, cy=y, r=LEGEND_DOT, fill=colour)
            yield written(word, x + 3 * LEGEND_DOT, y + LEGEND_SIZE * 0.34, LEGEND_SIZE, paper.soft)
            x += _wide(word)


def _wide(word: str) -> float:
    return 3 * LEGEND_DOT + width(word, LEGEND_SIZE) + LEGEND_GAP

"""Where everything of a map of neighbours stands, before anything is drawn."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.drawing.boxes import Box, beside, is_free
from bot.drawing.letters import drawable, lines, width
from bot.drawing.map_rings import Ring, rings
from bot.drawing.neighbours import MOST, NeighbourMap
from bot.drawing.polar import evenly, radii, spread
from bot.drawing.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Sequence

SIDE = 400.0
BOUNDS = Box(6, 6, SIDE - 6, SIDE - 6)
MIDDLE = SIDE / 2
CENTRE, NODE = 26.0, 13.0
SIZE, LINE = 13.5, 16.0
CENTRE_SIZE, CENTRE_LINE = 14.0, 17.0
# How wide a name may be, and on how many lines: the first form that fits somewhere is taken.
FORMS = (
    *((118.0, 2), (150.0, 1), (92.0, 2), (150.0, 2), (72.0, 2)),
    *((92.0, 1), (56.0, 2), (64.0, 1), (44.0, 1), (30.0, 1)),
)
CENTRE_FORMS = ((128.0, 2), (150.0, 1), (112.0, 1), (84.0, 1), (60.0, 1))
# The whole is turned so that names have most room; so many turns are tried.
TURNS = 24
UNPLACED = 100.0
# What a parted word counts, where 1 is a whole name that is missing.
BROKEN = 0.02


class Label(NamedTuple):
    """Lines of text within a box, in its middle."""

    box: Box
    lines: tuple[str, ...]


class Node(NamedTuple):
    """A neighbour's middle and label."""

    x: float
    y: float
    label: Label | None


class Layout(NamedTuple):
    """cost: how much of the names is missing."""

    centre: Label
    nodes: tuple[Node, ...]
    rings: tuple[Ring, ...]
    cost: float


def laid_out(map_: NeighbourMap) -> Layout:
    """The same in each language and for each theme: worked out once."""
    around = tuple(replace(point, genres=()) for point in map_.around[:MOST])
    return _laid_out(NeighbourMap(Tile(map_.centre.name), around))


@lru_cache(64)
def _laid_out(map_: NeighbourMap) -> Layout:
    """The turn in which most of the names can be read. No label meets another, or leaves the map."""
    shown = map_.around[:MOST]
    similarities, bearings = [point.similarity for point in shown], [point.angle for point in shown]
    away = radii(similarities)
    best = None
    for angles in (spread(bearings), evenly(bearings)):
        for turn in range(TURNS):
            turned = [angle + math.tau * turn / TURNS for angle in angles]
            found = _attempt(map_, away, turned, best.cost if best else math.inf)
            if found and (best is None or found.cost < best.cost):
                best = found
            if best is not None and best.cost == 0:
                break
        if best is not None and best.cost < UNPLACED:
            break
    if best is None:
        raise AssertionError
    return best._replace(rings=tuple(rings(similarities, MIDDLE, BOUNDS, _taken(best))))


def _attempt(
    map_: NeighbourMap, away: Sequence[float], angles: Sequence[float], bound: float
) -> Layout | None:
    """None as soon as it is known to be no better than `bound`."""
    spots = [
        (MIDDLE + radius * math.sin(angle), MIDDLE - radius * math.cos(angle))
        for radius, angle in zip(away, angles, strict=True)
    ]
    taken = [Box.around(x, y, 2 * NODE + 2, 2 * NODE + 2) for x, y in spots]
    taken.append(Box.around(MIDDLE, MIDDLE, 2 * CENTRE + 2, 2 * CENTRE + 2))
    centre, cost = _centre(drawable(map_.centre.name), taken)
    taken.append(centre.box)
    labels: dict[int, Label | None] = {}
    # Whoever is near to the middle has least room.
    for place in sorted(range(len(spots)), key=lambda place: (away[place], place)):
        label, lost = _label(drawable(map_.around[place].name), spots[place], taken)
        labels[place] = label
        if label:
            taken.append(label.box)
        cost += lost
        if cost >= bound:
            return None
    nodes = (Node(x, y, labels[place]) for place, (x, y) in enumerate(spots))
    return Layout(centre, tuple(nodes), (), cost)


def used(layout: Layout) -> tuple[float, float]:
    """From where to where, downward, neighbours and names reach."""
    boxes = [*_taken(layout), Box.around(MIDDLE, MIDDLE, 2 * CENTRE + 2, 2 * CENTRE + 2)]
    return min(box.top for box in boxes), max(box.bottom for box in boxes)


def _taken(layout: Layout) -> list[Box]:
    """All that no ring may be told over."""
    nodes = [Box.around(node.x, node.y, 2 * NODE + 2, 2 * NODE + 2) for node in layout.nodes]
    return [layout.centre.box, *nodes, *(node.label.box for node in layout.nodes if node.label)]


class _Form(NamedTuple):
    """A name on lines, and what is worse about it than about the whole on whole words."""

    lines: tuple[str, ...]
    wide: float
    high: float
    lost: float
    broken: bool


@lru_cache(1024)
def _forms(name: str, size: float, line: float, forms: tuple[tuple[float, int], ...]) -> tuple[_Form, ...]:
    """Each form once; first those that tell all, and break no word."""
    found = dict.fromkeys(lines(name, size, room, most) for room, most in forms)
    made = [
        _Form(
            told,
            max(width(part, size) for part in told) + 6,
            line * len(told),
            lost=_lost(name, told),
            broken=" ".join(told) != name,
        )
        for told in found
    ]
    return tuple(sorted(made, key=lambda form: (form.lost, form.broken)))


def _lost(name: str, told: Sequence[str]) -> float:
    """Which part of the name is not told, 0 … 1."""
    kept = sum(len(line.rstrip("…").replace(" ", "")) for line in told)
    whole = len(name.replace(" ", ""))
    return max(0.0, 1 - kept / whole) if whole else 0.0


def _centre(name: str, taken: Sequence[Box]) -> tuple[Label, float]:
    """The name of the channel in the middle, below or above it."""
    for form in _forms(name, CENTRE_SIZE, CENTRE_LINE, CENTRE_FORMS):
        for side in (1, -1):
            y = MIDDLE + side * (CENTRE + 3 + form.high / 2)
            box = Box.around(MIDDLE, y, form.wide, form.high)
            if is_free(box, BOUNDS, taken):
                return Label(box, form.lines), form.lost
    told = lines(name, CENTRE_SIZE, CENTRE_FORMS[-1][0], 1)
    high = CENTRE_LINE
    box = Box.around(MIDDLE, MIDDLE + CENTRE + 3 + high / 2, width(told[0], CENTRE_SIZE) + 6, high)
    return Label(box, told), UNPLACED


def _label(name: str, spot: tuple[float, float], taken: Sequence[Box]) -> tuple[Label | None, float]:
    for form in _forms(name, SIZE, LINE, FORMS):
        for box in beside(*spot, NODE + 3, form.wide, form.high):
            if is_free(box, BOUNDS, taken):
                return Label(box, form.lines), form.lost + (BROKEN if form.broken else 0)
    return None, UNPLACED

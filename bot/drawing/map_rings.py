"""Rings of a map: all that is so similar, where there is room to say how much."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.drawing.boxes import Box, is_free
from bot.drawing.letters import width
from bot.drawing.polar import LEAST_SPREAD, radii, unlike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RING_SIZE = 10.0
MOST_RINGS = 2
TRIES = 48


class Ring(NamedTuple):
    """All that is so similar, where that is told."""

    radius: float
    told: str
    box: Box | None


def rings(similarities: Sequence[float], middle: float, bounds: Box, taken: Sequence[Box]) -> Iterator[Ring]:
    """At most two round figures between the nearest and the farthest."""
    if not similarities:
        return
    least = 1 - max([*map(unlike, similarities), LEAST_SPREAD])
    free = list(taken)
    for percent in _round_figures(least):
        radius = radii([percent / 100, least])[0]
        told = f"{percent}%"
        box = _on_ring(middle, radius, told, bounds, free)
        if box:
            free.append(box)
        yield Ring(radius, told, box)


def _round_figures(least: float) -> list[int]:
    for step in (1, 2, 5, 10, 20, 25):
        found = [figure for figure in range(100 - step, 0, -step) if figure / 100 >= least]
        if len(found) <= MOST_RINGS:
            return found
    return []


def _on_ring(middle: float, radius: float, told: str, bounds: Box, taken: Sequence[Box]) -> Box | None:
    wide = width(told, RING_SIZE) + 4
    for step in range(TRIES):
        angle = math.tau * step / TRIES
        x, y = middle + radius * math.sin(angle), middle - radius * math.cos(angle)
        box = Box.around(x, y, wide, RING_SIZE + 3)
        if is_free(box, bounds, taken):
            return box
    return None

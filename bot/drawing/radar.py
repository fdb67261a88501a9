"""A taste as a radar: the genres and moods of one channel, or of two laid over each other."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.drawing.boxes import Box
from bot.drawing.letters import drawable, lines, shortened, width
from bot.drawing.palette import PAPERS, Theme
from bot.drawing.svg import document, element, number, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drawing.palette import Paper

SIDE = 400.0
MIDDLE_X, MIDDLE_Y, RADIUS = 200.0, 176.0, 110.0
HIGH, NAME_LINE = 352.0, 24.0
EDGE, GAP = 8.0, 9.0
MOST_AXES, MOST_CHANNELS = 10, 2
SIZE, LINE, MOST_LINES = 12.0, 14.0, 3
NAME_SIZE = 14.0
ABOVE_ROOM = 150.0
RINGS = (0.25, 0.5, 0.75, 1.0)
# Fewer axes span no area.
LEAST_AREA = 3
UPRIGHT = 0.25
# Where both run along one line, the first is seen between the dashes of the other.
DASHES = (None, "7 5")


class TasteAxis(NamedTuple):
    """A genre or mood; values: how much it counts for each channel, 0 or more, on one scale."""

    label: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TasteRadar:
    """channels: one name, or two. axes: those that say most first; the first `MOST_AXES` are shown."""

    channels: tuple[str, ...]
    axes: tuple[TasteAxis, ...]
    described: str = ""


class AxisLabel(NamedTuple):
    """Lines of text within a box: towards which side they lean is what SVG calls the anchor."""

    box: Box
    lines: tuple[str, ...]
    anchor: str


def radar_svg(radar: TasteRadar, theme: Theme = Theme.DARK) -> str:
    """The axes around, the values as areas, the names below."""
    paper = PAPERS[theme]
    names = radar.channels[:MOST_CHANNELS]
    high = high_of(radar)
    return document(
        SIDE,
        high,
        radar.described or " · ".join(names),
        element("rect", width=SIDE, height=high, rx=18, fill=paper.ground),
        *_web(len(arranged(radar)), paper),
        *_areas(radar, paper),
        *_labels(radar, paper),
        *_names(names, paper),
    )


def high_of(radar: TasteRadar) -> float:
    """How high the picture of it is."""
    return HIGH + NAME_LINE * len(radar.channels[:MOST_CHANNELS]) + GAP


def arranged(radar: TasteRadar) -> list[TasteAxis]:
    """Around, from the top, as the hands of a clock go.

    Of one channel what counts most stands at the top, the rest to both sides. Of two, what both have is at
    the top, what the first alone has to the right, and to the left what is the other's.
    """
    axes = list(radar.axes[:MOST_AXES])
    if len(radar.channels) < MOST_CHANNELS:
        axes.sort(key=lambda axis: -_value(axis, 0))
        return axes[::2] + axes[1::2][::-1]
    axes.sort(key=_balance)
    shared = min(range(len(axes)), key=lambda place: abs(_balance(axes[place])), default=0)
    middle = min(max(shared, len(axes) // 4), len(axes) - len(axes) // 4)
    return axes[middle:] + axes[:middle]


def axis_labels(axes: Sequence[TasteAxis]) -> list[AxisLabel]:
    """None meets another, and none leaves the picture."""
    return [_axis_label(axis.label, math.tau * place / len(axes)) for place, axis in enumerate(axes)]


def _axis_label(text: str, angle: float) -> AxisLabel:
    sine, cosine = math.sin(angle), math.cos(angle)
    x, y = MIDDLE_X + (RADIUS + GAP) * sine, MIDDLE_Y - (RADIUS + GAP) * cosine
    upright = abs(sine) < UPRIGHT
    room = ABOVE_ROOM if upright else (SIDE - EDGE - x if sine > 0 else x - EDGE)
    told = lines(drawable(text), SIZE, room, MOST_LINES)
    wide, high = max(width(line, SIZE) for line in told), LINE * len(told)
    top = y - high / 2 - cosine * high / 2
    if upright:
        return AxisLabel(Box(x - wide / 2, top, x + wide / 2, top + high), told, "middle")
    left = x if sine > 0 else x - wide
    return AxisLabel(Box(left, top, left + wide, top + high), told, "start" if sine > 0 else "end")


def _value(axis: TasteAxis, channel: int) -> float:
    value = axis.values[channel] if channel < len(axis.values) else 0.0
    return max(value, 0.0) if math.isfinite(value) else 0.0


def _balance(axis: TasteAxis) -> float:
    """1: the first alone has it, -1: the other alone."""
    one, other = _value(axis, 0), _value(axis, 1)
    return (one - other) / (one + other) if one + other else 0.0


def _at(angle: float, part: float) -> tuple[float, float]:
    return MIDDLE_X + RADIUS * part * math.sin(angle), MIDDLE_Y - RADIUS * part * math.cos(angle)


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def _web(count: int, paper: Paper) -> Iterator[str]:
    angles = [math.tau * place / count for place in range(count)]
    for part in RINGS:
        shape: dict[str, str | float] = {"fill": paper.raised if part == max(RINGS) else "none"}
        yield element(
            "circle", cx=MIDDLE_X, cy=MIDDLE_Y, r=RADIUS * part,
            fill_opacity=0.55, stroke=paper.ring, stroke_width=1, **shape,
        )  # fmt: skip
    for angle in angles:
        x, y = _at(angle, 1)
        yield element("line", x1=MIDDLE_X, y1=MIDDLE_Y, x2=x, y2=y, stroke=paper.ring, stroke_width=1)


def _areas(radar: TasteRadar, paper: Paper) -> Iterator[str]:
    axes = arranged(radar)
    largest = (
        max((_value(axis, channel) for axis in axes for channel in range(MOST_CHANNELS)), default=0) or 1
    )
    for channel, colour in list(enumerate((paper.one, paper.other)))[: len(radar.channels)]:
        points = [
            _at(math.tau * place / len(axes), _value(axis, channel) / largest)
            for place, axis in enumerate(axes)
        ]
        if len(points) < LEAST_AREA:
            for x, y in points:
                yield element(
                    "line", x1=MIDDLE_X, y1=MIDDLE_Y, x2=x, y2=y,
                    stroke=colour, stroke_width=8, stroke_linecap="round", stroke_opacity=0.7,
                )  # fmt: skip
        else:
            yield element(
                "path", d=_path(points), fill=colour, fill_opacity=0.28,
                stroke=colour, stroke_width=2, stroke_linejoin="round", stroke_dasharray=DASHES[channel],
            )  # fmt: skip
        yield from (
            element("circle", cx=x, cy=y, r=3.4, fill=colour)
            for (x, y), axis in zip(points, axes, strict=True)
            if _value(axis, channel)
        )


def _labels(radar: TasteRadar, paper: Paper) -> Iterator[str]:
    for label in axis_labels(arranged(radar)):
        x = {"middle": label.box.middle, "start": label.box.left, "end": label.box.right}[label.anchor]
        for row, text in enumerate(label.lines):
            base = label.box.top + row * LINE + SIZE * 0.92
            yield written(text, x, base, SIZE, paper.ink, text_anchor=label.anchor)


def _names(names: Sequence[str], paper: Paper) -> Iterator[str]:
    for row, (name, colour) in enumerate(zip(names, (paper.one, paper.other), strict=False)):
        text = shortened(drawable(name), NAME_SIZE, SIDE - 6 * EDGE)
        y = HIGH + row * NAME_LINE
        left = MIDDLE_X - (width(text, NAME_SIZE) + 2 * EDGE) / 2
        yield element("circle", cx=left, cy=y, r=6, fill=colour)
        yield written(text, left + 2 * EDGE, y + NAME_SIZE * 0.35, NAME_SIZE, paper.ink)

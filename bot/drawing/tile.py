"""A channel's drawn tile: its genres as colours, its initials; the same one everywhere and at all times."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.drawing.letters import drawable, width
from bot.drawing.palette import number_of, shades
from bot.drawing.svg import document, element, written
from bot.text.untrusted import CLUSTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.drawing.palette import Shade

SIDE = 96.0
COLOURS = 4
# What names of playlist channels begin with, whoever they are.
KIND = re.compile(r"[\[(【「]?\s*(?:play\s?list|플레이\s?리스트|플리|official)\s*[\])】」]?", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
SYLLABIC = ("HANGUL", "CJK", "HIRAGANA", "KATAKANA")
WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Tile:
    """name: the channel's. genres: as the table has them, what says most first."""

    name: str
    genres: tuple[str, ...] = ()


def tile_svg(tile: Tile, *, side: float = SIDE) -> str:
    """A square picture of that many pixels."""
    return document(side, side, tile.name, *tile_parts(tile, side, "t"))


def tile_parts(tile: Tile, side: float, mark: str, *, corner: float = 0.22) -> Iterator[str]:
    """The tile at the origin, as parts of a picture in which no other has its mark.

    corner: how round, in parts of the side; half of it is a circle, with 0 whoever shows it rounds it.
    """
    colours = shades(tile.genres, COLOURS)
    first = colours[0]
    turned = number_of(tile.name)
    angle = math.radians(turned % 360)
    dx, dy = math.cos(angle) / 2, math.sin(angle) / 2
    yield element(
        "defs",
        element(
            "linearGradient",
            element("stop", offset="0", stop_color=first.bright),
            element("stop", offset="1", stop_color=first.deep),
            id=f"{mark}g",
            x1=0.5 - dx,
            y1=0.5 - dy,
            x2=0.5 + dx,
            y2=0.5 + dy,
        ),
        *(
            [element("clipPath", element("rect", width=side, height=side, rx=side * corner), id=f"{mark}c")]
            if corner
            else []
        ),
    )
    yield element(
        "g",
        element("rect", width=side, height=side, fill=f"url(#{mark}g)"),
        *_spots(colours, side, angle),
        clip_path=f"url(#{mark}c)" if corner else None,
    )
    yield _initials(tile.name, side)


def _spots(colours: tuple[Shade, ...], side: float, angle: float) -> Iterator[str]:
    """The other genres, as large spots around the edge."""
    for place, colour in enumerate(colours[1:] or colours):
        towards = angle + math.tau * (place + 0.5) / max(len(colours) - 1, 1)
        yield element(
            "circle",
            cx=side * (0.5 + 0.52 * math.cos(towards)),
            cy=side * (0.5 + 0.52 * math.sin(towards)),
            r=side * (0.36 - 0.04 * place),
            fill=colour.bright,
            fill_opacity=0.72,
        )


def _initials(name: str, side: float) -> str:
    text = initials(name)
    size = side * (0.46 if len(CLUSTER.findall(text)) == 1 else 0.36)
    size *= min(1.0, side * 0.78 / max(width(text, size), 1.0))
    return written(
        text, side / 2, side / 2 + size * 0.36, size, WHITE,
        text_anchor="middle", stroke=WHITE, stroke_width=size / 40,
    )  # fmt: skip


def first_of(text: str) -> str:
    """The first visible character."""
    return next(iter(CLUSTER.findall(text)), "")


def initials(name: str) -> str:
    """`소란한고요 loud silence` → `소란`, `essential;` → `E`, `Lazy Sunday` → `LS`."""
    plain = unicodedata.normalize("NFKC", name)
    words = WORD.findall(KIND.sub(" ", plain)) or WORD.findall(plain)
    if not words:
        return first_of(drawable(plain))
    first = CLUSTER.findall(words[0])
    if unicodedata.name(first[0][0], "").startswith(SYLLABIC):
        return drawable("".join(first[:2]))
    others = [CLUSTER.findall(word)[0] for word in words[1:] if word[0].isascii()]
    second = others[0] if others and first[0].isascii() else ""
    return drawable((first[0] + second).upper())

"""Colours: of paper and writing by daylight and by night, and of genres, which are the same everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2s
from typing import NamedTuple


class Theme(StrEnum):
    """By daylight or by night."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a picture is drawn on and written with. soft: writing that matters less; ring: lines of a scale.

    one, other: of two that are laid over each other.
    """

    ground: str
    raised: str
    ink: str
    soft: str
    ring: str
    line: str
    one: str
    other: str


PAPERS = {
    Theme.LIGHT: Paper(
        "#faf9ff", "#ffffff", "#1d1b2e", "#625f7a", "#dcd8ee", "#b9b2da", "#6a48f2", "#d9480f"
    ),
    Theme.DARK: Paper("#17161f", "#211f2d", "#f4f2ff", "#aaa6c3", "#343147", "#565073", "#a08bff", "#ffa94d"),
}


class Shade(NamedTuple):
    """A genre's colour, which white writing can be read on; deep: the same, darker."""

    bright: str
    deep: str


# Genres of the source; what is written within brackets there, where a song comes from, has no part in it.
GENRES = {
    "rock": Shade("#e5484d", "#a3262f"),
    "rap/hip-hop": Shade("#d9622b", "#96390f"),
    "country": Shade("#b7791f", "#7a4d0c"),
    "jazz": Shade("#c2850c", "#7d5200"),
    "folk": Shade("#5b8c2a", "#365a12"),
    "newage": Shade("#2f9e6e", "#12664a"),
    "classic": Shade("#5c6ac4", "#343f8f"),
    "electronica": Shade("#0e9aa7", "#06606c"),
    "edm": Shade("#1c8ad6", "#0b568f"),
    "blues": Shade("#3464c4", "#183c86"),
    "ballad": Shade("#4f86d9", "#27569f"),
    "r&b/soul": Shade("#8454e0", "#5227a3"),
    "pop": Shade("#d04fb0", "#8b2172"),
    "dance": Shade("#e8478b", "#a11c5a"),
    "ost": Shade("#8a7a2e", "#574b12"),
    "j-pop": Shade("#e0536a", "#ab2f46"),
    "트로트": Shade("#c9366f", "#851544"),
    "뮤직테라피": Shade("#3d9c8f", "#1a635a"),
    "월드뮤직": Shade("#a8683a", "#6b3c19"),
}
UNKNOWN = (
    Shade("#7a6ff0", "#4438b8"),
    Shade("#c2557a", "#822a4b"),
    Shade("#4a8f8c", "#225a58"),
    Shade("#a9713b", "#6b421a"),
    Shade("#6b8e4e", "#40592a"),
    Shade("#5f7fb8", "#33507f"),
    Shade("#9a5fb5", "#623080"),
    Shade("#b3613f", "#733618"),
)
# Of what no genre is known.
PLAIN = Shade("#7c7895", "#4b4866")
REMEMBERED = 1024
WHERE_FROM = re.compile(r"\s*\([^()]*\)\s*$")


@lru_cache(REMEMBERED)
def family(genre: str) -> str:
    """`R&B / Soul (국내)` → `r&b/soul`: one colour, wherever it comes from."""
    return re.sub(r"\s+", "", WHERE_FROM.sub("", genre)).casefold()


@lru_cache(REMEMBERED)
def shade(genre: str) -> Shade:
    """The colour of a genre; one that is not known has the same at all times, too."""
    known = family(genre)
    return GENRES.get(known) or UNKNOWN[number_of(known) % len(UNKNOWN)]


def shades(genres: tuple[str, ...], most: int) -> tuple[Shade, ...]:
    """The colours of the first few, each once; `PLAIN` where there is none."""
    found = dict.fromkeys(shade(genre) for genre in genres if family(genre))
    return tuple(found)[:most] or (PLAIN,)


def number_of(text: str) -> int:
    """A number that is the text's own, in every run."""
    return int.from_bytes(blake2s(text.encode("utf-8", "replace"), digest_size=4).digest(), "big")

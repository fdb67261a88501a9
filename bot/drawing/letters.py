"""Letters of pictures: which fonts have them, how wide they are, what of a name can be drawn.

A renderer that finds a letter in none of its fonts gives up on all that follow it, so nothing that no font
has may reach it. `fonts/widths.txt` says what they have; scripts/make_fonts.py wrote it with them.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from bot.text.untrusted import CLUSTER, ELLIPSIS, FILLERS, UNSEEN

FOLDER = files("bot.drawing") / "fonts"
FAMILY = "Plimate Sans"
EM = 1000
# What stands for a letter that no font has.
UNKNOWN = "□"
JOINER, NON_JOINER = "\u200d", "\u200c"
MARKS = frozenset({"Mn", "Me"})
# What emoji are made of besides their sign: skins, the wish for colours.
SKINS = range(0x1F3FB, 0x1F400)
# A little more than what is drawn of it: a name of a thousand letters is cut before it is measured.
LONGEST = 200
REMEMBERED = 8192


class Widths(NamedTuple):
    """Runs of letters that are equally wide: the first and last of each, and the width in thousandths."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    widths: tuple[int, ...]


@lru_cache(1)
def widths() -> Widths:
    lines = [line.split() for line in (FOLDER / "widths.txt").read_text(encoding="utf-8").splitlines()]
    return Widths(
        firsts=tuple(int(first, 16) for first, _, _ in lines),
        lasts=tuple(int(last, 16) for _, last, _ in lines),
        widths=tuple(int(width) for _, _, width in lines),
    )


@lru_cache(1)
def font_files() -> tuple[str, ...]:
    """Where the fonts are, in the order in which a letter is looked for."""
    return tuple(str(FOLDER / name) for name in (FOLDER / "order.txt").read_text(encoding="utf-8").split())


@lru_cache(REMEMBERED)
def advance(letter: str) -> int | None:
    """How wide it is, in thousandths of the size of writing; None where no font has it."""
    code, known = ord(letter), widths()
    at = bisect_right(known.firsts, code) - 1
    return known.widths[at] if at >= 0 and code <= known.lasts[at] else None


@lru_cache(REMEMBERED)
def width(text: str, size: float) -> float:
    """How wide a text is that `drawable` made: never less than it is drawn, save by a hair."""
    return sum(map(_advance, text)) * size / EM


@lru_cache(REMEMBERED)
def drawable(text: str) -> str:
    """What of a text from outside can be drawn: without controls, each letter one that a font has.

    "□" where nothing is left.
    """
    shown = (_shown(cluster) for cluster in CLUSTER.findall(unicodedata.normalize("NFC", text[:LONGEST])))
    told = " ".join("".join(shown).split())
    return told if any(unicodedata.category(letter) not in UNSEEN for letter in told) else UNKNOWN


def _advance(letter: str) -> int:
    if letter in (JOINER, NON_JOINER) or unicodedata.category(letter) in MARKS:
        return 0
    return advance(letter) or 0


def _shown(cluster: str) -> str:
    """One visible character in letters that there are."""
    if cluster.isspace() or cluster in FILLERS:
        return " "
    if len(cluster) > 1 and unicodedata.category(cluster[0]) == "So":  # an emoji of several: the first
        return _letter(cluster[0])
    return "".join(map(_letter, cluster))


def _letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in (JOINER, NON_JOINER):
        return letter
    if category in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    if category in {"Cf", "Cs", "Co"} or ord(letter) in SKINS:
        return ""
    if advance(letter) is not None:
        return letter
    alike = unicodedata.normalize("NFKC", letter)
    if alike != letter and all(advance(part) is not None for part in alike):
        return alike
    return UNKNOWN if category[0] in "LN" else ""


def shortened(text: str, size: float, room: float) -> str:
    """As much of what can be drawn as is not wider than `room`, cut where a visible character ends."""
    if width(text, size) <= room:
        return text
    kept, left = "", room - width(ELLIPSIS, size)
    for cluster in CLUSTER.findall(text):
        left -= width(cluster, size)
        if left < 0:
            break
        kept += cluster
    return kept.rstrip(" ·,-–|/") + ELLIPSIS


@lru_cache(REMEMBERED)
def lines(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """A text that can be drawn on at most so many lines, parted between words where that is possible."""
    if most == 1 or width(text, size) <= room:
        return (shortened(text, size, room),)
    words = text.split(" ")
    taken = 1
    while taken < len(words) and width(" ".join(words[: taken + 1]), size) <= room:
        taken += 1
    if width(" ".join(words[:taken]), size) <= room:
        return (" ".join(words[:taken]), *lines(" ".join(words[taken:]), size, room, most - 1))
    first, rest = _parted(text, size, room)
    return (first, *lines(rest, size, room, most - 1)) if rest else (first,)


def _parted(text: str, size: float, room: float) -> tuple[str, str]:
    """A long word in two where a visible character ends; at least one stands before."""
    clusters = CLUSTER.findall(text)
    taken = 1
    while taken < len(clusters) and width("".join(clusters[: taken + 1]), size) <= room:
        taken += 1
    return "".join(clusters[:taken]), "".join(clusters[taken:]).lstrip()

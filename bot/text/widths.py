"""How wide text is on a phone, where a line is as long as its letters are wide, not as many as they are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from bot.text.untrusted import CLUSTER, ELLIPSIS, POP_ISOLATE, REMEMBERED

# In halves of a Hangul syllable, about 6.5 pixels in an embed; a little generous, as every client draws with
# letters of its own. What is in none of the groups is a small letter or a digit.
WIDE, PICTURE, BROAD, STYLED, CAPITAL, SMALL, SLENDER, UNSEEN = 2.0, 2.8, 2.0, 2.0, 1.5, 1.32, 0.75, 0.0
BROAD_SIGNS, SLENDER_SIGNS = frozenset("mwMWGOQ%@…—＝"), frozenset(" .,:;'`|!()[]ijlIftr·‘’/-“”")
MATHEMATICAL = range(0x1D400, 0x1D800)
INVISIBLE = frozenset({"Mn", "Me", "Cf"})
LATIN_END = "\u024f"


@lru_cache(REMEMBERED)
def width(text: str) -> float:
    return sum(map(_width, text))


def narrowed(text: str, room: float) -> str:
    """As much as is not wider than `room`, cut where one visible character ends."""
    if width(text) <= room:
        return text
    kept, left = "", room - _width(ELLIPSIS)
    for cluster in CLUSTER.findall(text):
        left -= width(cluster)
        if left < 0:
            break
        kept += cluster
    closing = POP_ISOLATE if text.endswith(POP_ISOLATE) else ""
    return kept.rstrip(" ·,-–") + ELLIPSIS + closing


def columns(text: str) -> int:
    """How many columns text takes in letters of one width, where wide ones take two."""
    return sum(0 if unicodedata.category(char) in INVISIBLE else 1 + _is_wide(char) for char in text)


def lines_within(text: str, room: int) -> list[str]:
    """The words of a text on lines of at most `room` columns; a longer word is parted."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(joined) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for cluster in CLUSTER.findall(word):
            if lines[-1] and columns(lines[-1] + cluster) > room:
                lines.append("")
            lines[-1] += cluster
    return lines


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in {"W", "F"}


@lru_cache(REMEMBERED)
def _width(char: str) -> float:
    category = unicodedata.category(char)
    groups = (
        (UNSEEN, category in INVISIBLE),
        (PICTURE, category == "So"),
        (WIDE, _is_wide(char)),
        (BROAD, char in BROAD_SIGNS),
        (STYLED, ord(char) in MATHEMATICAL),
        (SLENDER, char in SLENDER_SIGNS),
        (CAPITAL, char.isupper() or (char > LATIN_END and char.isalnum())),
    )
    return next((wide for wide, is_one in groups if is_one), SMALL)

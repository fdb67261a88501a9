"""How wide text is on a phone, where a line is as long as its letters are wide, not as many as they are."""

from __future__ import annotations

import unicodedata

from bot.text.untrusted import CLUSTER, ELLIPSIS

# In units of a small Latin letter, a little generous: every client draws with other letters.
WIDE, CAPITAL, SMALL, UNSEEN = 2.0, 1.35, 1.0, 0.0
INVISIBLE = frozenset({"Mn", "Me", "Cf"})
LATIN_END = "\u024f"


def width(text: str) -> float:
    return sum(_width(char) for char in text)


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
    return kept.rstrip(" ·,-–") + ELLIPSIS


def _width(char: str) -> float:
    if unicodedata.category(char) in INVISIBLE:
        return UNSEEN
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return WIDE
    return CAPITAL if char.isupper() or (char > LATIN_END and char.isalnum()) else SMALL

"""What a search finds: the channel, how well it fits, and by which of its names and in which way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    EXACT = "exact"  # the display name, but for case, style, blanks and punctuation
    SWAPPED = "swapped"  # its words in another order
    PART = "part"  # a part that is a name of its own
    WORD = "word"  # one of its words
    PREFIX = "prefix"  # the beginning of a name, a part or a word, to the half-typed syllable
    CONTAINS = "contains"  # letters from the middle of it
    LAYOUT = "layout"  # the right keys on the wrong keyboard layout
    CHOSEONG = "choseong"  # initial consonants
    ROMANISED = "romanised"  # Hangul in Latin letters, by the book
    SOUND = "sound"  # Hangul in Latin letters, or the reverse, by ear
    LOAN = "loan"  # English said in Hangul, or the reverse
    TYPO = "typo"  # mistyped
    POPULAR = "popular"  # nothing was typed


@dataclass(frozen=True)
class Hit:
    """One channel found: its `row` in the names, how well it fits (0–1), and why: the `alias` and `kind`."""

    row: int
    score: float
    alias: str
    kind: MatchKind

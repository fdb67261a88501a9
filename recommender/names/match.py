"""What a search finds and what is decided on it: records alone, which cost nothing to import."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    """By which of a channel's names, and in which way of writing, it was found."""

    EXACT = "exact"  # the display name, but for case, style, blanks and punctuation
    SWAPPED = "swapped"  # its words in another order
    PART = "part"  # a part that is a name of its own
    WORD = "word"  # one of its words
    PREFIX = "prefix"  # the beginning of a name, a part or a word, to the half-typed syllable
    CONTAINS = "contains"  # letters from the middle of it
    VOWEL = "vowel"  # with vowels that are said alike: ㅔ for ㅐ; kana without their marks: か for が
    LAYOUT = "layout"  # the right keys on the wrong keyboard layout, Korean or Russian
    CHOSEONG = "choseong"  # initial consonants
    ROMANISED = "romanised"  # Hangul in Latin letters, by the book
    SOUND = "sound"  # Hangul in Latin letters, or the reverse, by ear
    LOAN = "loan"  # English said in Hangul, or the reverse
    READING = "reading"  # kana or Chinese characters as they are read
    TYPO = "typo"  # mistyped
    POPULAR = "popular"  # nothing was typed


@dataclass(frozen=True)
class Hit:
    """One channel found: its `row` in the names, how well it fits (0–1), and why: the `alias` and `kind`."""

    row: int
    score: float
    alias: str
    kind: MatchKind


@dataclass(frozen=True)
class Accept:
    """The text names this channel, surely enough to ask nothing."""

    hit: Hit


@dataclass(frozen=True)
class Suggest:
    """The text may name one of these few: best first, at least one."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class NotFound:
    """The text is like no name."""


Decision = Accept | Suggest | NotFound

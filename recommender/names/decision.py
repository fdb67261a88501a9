"""Whether a typed text names one channel for sure, may name some, or names none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from recommender.names.folding import LONGEST_NAME, words_of
from recommender.names.hangul import has_hangul, keystrokes
from recommender.names.kana import HAN
from recommender.names.match import Accept, MatchKind, NotFound, Suggest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.names.match import Decision, Hit

REPEATED = re.compile(r"(.)\1+")
ACCENTED = re.compile("[\u00df-\u024f\u1e00-\u1eff]")
# Hits that are suggested at most.
MOST_SUGGESTED = 5


@dataclass(frozen=True)
class Sure:
    """A best hit is sure from a score on, if the second best is so much lower and so many keys were typed."""

    score: float
    margin: float
    keys: int = 0


def _sure() -> dict[MatchKind, tuple[Sure, ...]]:
    return {
        MatchKind.EXACT: (Sure(0.97, 0.005),),
        MatchKind.SWAPPED: (Sure(0.96, 0.06),),
        MatchKind.PART: (Sure(0.93, 0.045), Sure(0.9, 0.2, 4)),
        MatchKind.VOWEL: (Sure(0.82, 0.2, 4),),
        MatchKind.PREFIX: (Sure(0.89, 0.3, 4), Sure(0.94, 0.2, 7), Sure(0.86, 0.25, 8)),
        MatchKind.LAYOUT: (Sure(0.865, 0.05), Sure(0.85, 0.2, 6)),
        MatchKind.CHOSEONG: (Sure(0.9, 0.3, 6),),
        MatchKind.ROMANISED: (Sure(0.885, 0.05), Sure(0.84, 0.25, 6)),
        MatchKind.SOUND: (Sure(0.85, 0.3, 4), Sure(0.8, 0.25, 8)),
        MatchKind.LOAN: (Sure(0.8, 0.3, 8),),
        MatchKind.READING: (Sure(0.93, 0.05, 6),),
        MatchKind.TYPO: (Sure(0.88, 0.08, 10), Sure(0.84, 0.3, 8)),
    }


@dataclass(frozen=True)
class Bounds:
    """Where the decision draws its lines. A kind that is not in `sure` is never taken silently.

    `sure`: any of a kind's will do. The farther one hit is before the next, the less it needs: nothing else
    can have been meant. A mistyped text is taken only if it has `hangul_keys` keystrokes where it or the
    name is Hangul (신소연, 신소영 are two people), the digits of the name (레드 2 is not 레드), and each of
    its words is `alike` that of the name, 0–1 (a word replaced makes another name).
    `floor`: a best score below it is no likeness. `spread`: what is so much worse than the best is not
    suggested.
    """

    sure: Mapping[MatchKind, tuple[Sure, ...]] = field(default_factory=_sure)
    hangul_keys: int = 10
    alike: float = 0.8
    floor: float = 0.56
    spread: float = 0.45


def decided(text: str, hits: Sequence[Hit], bounds: Bounds, names: Sequence[str] = ()) -> Decision:
    """What to do with the hits of a search for a text, best first.

    names: where given, the display names that hits are rows of. Who types an accent means one: `Âme` is `Ame`
    for want of another, but no part of `Ame Channel`.
    """
    if not hits or hits[0].kind is MatchKind.POPULAR or hits[0].score < bounds.floor:
        return NotFound()
    if _is_sure(text, hits, bounds) and not (names and _lacks_accents(hits[0], text, names)):
        return Accept(hits[0])
    least = max(bounds.floor, hits[0].score - bounds.spread)
    return Suggest(tuple(hit for hit in hits[:MOST_SUGGESTED] if hit.score >= least))


def _is_sure(text: str, hits: Sequence[Hit], bounds: Bounds) -> bool:
    best, second = hits[0], hits[1].score if len(hits) > 1 else 0.0
    if best.score == 1.0:
        return second < 1.0
    # Two Chinese characters are a word: many names begin with them.
    keys = _keys(HAN.sub("x", text) if best.kind is MatchKind.PREFIX else text)
    if not any(
        best.score >= sure.score and best.score - second >= sure.margin and keys >= sure.keys
        for sure in bounds.sure.get(best.kind, ())
    ):
        return False
    return best.kind is not MatchKind.TYPO or _is_slip_of(text, best.alias, bounds)


def _lacks_accents(hit: Hit, text: str, names: Sequence[str]) -> bool:
    typed = _accented(text)
    return hit.kind is not MatchKind.EXACT and bool(typed) and not typed <= _accented(names[hit.row])


def _accented(text: str) -> set[str]:
    """The accented Latin letters in a text, in lower case."""
    return set(ACCENTED.findall(unicodedata.normalize("NFC", text[:LONGEST_NAME].casefold())))


def _keys(text: str) -> int:
    return len(keystrokes("".join(words_of(text))))


def _is_slip_of(text: str, alias: str, bounds: Bounds) -> bool:
    return (
        (_keys(text) >= bounds.hangul_keys or not has_hangul(text + alias))
        and _digits(text) == _digits(alias)
        and _word_by_word(text, alias) >= bounds.alike
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _word_by_word(text: str, alias: str) -> float:
    """How alike the words of two texts are, the least of all; as one word each if one has more words."""
    typed, known = words_of(text), tuple(alias.split())
    if len(typed) != len(known):
        typed, known = ("".join(typed),), ("".join(known),)
    pairs = zip(map(keystrokes, typed), map(keystrokes, known), strict=True)
    return min((_alike(*pair) for pair in pairs), default=0.0)


def _alike(typed: str, known: str) -> float:
    """How alike the keys of two words are, 0–1; a key may have been pressed once for twice, or twice."""
    once = OSA.normalized_similarity(REPEATED.sub(r"\1", typed), REPEATED.sub(r"\1", known))
    return max(once, OSA.normalized_similarity(typed, known))

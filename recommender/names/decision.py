"""Whether a typed text names one channel for sure, may name some, or names none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from recommender.names.folding import words_of
from recommender.names.hangul import keystrokes
from recommender.names.match import Accept, MatchKind, NotFound, Suggest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.names.match import Decision, Hit

# Hits that are suggested at most.
MOST_SUGGESTED = 5


@dataclass(frozen=True)
class Sure:
    """A best hit of a kind is sure from a score on, if the second best is so much lower."""

    score: float
    margin: float


def _sure() -> dict[MatchKind, Sure]:
    return {
        MatchKind.EXACT: Sure(0.97, 0.005),
        MatchKind.SWAPPED: Sure(0.96, 0.06),
        MatchKind.PART: Sure(0.93, 0.045),
        MatchKind.LAYOUT: Sure(0.865, 0.05),
        MatchKind.ROMANISED: Sure(0.885, 0.05),
        MatchKind.TYPO: Sure(0.88, 0.08),
    }


def _clear() -> dict[MatchKind, Sure]:
    return {
        MatchKind.VOWEL: Sure(0.85, 0.2),
        MatchKind.PREFIX: Sure(0.89, 0.3),
        MatchKind.PART: Sure(0.9, 0.3),
        MatchKind.ROMANISED: Sure(0.85, 0.3),
        MatchKind.SOUND: Sure(0.85, 0.3),
        MatchKind.TYPO: Sure(0.86, 0.3),
    }


@dataclass(frozen=True)
class Bounds:
    """Where the decision draws its lines. A kind that is not in `sure` is never taken silently.

    A mistyped text is taken only if it has `typo_keys` keystrokes (신소연, 신소영 are two people), the digits
    of the name (레드 2 is not 레드), and each of its words is `alike` that of the name, 0–1 (a word replaced
    makes another name). `clear`: a text of `clear_keys` keystrokes is taken for less where one hit is far
    before the next: nothing else can have been meant. `floor`: a best score below it is no likeness.
    `spread`: what is so much worse than the best is not suggested.
    """

    sure: Mapping[MatchKind, Sure] = field(default_factory=_sure)
    clear: Mapping[MatchKind, Sure] = field(default_factory=_clear)
    clear_keys: int = 4
    typo_keys: int = 10
    alike: float = 0.8
    floor: float = 0.56
    spread: float = 0.45


def decided(text: str, hits: Sequence[Hit], bounds: Bounds) -> Decision:
    """What to do with the hits of a search for a text, best first."""
    if not hits or hits[0].kind is MatchKind.POPULAR or hits[0].score < bounds.floor:
        return NotFound()
    if _is_sure(text, hits, bounds):
        return Accept(hits[0])
    least = max(bounds.floor, hits[0].score - bounds.spread)
    return Suggest(tuple(hit for hit in hits[:MOST_SUGGESTED] if hit.score >= least))


def _is_sure(text: str, hits: Sequence[Hit], bounds: Bounds) -> bool:
    best, second = hits[0], hits[1].score if len(hits) > 1 else 0.0
    if best.score == 1.0:
        return second < 1.0
    clear = bounds.clear if _keys(text) >= bounds.clear_keys else {}
    if not any(_reaches(best, second, sure.get(best.kind)) for sure in (bounds.sure, clear)):
        return False
    return best.kind is not MatchKind.TYPO or _is_slip_of(text, best.alias, bounds)


def _reaches(best: Hit, second: float, sure: Sure | None) -> bool:
    return sure is not None and best.score >= sure.score and best.score - second >= sure.margin


def _keys(text: str) -> int:
    return len(keystrokes("".join(words_of(text))))


def _is_slip_of(text: str, alias: str, bounds: Bounds) -> bool:
    return (
        _keys(text) >= bounds.typo_keys
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
    return min((OSA.normalized_similarity(*pair) for pair in pairs), default=0.0)

"""Whether a typed text names one channel for sure, may name some, or names none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from recommender.names.match import Hit, MatchKind

MOST_SUGGESTED: Final = 5


@dataclass(frozen=True)
class Accept:
    """The text names this channel, surely enough to ask nothing."""

    hit: Hit


@dataclass(frozen=True)
class Suggest:
    """The text may name one of these: best first, at most `MOST_SUGGESTED`."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class NotFound:
    """The text is like no name."""


Decision = Accept | Suggest | NotFound


@dataclass(frozen=True)
class Bounds:
    """A best hit is taken from its kind's score on, if the second is `margin` lower; below `floor` nothing is."""

    margin: float = 0.06
    floor: float = 0.4
    typo: float = 0.86
    sure: frozenset[MatchKind] = frozenset(
        {MatchKind.EXACT, MatchKind.SWAPPED, MatchKind.PART, MatchKind.LAYOUT, MatchKind.ROMANISED}
    )


def decided(hits: Sequence[Hit], bounds: Bounds) -> Decision:
    """What to do with the hits of a search, best first."""
    if not hits or hits[0].kind is MatchKind.POPULAR or hits[0].score < bounds.floor:
        return NotFound()
    best = hits[0]
    second = hits[1].score if len(hits) > 1 else 0.0
    if _is_sure(best, second, bounds):
        return Accept(best)
    return Suggest(tuple(hits[:MOST_SUGGESTED]))


def _is_sure(best: Hit, second: float, bounds: Bounds) -> bool:
    if best.score == 1.0:
        return second < 1.0
    if best.score - second < bounds.margin and second >= 0.9:
        return False
    return best.kind in bounds.sure or (best.kind is MatchKind.TYPO and best.score >= bounds.typo)

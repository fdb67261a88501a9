"""Why a channel is not in a list, and what would bring it in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recommender.similarity.taste import Taste


class Obstacle(StrEnum):
    """What keeps a channel out of a list; LISTED: nothing does, it is there.

    OUTRANKED: others fit better. NEAR_DISLIKED: it is a near twin of a channel that is disliked. REGION,
    DEPTH: it is not of the region, or not as well or as little known, as is asked for. NOTHING_SHARED: it
    has no tag and no word in common with any that is liked. TOO_LITTLE_KNOWN: it has none at all.
    """

    LISTED = "listed"
    OUTRANKED = "outranked"
    LIKED = "liked"
    DISLIKED = "disliked"
    NEAR_DISLIKED = "near-disliked"
    EXCLUDED = "excluded"
    REGION = "region"
    DEPTH = "depth"
    NOTHING_SHARED = "nothing-shared"
    TOO_LITTLE_KNOWN = "too-little-known"


class RemedyKind(StrEnum):
    """Which part of a taste is changed."""

    COUNT = "count"
    MORE = "more"
    DEPTH = "depth"
    REGION = "region"
    VARIETY = "variety"
    EXCLUDED = "excluded"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change that brings the channel in, tried out.

    taste: the changed taste, in whose list it stands at `rank`. tag: the raised one where that is the change.
    """

    kind: RemedyKind
    taste: Taste
    rank: int
    tag: str = ""


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Where a row stands for a taste.

    rank: from 1 in the order of all that come into question; None where it does not. of: how many do.
    score: it has this for the taste as any row has, whether or not it comes into question; last_score,
    last_row: of the last channel that is shown, None in an empty list. place, last_place: what the list is
    ordered by (score, steer and variety), None where it has no rank. near: the disliked channel whose near
    twin it is. shared: tags it has in common with those that are liked, the rarest first; lacking: tags
    that all those liked have which are known, and it has not.
    """

    taste: Taste
    row: int
    obstacle: Obstacle
    rank: int | None
    of: int
    score: float
    place: float | None
    last_row: int | None
    last_score: float | None
    last_place: float | None
    shared: tuple[str, ...]
    lacking: tuple[str, ...]
    near: int | None = None
    remedies: tuple[Remedy, ...] = ()

"""Why a channel is not in a list, and what would bring it in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from recommender.catalogue.tags import squeezed
from recommender.conversation.remedies import remedies
from recommender.similarity.ranking import rank_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.conversation.remedies import Remedy
    from recommender.similarity.ranking import Ranking
    from recommender.similarity.taste import Taste
    from recommender.snapshots.snapshot import Snapshot


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


# What no change of the question mends.
BEYOND_REMEDY = frozenset(
    {Obstacle.LISTED, Obstacle.LIKED, Obstacle.NOTHING_SHARED, Obstacle.TOO_LITTLE_KNOWN}
)


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


def why_not(snapshot: Snapshot, taste: Taste, row: int) -> WhyNot:
    """Where a row stands for a taste, what keeps it out of its list, and what would bring it in.

    Raises:
        TooLittleKnownError: no liked channel has content to compare.
        IndexError: there is no such row.

    >>> from recommender import Snapshot, Taste, sample_catalogue, why_not
    >>> snapshot = Snapshot.build(sample_catalogue())
    >>> told = why_not(snapshot, Taste((0,), 3), snapshot.similar(0, 10)[-1].row)
    >>> str(told.obstacle), told.rank, [str(remedy.kind) for remedy in told.remedies][:1]
    ('outranked', 10, ['count'])
    """
    row = snapshot.catalogue.row(row)
    ranking = rank_all(snapshot.grounds, taste)
    rank, shown = ranking.rank(row), ranking.first(taste.count)
    last = shown[-1] if shown else None
    obstacle = _obstacle(ranking, row, rank)
    return WhyNot(
        taste=taste,
        row=row,
        obstacle=obstacle,
        rank=rank,
        of=len(ranking),
        score=float(ranking.scores[row]),
        place=None if rank is None else float(ranking.place[row]),
        last_row=last,
        last_score=None if last is None else float(ranking.scores[last]),
        last_place=None if last is None else float(ranking.place[last]),
        shared=_shared(snapshot, ranking.known, row),
        lacking=_lacking(snapshot, ranking.known, row),
        near=_twin_of(ranking, row) if obstacle is Obstacle.NEAR_DISLIKED else None,
        remedies=() if obstacle in BEYOND_REMEDY else remedies(snapshot.catalogue, ranking, row),
    )


def _obstacle(ranking: Ranking, row: int, rank: int | None) -> Obstacle:
    if rank is not None:
        return Obstacle.LISTED if rank <= ranking.taste.count else Obstacle.OUTRANKED
    reason = Obstacle(ranking.reason(row) or Obstacle.OUTRANKED)
    unknown = not ranking.grounds.features.known[row]
    return Obstacle.TOO_LITTLE_KNOWN if unknown and reason is Obstacle.NOTHING_SHARED else reason


def _twin_of(ranking: Ranking, row: int) -> int | None:
    """The first disliked channel whose near twin it is."""
    return next((one for one in ranking.taste.disliked if ranking.near_twin(one, row)), None)


def _shared(snapshot: Snapshot, known: Sequence[int], row: int) -> tuple[str, ...]:
    """Tags that it has in common with any of them, the rarest first."""
    found: dict[str, str] = {}
    for liked in known:
        for tag in snapshot.tags_shared(row, liked):
            found.setdefault(squeezed(tag), tag)
    frequency = snapshot.grounds.shared_tags.frequency
    return tuple(found[key] for key in sorted(found, key=lambda key: (frequency[key], key)))


def _lacking(snapshot: Snapshot, known: Sequence[int], row: int) -> tuple[str, ...]:
    """Tags that all of them have, and it has not, the rarest first."""
    others = [{squeezed(tag) for tag in snapshot.tags_shared(liked, liked)} for liked in known]
    everywhere = set.intersection(*others)
    return tuple(tag for tag in snapshot.tags_beyond(row, known[0]) if squeezed(tag) in everywhere)

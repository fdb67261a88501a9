"""What would bring a channel into a list: changes of the taste, each tried out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from recommender.catalogue.spelling import look
from recommender.catalogue.table import TAGS
from recommender.similarity.ranking import rank_all
from recommender.similarity.taste import LeftOutReason
from recommender.similarity.wishes import Depth, Region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from recommender.catalogue.table import Catalogue
    from recommender.similarity.ranking import Ranking
    from recommender.similarity.taste import Taste
    from recommender.similarity.wishes import Steer

# So many of a channel's tags are tried one by one, and then so many together.
TRIED, TOGETHER = 8, 4


class RemedyKind(StrEnum):
    """Which part of a taste is changed."""

    COUNT = "count"
    MORE = "more"
    LESS = "less"
    DEPTH = "depth"
    REGION = "region"
    VARIETY = "variety"
    EXCLUDED = "excluded"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What brings the channel in, tried out.

    changes: which parts of the taste, the one that matters first; COUNT besides others where it is then still
    far down. taste: the changed taste, in whose list it stands at `rank`. tags: those raised, or no longer
    lowered, where that is the change.
    """

    changes: tuple[RemedyKind, ...]
    taste: Taste
    rank: int
    tags: tuple[str, ...] = ()

    @property
    def kind(self) -> RemedyKind:
        """The change that matters."""
        return self.changes[0]


def remedies(catalogue: Catalogue, ranking: Ranking, row: int) -> tuple[Remedy, ...]:
    """What brings a row in that is not in the list; each kind of change at most once."""
    if ranking.rank(row) is None:
        return tuple(_unfiltered(ranking, row))
    found = [*_lengthened(ranking, row, ()), *_steered(catalogue, ranking, row)]
    return (*found, *_reset(ranking, row))


def _unfiltered(ranking: Ranking, row: int) -> Iterator[Remedy]:
    """The taste without all that keeps a row out of question."""
    changes: list[RemedyKind] = []
    while (reason := ranking.reason(row)) in UNFILTERED:
        kind, without = UNFILTERED[reason]
        changes.append(kind)
        ranking = rank_all(ranking.grounds, without(ranking, row))
    yield from _lengthened(ranking, row, tuple(changes))


def _lengthened(ranking: Ranking, row: int, changes: tuple[RemedyKind, ...]) -> Iterator[Remedy]:
    """With as many places as it takes, which in a varied list is tried."""
    taste, rank = ranking.taste, ranking.rank(row)
    if rank is not None and rank > taste.count:
        changes, taste = (*changes, RemedyKind.COUNT), replace(taste, count=rank)
        if taste.variety or taste.depth is not Depth.BALANCED:
            rank = rank_all(ranking.grounds, taste).rank(row)
    if rank is not None and rank <= taste.count:
        yield Remedy(changes, taste, rank)


def _steered(catalogue: Catalogue, ranking: Ranking, row: int) -> Iterator[Remedy]:
    """None of its tags lowered; and its tags raised: one where that is enough, else a few together."""
    steer, steering = ranking.taste.steer, ranking.grounds.steering
    lowered = tuple(tag for tag in steer.less if steering.having(tag)[row])
    if lowered:
        kept = replace(steer, less=tuple(tag for tag in steer.less if tag not in lowered))
        yield from _tried(RemedyKind.LESS, ranking, row, kept, lowered)
    raised = {look(tag) for tag in (*steer.more, *steer.less)}
    mine = {look(tag): tag for name in TAGS for tag in catalogue.tags[name][row] if steering.known(tag)}
    tags = sorted((mine[key] for key in mine.keys() - raised), key=lambda tag: (steering.size(tag), tag))
    several = (tuple(tags[:size]) for size in range(2, min(TOGETHER, len(tags)) + 1))
    reachable = {size: ranking.within_reach(row, size) for size in range(1, TOGETHER + 1)}
    for chosen in (*((tag,) for tag in tags[:TRIED]), *several):
        if not reachable[len(chosen)]:
            continue
        more = replace(steer, more=(*steer.more, *chosen))
        if found := tuple(_tried(RemedyKind.MORE, ranking, row, more, chosen)):
            yield from found
            return


def _tried(
    kind: RemedyKind, ranking: Ranking, row: int, steer: Steer, tags: tuple[str, ...]
) -> Iterator[Remedy]:
    rank = ranking.steered(steer).rank(row)
    if rank is not None and rank <= ranking.taste.count:
        yield Remedy((kind,), replace(ranking.taste, steer=steer), rank, tags)


def _reset(ranking: Ranking, row: int) -> Iterator[Remedy]:
    """Without variety, else with another depth: the first that helps."""
    taste = ranking.taste
    changes = [(RemedyKind.VARIETY, replace(taste, variety=0.0))] if taste.variety else []
    depths = (depth for depth in (Depth.BALANCED, Depth.FAMILIAR, Depth.HIDDEN) if depth is not taste.depth)
    changes += [(RemedyKind.DEPTH, replace(taste, depth=depth)) for depth in depths]
    for kind, changed in changes:
        rank = rank_all(ranking.grounds, changed).rank(row)
        if rank is not None and rank <= taste.count:
            yield Remedy((kind,), changed, rank)
            return


def _without_region(ranking: Ranking, _: int) -> Taste:
    return replace(ranking.taste, steer=replace(ranking.taste.steer, region=Region.EVERYWHERE))


def _without_depth(ranking: Ranking, _: int) -> Taste:
    return replace(ranking.taste, depth=Depth.BALANCED)


def _without_excluded(ranking: Ranking, row: int) -> Taste:
    return replace(ranking.taste, excluded=[one for one in ranking.taste.excluded if one != row])


def _without_disliked(ranking: Ranking, row: int) -> Taste:
    kept = [one for one in ranking.taste.disliked if one != row and not ranking.near_twin(one, row)]
    return replace(ranking.taste, disliked=kept)


UNFILTERED: Mapping[LeftOutReason | None, tuple[RemedyKind, Callable[[Ranking, int], Taste]]] = {
    LeftOutReason.REGION: (RemedyKind.REGION, _without_region),
    LeftOutReason.DEPTH: (RemedyKind.DEPTH, _without_depth),
    LeftOutReason.EXCLUDED: (RemedyKind.EXCLUDED, _without_excluded),
    LeftOutReason.DISLIKED: (RemedyKind.DISLIKED, _without_disliked),
    LeftOutReason.NEAR_DISLIKED: (RemedyKind.DISLIKED, _without_disliked),
}

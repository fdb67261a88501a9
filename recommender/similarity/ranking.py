"""All channels that come into question for a taste, in one total order.

The order is by place, then score, then CPI, all descending, then by table order. The place is the score, less
what variety takes off, plus what raised tags add and lowered ones take. The former does not hang on the tags
that are steered, the latter is the same for all that have a tag: so of the first k channels never fewer
have a tag once it is raised, and never more once it is lowered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from recommender.similarity.depth import of_depth
from recommender.similarity.neighbours import LEAST_AGREEMENT
from recommender.similarity.taste import LeftOutReason, TooLittleKnownError
from recommender.similarity.variety import places, pool_size, unvaried, varied
from recommender.similarity.wishes import Depth, Steer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.similarity.grounds import Grounds
    from recommender.similarity.taste import Taste

# A near twin of a disliked channel: the cosine of their contents is at least this.
NEAR_TWIN = 0.9
# What one raised tag adds, as a share of the highest score.
STEER_STEP = 0.25
# So many are worked out as single lists are, bit for bit; a list never shows so many.
EXACT = 300
IN_QUESTION = 0
# Each channel counts for the first of these that holds.
REASONS = (
    LeftOutReason.LIKED,
    LeftOutReason.DISLIKED,
    LeftOutReason.EXCLUDED,
    LeftOutReason.NOTHING_SHARED,
    LeftOutReason.NEAR_DISLIKED,
    LeftOutReason.REGION,
    LeftOutReason.DEPTH,
)


@dataclass(frozen=True, eq=False)
class Ranking:
    """Where each of n channels stands for a taste.

    known: the liked rows that have content, ascending. scores: float64, (n,), the mean of the scores, which
    those out of question have, too. out: int8, (n,), 1 + the place in REASONS of why a channel is out of
    question, IN_QUESTION for none. before_steer, steer, place: float64, (n,), score less variety, what tags
    add, and the rounded sum of both.
    """

    grounds: Grounds
    taste: Taste
    known: tuple[int, ...]
    scores: NDArray[np.float64]
    out: NDArray[np.int8]
    before_steer: NDArray[np.float64]
    steer: NDArray[np.float64]
    place: NDArray[np.float64]

    def first(self, count: int) -> list[int]:
        """The best rows, best first, at most `count`."""
        pool = np.flatnonzero(self.out == IN_QUESTION)
        best = _best(pool, (self.place, self.scores), self.grounds.tie_rank, count)
        return [int(row) for row in best]

    def rank(self, row: int) -> int | None:
        """The rank of a row, from 1; None where it is out of question."""
        if self.out[row] != IN_QUESTION:
            return None
        here, ties = self.place[row], self.grounds.tie_rank
        ahead = self.place > here
        level = self.place == here
        ahead |= level & (self.scores > self.scores[row])
        ahead |= level & (self.scores == self.scores[row]) & (ties < ties[row])
        return 1 + int(np.count_nonzero(ahead & (self.out == IN_QUESTION)))

    def steered(self, steer: Steer) -> Ranking:
        """The same with other tags raised and lowered; the region stays."""
        steer = replace(steer, region=self.taste.steer.region)
        added = _steer(self.grounds, steer, self.scores, self.out)
        taste, place = replace(self.taste, steer=steer), np.round(self.before_steer + added, 12)
        return replace(self, taste=taste, steer=added, place=place)

    def within_reach(self, row: int, tags: int) -> bool:
        """Whether so many raised tags may bring a row in: whoever is above by more than they add stays."""
        most = self.place[row] + tags * STEER_STEP * self._highest
        above = (self.place > most + LEAST_AGREEMENT) & (self.out == IN_QUESTION)
        return int(np.count_nonzero(above)) < self.taste.count

    @property
    def _highest(self) -> float:
        return float(self.scores[self.out == IN_QUESTION].max(initial=0.0))

    def near_twin(self, disliked: int, row: int) -> bool:
        """Whether a row is out of question beside a disliked one, as their contents are so alike."""
        return bool(_near_twins(self.grounds, disliked)[row])

    def reason(self, row: int) -> LeftOutReason | None:
        """Why a row is out of question."""
        code = int(self.out[row])
        return None if code == IN_QUESTION else REASONS[code - 1]

    def counts(self) -> dict[LeftOutReason, int]:
        """How many channels are out of question, for each reason that holds for any."""
        counts = np.bincount(self.out, minlength=len(REASONS) + 1).tolist()
        return {reason: count for reason, count in zip(REASONS, counts[1:], strict=True) if count}

    def __len__(self) -> int:
        """How many come into question."""
        return int(np.count_nonzero(self.out == IN_QUESTION))


def rank_all(grounds: Grounds, taste: Taste) -> Ranking:
    """The order of all channels for a taste.

    Raises:
        IndexError: there is no such row.
        TooLittleKnownError: no liked channel has content to compare; it carries the first.
    """
    known = known_of(grounds, taste)
    scores, out, value = _asked_plainly(grounds, taste, known)
    if taste.depth is not Depth.BALANCED:
        plain = _best(np.flatnonzero(out == IN_QUESTION), (value, scores), grounds.tie_rank, taste.count)
        pool, reach = out == IN_QUESTION, grounds.catalogue.number("subscribers")
        fits = of_depth(taste.depth, reach, plain, pool, grounds.usual_reach, taste.count)
        out = np.where(pool & ~fits, np.int8(1 + REASONS.index(LeftOutReason.DEPTH)), out)
        value = _value(grounds, taste, scores, out)
    steer = _steer(grounds, taste.steer, scores, out)
    return Ranking(grounds, taste, known, scores, out, value, steer, np.round(value + steer, 12))


def known_of(grounds: Grounds, taste: Taste) -> tuple[int, ...]:
    """The liked rows that have content, ascending, that sums do not hang on the order of liking.

    Raises:
        IndexError: a row of the taste is none.
        TooLittleKnownError: there is none.
    """
    for row in (*taste.liked, *taste.disliked, *taste.excluded):
        grounds.catalogue.row(row)
    known = tuple(sorted(row for row in taste.liked if grounds.features.known[row]))
    if not known:
        raise TooLittleKnownError(grounds.catalogue[taste.liked[0]])
    return known


def _asked_plainly(
    grounds: Grounds, taste: Taste, known: tuple[int, ...]
) -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.float64]]:
    """Scores, why channels are out of question, and scores less variety: without depth and steered tags."""
    plain = replace(taste, steer=Steer(region=taste.steer.region), depth=Depth.BALANCED)

    def find() -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.float64]]:
        scores, shares = grounds.remembered(("scores", *known), lambda: _scores(grounds, known))
        out = _out(grounds, plain, shares)
        return scores, out, _value(grounds, plain, scores, out)

    return grounds.remembered(("plain", plain), find)


def _scores(grounds: Grounds, known: tuple[int, ...]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The mean of each channel's scores, and whether it shares anything with any that is liked, (n,) both.

    Of the best `EXACT` they are the mean of `Features.scores` to the last bit, of others within 1e-12.
    """
    rows, candidates = np.array(known), grounds.features.candidate_weight
    queries = grounds.features.query_weight[rows]
    rough = grounds.postings.agreement(*known)
    liked = [grounds.liked_with(row) for row in known] if grounds.features.likes is not None else []
    all_liked = sum(liked) if liked else np.zeros(1)
    scores = np.round((rough + all_liked) / len(rows) + queries.mean() * candidates, 12)
    shares = (rough >= LEAST_AGREEMENT) | (all_liked > 0)
    best = np.flatnonzero(shares)
    if len(best) > EXACT:
        best = best[np.argpartition(-scores[best], EXACT)[:EXACT]]
    agreement = np.stack([grounds.postings.exact(row, best) for row in known])
    together = np.stack([values[best] for values in liked]) if liked else np.zeros((1, 1))
    each = np.round(agreement + np.multiply.outer(queries, candidates[best]) + together, 12)
    scores[best] = np.round(each.mean(axis=0), 12)
    shares[best] = ((agreement >= LEAST_AGREEMENT) | (together > 0)).any(axis=0)
    return scores, shares


def _out(grounds: Grounds, taste: Taste, shares: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Why each channel is out of question, as far as that does not hang on a list, (n,)."""
    out = np.zeros(len(shares), np.int8)
    out[~grounds.steering.of_region(taste.steer.region)] = 1 + REASONS.index(LeftOutReason.REGION)
    for row in taste.disliked:
        out[_near_twins(grounds, row)] = 1 + REASONS.index(LeftOutReason.NEAR_DISLIKED)
    out[~shares] = 1 + REASONS.index(LeftOutReason.NOTHING_SHARED)
    for reason, rows in (
        (LeftOutReason.EXCLUDED, taste.excluded),
        (LeftOutReason.DISLIKED, taste.disliked),
        (LeftOutReason.LIKED, taste.liked),
    ):
        out[list(rows)] = 1 + REASONS.index(reason)
    return out


def _near_twins(grounds: Grounds, row: int) -> NDArray[np.bool_]:
    """Which channels are near twins of one, (n,)."""
    return grounds.remembered(("twins", row), lambda: grounds.postings.twins(row, NEAR_TWIN))


def _value(
    grounds: Grounds, taste: Taste, scores: NDArray[np.float64], out: NDArray[np.int8]
) -> NDArray[np.float64]:
    """Score less what variety takes off, (n,): the score itself where none is asked for."""
    if not taste.variety:
        return scores
    pool = np.flatnonzero(out == IN_QUESTION)
    rows = _best(pool, (scores,), grounds.tie_rank, pool_size(taste.count))
    chosen, cost = varied(grounds.postings, rows, scores[rows], taste.count, taste.variety)
    last = np.sort(chosen)[::-1][: places(taste.count)].min(initial=np.inf)
    value = unvaried(scores, cost, float(last), taste.variety)
    value[rows] = chosen
    return value


def _steer(
    grounds: Grounds, steer: Steer, scores: NDArray[np.float64], out: NDArray[np.int8]
) -> NDArray[np.float64]:
    """What raised tags add to each channel and lowered ones take, (n,)."""
    if not (steer.more or steer.less):
        return np.zeros(len(scores))
    highest = float(scores[out == IN_QUESTION].max(initial=0.0))
    return np.multiply(STEER_STEP * highest, grounds.steering.net(steer), dtype=np.float64)


def _best(
    pool: NDArray[np.int64], keys: tuple[NDArray[np.float64], ...], ties: NDArray[np.int64], count: int
) -> NDArray[np.int64]:
    """The `count` best rows of a pool by descending keys, then ties."""
    first = keys[0][pool]
    if 0 < count < len(pool):
        pool = pool[first >= np.partition(first, len(pool) - count)[len(pool) - count]]
    order = np.lexsort((ties[pool], *(-key[pool] for key in reversed(keys))))
    return pool[order[:count]]

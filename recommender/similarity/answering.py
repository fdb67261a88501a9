"""From a taste to the channels that suit it: a pure function of what a snapshot holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.similarity.neighbours import NOBODY
from recommender.similarity.ranking import known_of, rank_all
from recommender.similarity.reasons import FromLiked, Reason
from recommender.similarity.taste import Answer, LeftOut, LeftOutReason, Neighbour, NeighbourList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.similarity.grounds import Grounds
    from recommender.similarity.taste import Taste

# A channel is near to a liked one from this share of the similarity of the most similar on.
NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """A row that is shown: its score, what tags add, what variety takes off, and the place from all three."""

    row: int
    score: float
    steer: float
    variety: float
    place: float


def answer(grounds: Grounds, taste: Taste) -> Answer:
    """The channels that suit a taste: nearest to those that are liked by the mean of the scores.

    Popularity counts once. Liked channels without content are passed over where there are others.

    Raises:
        IndexError: there is no such row.
        TooLittleKnownError: no liked channel has content to compare; it carries the first.
    """
    known = known_of(grounds, taste)
    if taste.plain and len(taste.liked) == 1 and taste.count <= grounds.neighbours.depth:
        places = _looked_up(grounds, taste)
        # In question is only who is looked at: whoever is not shares nothing where the list is short.
        counts = {
            LeftOutReason.LIKED: 1,
            LeftOutReason.NOTHING_SHARED: len(grounds.catalogue) - 1 - len(places),
        }
    else:
        places, counts = _ranked(grounds, taste)
    reasons = _reasons(grounds, known, places)
    steered = (*taste.steer.more, *taste.steer.less)
    return Answer(
        taste,
        _listed(grounds, places, reasons),
        _left_out(taste, len(known), counts, complete=len(places) < taste.count),
        reasons,
        tuple(tag for tag in steered if not grounds.steering.known(tag)),
    )


def _looked_up(grounds: Grounds, taste: Taste) -> list[Place]:
    """A list that is there already is only read."""
    row, count = taste.liked[0], taste.count
    rows = grounds.neighbours.rows[row, :count].tolist()
    scores = grounds.neighbours.scores[row, :count].tolist()
    both = zip(rows, scores, strict=True)
    return [Place(row, score, 0.0, 0.0, score) for row, score in both if row != NOBODY]


def _ranked(grounds: Grounds, taste: Taste) -> tuple[list[Place], dict[LeftOutReason, int]]:
    ranking = rank_all(grounds, taste)
    places = []
    for row in ranking.first(taste.count):
        parts = (ranking.scores, ranking.steer, ranking.before_steer, ranking.place)
        score, steer, before, place = (float(part[row]) for part in parts)
        places.append(Place(row, score, steer, before - score, place))
    return places, ranking.counts()


def _reasons(grounds: Grounds, known: Sequence[int], places: Sequence[Place]) -> tuple[Reason, ...]:
    rows = [place.row for place in places]
    columns = [grounds.similarities(liked, rows) for liked in known]
    return tuple(
        _reason(grounds, known, place, similarities)
        for place, similarities in zip(places, zip(*columns, strict=True), strict=True)
    )


def _reason(grounds: Grounds, known: Sequence[int], place: Place, similarities: Sequence[float]) -> Reason:
    parts = []
    for liked, similarity in zip(known, similarities, strict=True):
        together = grounds.together(liked, place.row)
        near = together > 0 or (similarity > 0 and similarity >= NEAR * grounds.nearest(liked))
        share = together / len(known)
        parts.append(FromLiked(liked, similarity / len(known) + share, near, share, similarity))
    parts.sort(key=lambda part: (-part.value, part.liked))
    popularity = max(0.0, place.score - sum(part.value for part in parts))
    return Reason(place.row, tuple(parts), popularity, place.score, place.steer, place.variety, place.place)


def _listed(grounds: Grounds, places: Sequence[Place], reasons: Sequence[Reason]) -> NeighbourList:
    return NeighbourList(
        Neighbour(
            rank=rank,
            row=place.row,
            score=place.score,
            tied=rank > 1 and _level(place, places[rank - 2]),
            similarity=round(sum(part.value - part.together for part in reason.liked), 12),
            name=grounds.catalogue.names[place.row],
        )
        for rank, (place, reason) in enumerate(zip(places, reasons, strict=True), start=1)
    )


def _level(one: Place, other: Place) -> bool:
    return (one.place, one.score) == (other.place, other.score)


def _left_out(
    taste: Taste, known: int, counts: dict[LeftOutReason, int], *, complete: bool
) -> tuple[LeftOut, ...]:
    """In the order in which reasons are looked at; who shares nothing counts where the list is short."""
    unknown = len(taste.liked) - known
    told = {LeftOutReason.LIKED: known, LeftOutReason.TOO_LITTLE_KNOWN: unknown}
    told |= {reason: count for reason, count in counts.items() if reason is not LeftOutReason.LIKED}
    if not complete:
        told.pop(LeftOutReason.NOTHING_SHARED, None)
    return tuple(LeftOut(reason, count) for reason, count in told.items() if count)

"""From a taste to the channels that suit it: a pure function of what a snapshot holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.similarity.neighbours import NOBODY, nearest_to
from recommender.similarity.taste import (
    Answer,
    LeftOut,
    LeftOutReason,
    Neighbour,
    NeighbourList,
    TooLittleKnownError,
)

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features
    from recommender.similarity.neighbours import Neighbours
    from recommender.similarity.taste import Taste


def answer(features: Features, neighbours: Neighbours, catalogue: Catalogue, taste: Taste) -> Answer:
    """The channels nearest to those that are liked: by the mean of the scores, popularity added once.

    neighbours: the lists of single channels, as far as they go. Liked channels without content are passed
    over where there are others.

    Raises:
        IndexError: there is no such row.
        TooLittleKnownError: no liked channel has content to compare; it carries the first.
    """
    for row in taste.liked:
        catalogue.row(row)
    # In one order, that sums do not hang on the order in which channels are liked.
    known = sorted(row for row in taste.liked if features.known[row])
    if not known:
        raise TooLittleKnownError(catalogue[taste.liked[0]])
    places = _places(features, neighbours, catalogue, taste)
    listed = NeighbourList(
        Neighbour(
            rank=rank,
            row=row,
            score=score,
            tied=rank > 1 and score == places[rank - 2][1],
            similarity=round(sum(features.similarity(query, row) for query in known) / len(known), 12),
            name=catalogue.names[row],
        )
        for rank, (row, score) in enumerate(places, start=1)
    )
    return Answer(taste, listed, _left_out(taste, len(known), len(listed), len(catalogue)))


def _places(
    features: Features, neighbours: Neighbours, catalogue: Catalogue, taste: Taste
) -> list[tuple[int, float]]:
    """Row and score of each place, best first; a list that is there already is only read."""
    found, place = neighbours, taste.liked[0]
    if len(taste.liked) > 1 or taste.count > found.depth:
        found, place = nearest_to(features, catalogue.number("cpi"), sorted(taste.liked), taste.count), 0
    rows, scores = found.rows[place, : taste.count].tolist(), found.scores[place, : taste.count].tolist()
    return [(row, score) for row, score in zip(rows, scores, strict=True) if row != NOBODY]


def _left_out(taste: Taste, known: int, listed: int, size: int) -> tuple[LeftOut, ...]:
    unknown = len(taste.liked) - known
    counts = {LeftOutReason.LIKED: known, LeftOutReason.TOO_LITTLE_KNOWN: unknown}
    if listed < taste.count:
        counts[LeftOutReason.NOTHING_SHARED] = size - len(taste.liked) - listed
    return tuple(LeftOut(reason, count) for reason, count in counts.items() if count)

"""How alike, how well known, how surely: what is read off a snapshot for a line or a list."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.lists.glimpse import Glimpse
from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from recommender.similarity.taste import Neighbour, Taste
    from recommender.snapshots.snapshot import Snapshot

FEW_TAGS = 2
# Shares of the table's channels with fewer subscribers.
WELL_KNOWN_FROM, HIDDEN_UPTO = 0.9, 0.25


class Popularity(StrEnum):
    """What is said of how many know a channel; nothing of the many in between."""

    WELL_KNOWN = "well-known"
    HIDDEN_GEM = "hidden-gem"


def few_tags(snapshot: Snapshot, row: int) -> int | None:
    """How many tags a channel has, where these are few and all that is known of it."""
    tags = len(snapshot.tags_shared(row, row))
    if not 0 < tags <= FEW_TAGS:
        return None
    shown = Glimpse.of(snapshot.catalogue, row)
    return None if shown.intro or shown.titles else tags


def tied_beyond(snapshot: Snapshot, taste: Taste, shown: Sequence[Neighbour]) -> int:
    """How many channels below the last line are as near as it, as far as lists are precomputed."""
    if not taste.plain or len(taste.liked) > 1 or not shown or len(shown) < taste.count:
        return 0
    scores = snapshot.neighbours.scores[taste.liked[0], taste.count :]
    return int((scores == shown[-1].score).sum())


def popularity_of(snapshot: Snapshot, row: int) -> Popularity | None:
    share = float(snapshot.reach[row])  # NaN where unknown: neither
    if share >= WELL_KNOWN_FROM:
        return Popularity.WELL_KNOWN
    return Popularity.HIDDEN_GEM if share <= HIDDEN_UPTO else None


def similarity_shown(snapshot: Snapshot, asked: int, similarity: float) -> float:
    """A similarity as people read it: 1 is that of a channel with the same tags and words."""
    return _share(similarity, snapshot.features.twin_similarity(asked))


def mean_similarity(snapshot: Snapshot, liked: Sequence[int], row: int) -> float:
    """How alike a row is to those that are liked and known, as people read it.

    The sum of its similarities over that of their twins: in the order of the sum, which lists are ordered by.
    """
    if len(liked) == 1:
        return similarity_shown(snapshot, liked[0], snapshot.features.similarity(liked[0], row))
    features = snapshot.features
    known = [asked for asked in liked if features.known[asked]]
    return mean_shown(snapshot, {asked: features.similarity(asked, row) for asked in known})


def mean_shown(snapshot: Snapshot, similarities: Mapping[int, float]) -> float:
    """The same from the similarity to each that is liked and known, in the order of liking."""
    twins = sum(snapshot.features.twin_similarity(asked) for asked in similarities)
    return _share(sum(similarities.values()), twins)


def _share(similarity: float, twins: float) -> float:
    """0 for a channel that has neither tag nor word, and is known by who likes it alone."""
    return min(1.0, round(similarity / twins, 12)) if twins else 0.0


def days_old(snapshot: Snapshot, now: datetime) -> int:
    """Whole days since its rows were crawled; 0 where that is not known. Invented channels do not age."""
    crawled = snapshot.last_crawled
    if crawled is None or snapshot.manifest.origin.kind is OriginKind.SAMPLE:
        return 0
    return max(0, (now - crawled).days)

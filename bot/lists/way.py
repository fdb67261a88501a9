"""A way from one channel to another as no face owns it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.lists.answer import Shared
from bot.lists.glimpse import Glimpse
from bot.lists.measures import few_tags, popularity_of, similarity_shown
from bot.lookup.remembered import Remembered
from recommender import ways

if TYPE_CHECKING:
    from datetime import datetime

    from bot.lists.measures import Popularity
    from recommender.catalogue.table import PlaylistChannel
    from recommender.conversation.paths import Path, Step
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot

# How many ways are looked for; none leads over an inner channel of another.
MOST_WAYS = 5
WAYS: Remembered[tuple[Path, ...]] = Remembered(512)


@dataclass(frozen=True, slots=True)
class Stop:
    """One channel of a way.

    shared: with the next one, what says most first, and similarity to it: nothing and None for the last.
    score: the larger of the scores with which this and the next stand in each other's lists. few_tags: as of
    `bot.lists.measures`.
    """

    rank: int
    channel: PlaylistChannel
    fingerprint: str
    glimpse: Glimpse
    popularity: Popularity | None = None
    few_tags: int | None = None
    shared: tuple[Shared, ...] = ()
    similarity: float | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """number: which way it is, from 1, the first is the shortest. of: how many were looked for and found."""

    manifest: Manifest
    last_crawled: datetime | None
    stops: tuple[Stop, ...]
    number: int
    of: int

    @property
    def after(self) -> int | None:
        """The number of the way to show next; None where this is the only one."""
        if self.number < self.of:
            return self.number + 1
        return 1 if self.number > 1 else None

    @property
    def inner(self) -> int:
        """How many channels lie between the ends."""
        return len(self.stops) - 2


def way_of(snapshot: Snapshot, rows: tuple[int, int], number: int, look_for: int = 0) -> Way:
    """One of the ways between two rows.

    number: from 1; after the last way comes the first again. look_for: how many are looked for in any case;
    without it one more than is asked for, as each takes time.

    Raises:
        NoPathError: there is none.
    """
    most = look_for or min(number + 1, MOST_WAYS)
    found = _ways(snapshot, rows, most)
    number = (number - 1) % len(found)
    path = found[number]
    steps: list[Step | None] = [*path.steps, None]
    stops = tuple(
        _stop(snapshot, rank, row, step)
        for rank, (row, step) in enumerate(zip(path.rows, steps, strict=True), start=1)
    )
    return Way(snapshot.manifest, snapshot.last_crawled, stops, number + 1, len(found))


def _ways(snapshot: Snapshot, rows: tuple[int, int], most: int) -> tuple[Path, ...]:
    """Each is looked for once, as people ask for one more."""

    def look_on() -> tuple[Path, ...]:
        return ways(snapshot, *rows, most, _ways(snapshot, rows, most - 1) if most > 1 else ())

    return WAYS.result(snapshot, (rows, most), look_on)


def _stop(snapshot: Snapshot, rank: int, row: int, step: Step | None) -> Stop:
    stop = Stop(
        rank,
        snapshot.catalogue[row],
        snapshot.fingerprints[row],
        Glimpse.of(snapshot.catalogue, row),
        popularity_of(snapshot, row),
        few_tags(snapshot, row),
    )
    if step is None:
        return stop
    return replace(
        stop,
        shared=tuple(Shared(label, snapshot.is_tag(label)) for label in step.shared),
        similarity=similarity_shown(snapshot, step.start, snapshot.features.similarity(step.start, step.end)),
        score=step.score,
    )

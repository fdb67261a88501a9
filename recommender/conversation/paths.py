"""From one channel to another through real neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from recommender.similarity.graph import NeighbourGraph
    from recommender.snapshots.snapshot import Snapshot


class NoPathError(Exception):
    """No chain of neighbours leads from row to row; avoiding: none but by what is to be avoided."""

    def __init__(self, start: int, end: int, avoiding: bool = False) -> None:  # noqa: FBT001, FBT002 as it is pickled
        self.start, self.end, self.avoiding = start, end, avoiding
        other = "no other" if avoiding else "no"
        super().__init__(f"{other} chain of neighbours leads from row {start} to row {end}")

    def __reduce__(self) -> tuple[type[NoPathError], tuple[int, int, bool]]:
        return type(self), (self.start, self.end, self.avoiding)


@dataclass(frozen=True, slots=True)
class Step:
    """From one row to its neighbour.

    score: the larger of the scores with which one stands in the other's list. shared: what both have: tags,
    the rarest first, then words.
    """

    start: int
    end: int
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of neighbours with the fewest steps, of those the one of the largest scores."""

    steps: tuple[Step, ...]

    @property
    def rows(self) -> tuple[int, ...]:
        """All channels on the way, both ends included."""
        return (self.steps[0].start, *(step.end for step in self.steps))

    @property
    def inner(self) -> tuple[int, ...]:
        """The channels between the ends."""
        return self.rows[1:-1]


def path(
    snapshot: Snapshot, start: int, end: int, avoid: Collection[int] = (), *, direct: bool = True
) -> Path:
    """The shortest chain from one row to another, see `NeighbourGraph`.

    Two channels are neighbours where either stands in the other's list of ten, so a chain is as long both
    ways. Only where no such chain joins the ends, all places of the lists that are kept count. avoid: rows
    that it does not lead over; the ends are not meant. direct: whether it may be a single step.

    Raises:
        NoPathError: there is none.
        IndexError: there is no such row.
        ValueError: both ends are the same.

    >>> from recommender import Snapshot, path, sample_catalogue
    >>> snapshot = Snapshot.build(sample_catalogue())
    >>> found = path(snapshot, 0, 56)
    >>> (found.rows[0], found.rows[-1]), len(found.steps) > 0
    ((0, 56), True)
    """
    start, end, *avoided = (snapshot.catalogue.row(row) for row in (start, end, *avoid))
    if start == end:
        raise ValueError(f"row {start} is both ends of the way; name two channels")
    graph, rows = _joining(snapshot, start, end)
    if avoided or not direct:
        rows = graph.shortest(start, end, avoided, direct=direct)
    if rows is None:
        raise NoPathError(start, end, bool(avoided) or not direct)
    return Path(tuple(_step(snapshot, one, other, graph.listed) for one, other in pairwise(rows)))


def ways(snapshot: Snapshot, start: int, end: int, most: int, known: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Up to `most` chains, the shortest first; each leads over no inner channel of those before it.

    Fewer where there are no more; a single step is taken once. known: the first of them, where somebody has
    looked for these before.

    Raises:
        NoPathError: there is none at all.
        IndexError, ValueError: as `path`.
    """
    found = list(known) or [path(snapshot, start, end)]
    while len(found) < most:
        avoid = {row for one in found for row in one.inner}
        try:
            found.append(path(snapshot, start, end, avoid, direct=all(one.inner for one in found)))
        except NoPathError:
            break
    return tuple(found)


def _joining(snapshot: Snapshot, start: int, end: int) -> tuple[NeighbourGraph, tuple[int, ...] | None]:
    """The graph that joins two rows, the one of fewer neighbours where it does, and the shortest way."""
    grounds = snapshot.grounds

    def find() -> tuple[NeighbourGraph, tuple[int, ...] | None]:
        rows = grounds.graph.shortest(start, end)
        if rows is not None or grounds.neighbours.depth <= grounds.graph.listed:
            return grounds.graph, rows
        return grounds.wide_graph, grounds.wide_graph.shortest(start, end)

    return grounds.remembered(("way", start, end), find)


def _step(snapshot: Snapshot, one: int, other: int, listed: int) -> Step:
    score = max(_score(snapshot, one, other, listed), _score(snapshot, other, one, listed))
    return Step(one, other, score, snapshot.shared(one, other))


def _score(snapshot: Snapshot, listing: int, other: int, listed: int) -> float:
    """With which score one stands in the other's list, 0 where it does not."""
    rows = snapshot.neighbours.rows[listing, :listed].tolist()
    return float(snapshot.neighbours.scores[listing, rows.index(other)]) if other in rows else 0.0

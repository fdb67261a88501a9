"""A list of channels as no face owns it: asked once, shown as an embed, a table, JSON or a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.similarity.taste import Taste, TooLittleKnownError

if TYPE_CHECKING:
    from datetime import datetime

    from recommender.catalogue.table import PlaylistChannel
    from recommender.similarity.taste import LeftOut, Neighbour
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot

SHARED = 3


@dataclass(frozen=True, slots=True)
class Shared:
    """Something two channels have in common: a tag of the table, or a word of what they say of themselves."""

    label: str
    is_tag: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One channel of a list.

    score: what it is ordered by, 0 … 1; similarity: the part of it without popularity. tied: as near as the
    line above. shared: at most `SHARED`, what says most first. differs: its tags that the asked channel has
    not, the rarest first.
    """

    rank: int
    channel: PlaylistChannel
    fingerprint: str
    score: float
    similarity: float
    tied: bool
    shared: tuple[Shared, ...]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The channels like one; `left_out` is what stands in no line, and why.

    `count` is how many were asked for. `known` is false for a channel of which too little is known: its list
    is empty. `manifest` and `data_date` say what it was answered from.
    """

    manifest: Manifest
    data_date: datetime
    asked: PlaylistChannel
    count: int
    known: bool
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]


def list_answer(snapshot: Snapshot, row: int, count: int) -> ListAnswer:
    """Up to `count` channels like that of `row`."""
    try:
        answer = snapshot.answer(Taste(liked=(row,), count=count))
    except TooLittleKnownError:
        answer = None
    return ListAnswer(
        manifest=snapshot.manifest,
        data_date=snapshot.data_date,
        asked=snapshot.catalogue[row],
        count=count,
        known=answer is not None,
        lines=tuple(_line(snapshot, row, neighbour) for neighbour in answer.neighbours) if answer else (),
        left_out=answer.left_out if answer else (),
    )


def _line(snapshot: Snapshot, asked: int, neighbour: Neighbour) -> Line:
    shared = snapshot.shared(asked, neighbour.row, SHARED)
    return Line(
        rank=neighbour.rank,
        channel=snapshot.catalogue[neighbour.row],
        fingerprint=snapshot.fingerprints[neighbour.row],
        score=neighbour.score,
        similarity=neighbour.similarity,
        tied=neighbour.tied,
        shared=tuple(Shared(label, snapshot.is_tag(label)) for label in shared),
        differs=snapshot.tags_beyond(asked, neighbour.row),
    )

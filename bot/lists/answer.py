"""A list of channels as no face owns it: asked once, shown as an embed, a table, JSON or a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.lists.common import Apart, Common, TagsOfLine, apart_of, common_of
from bot.lists.glimpse import Glimpse, picture_of
from recommender.similarity.taste import Taste, TooLittleKnownError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from recommender.catalogue.table import PlaylistChannel
    from recommender.similarity.taste import LeftOut, Neighbour
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot

SHARED = 3
# Shares of the table's channels with fewer subscribers.
WELL_KNOWN_FROM, HIDDEN_UPTO = 0.9, 0.25
# Similarities nearer than this are one: sums of the same parts in another order.
EQUAL = 1e-9


class Popularity(StrEnum):
    """What is said of how many know a channel; nothing of the many in between."""

    WELL_KNOWN = "well-known"
    HIDDEN_GEM = "hidden-gem"


@dataclass(frozen=True, slots=True)
class Shared:
    """Something two channels have in common: a tag of the table, or a word of what they say of themselves."""

    label: str
    is_tag: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One channel of a list.

    score: what it is ordered by, 0 … 1. similarity: without popularity, 1 for one of the same tags and words.
    tied: as near as the line above. shared: at most `SHARED`, what says most first. differs: its tags that
    the asked channel has not; missing: what that one has and this has not; own: all it has; each the rarest
    first. apart: what of these is not said once for all lines.
    """

    rank: int
    channel: PlaylistChannel
    fingerprint: str
    score: float
    similarity: float
    tied: bool
    shared: tuple[Shared, ...]
    differs: tuple[str, ...]
    missing: tuple[str, ...]
    own: tuple[str, ...]
    apart: Apart
    popularity: Popularity | None
    glimpse: Glimpse


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The channels like one; `left_out` is what stands in no line, and why.

    `count` is how many were asked for. `known` is false for a channel of which too little is known: its list
    is empty. `common` is what is said once for all lines; `alike`: nothing tells them apart, and popularity
    alone decides their order. `manifest` and `last_crawled` say what it was answered from.
    """

    manifest: Manifest
    last_crawled: datetime | None
    asked: PlaylistChannel
    count: int
    known: bool
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    common: Common
    alike: bool
    picture: str | None


def list_answer(snapshot: Snapshot, row: int, count: int) -> ListAnswer:
    """Up to `count` channels like that of `row`."""
    try:
        answer = snapshot.answer(Taste(liked=(row,), count=count))
    except TooLittleKnownError:
        answer = None
    neighbours = answer.neighbours if answer else ()
    tags = [_tags(snapshot, row, neighbour.row) for neighbour in neighbours]
    common = common_of(tags)
    lines = tuple(
        _line(snapshot, row, neighbour, of_line, apart_of(of_line, common))
        for neighbour, of_line in zip(neighbours, tags, strict=True)
    )
    return ListAnswer(
        manifest=snapshot.manifest,
        last_crawled=snapshot.last_crawled,
        asked=snapshot.catalogue[row],
        count=count,
        known=answer is not None,
        lines=lines,
        left_out=answer.left_out if answer else (),
        common=common,
        alike=_are_alike(lines, tags),
        picture=picture_of(snapshot.catalogue, row),
    )


def popularity_of(snapshot: Snapshot, row: int) -> Popularity | None:
    share = float(snapshot.reach[row])  # NaN where unknown: neither
    if share >= WELL_KNOWN_FROM:
        return Popularity.WELL_KNOWN
    return Popularity.HIDDEN_GEM if share <= HIDDEN_UPTO else None


def similarity_shown(snapshot: Snapshot, asked: int, similarity: float) -> float:
    """A similarity as people read it: 1 is that of a channel with the same tags and words."""
    return min(1.0, round(similarity / snapshot.features.twin_similarity(asked), 12))


def _tags(snapshot: Snapshot, asked: int, row: int) -> TagsOfLine:
    return TagsOfLine(
        snapshot.tags_shared(asked, row), snapshot.tags_beyond(asked, row), snapshot.tags_beyond(row, asked)
    )


def _line(snapshot: Snapshot, asked: int, neighbour: Neighbour, tags: TagsOfLine, apart: Apart) -> Line:
    row = neighbour.row
    return Line(
        rank=neighbour.rank,
        channel=snapshot.catalogue[row],
        fingerprint=snapshot.fingerprints[row],
        score=neighbour.score,
        similarity=similarity_shown(snapshot, asked, neighbour.similarity),
        tied=neighbour.tied,
        shared=tuple(Shared(label, snapshot.is_tag(label)) for label in snapshot.shared(asked, row, SHARED)),
        differs=tags.added,
        missing=tags.lacking,
        own=snapshot.tags_shared(row, row),
        apart=apart,
        popularity=popularity_of(snapshot, row),
        glimpse=Glimpse.of(snapshot.catalogue, row),
    )


def _are_alike(lines: tuple[Line, ...], tags: Sequence[TagsOfLine]) -> bool:
    """Whether neither similarity nor a tag tells two lines apart."""
    if len(lines) < 2:  # noqa: PLR2004 one line is told apart from none
        return False
    similarities = [line.similarity for line in lines]
    return max(similarities) - min(similarities) < EQUAL and len({one.as_sets for one in tags}) == 1

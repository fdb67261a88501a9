"""A list of channels as no face owns it: asked once, shown as an embed, a table, JSON or a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lists.common import Apart, Common, TagsOfLine, apart_of, common_of
from bot.lists.glimpse import Glimpse, picture_of
from bot.lists.measures import few_tags, mean_shown, popularity_of, similarity_shown, tied_beyond
from recommender.similarity.taste import Taste, TooLittleKnownError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.lists.measures import Popularity
    from recommender.catalogue.table import PlaylistChannel
    from recommender.similarity.reasons import Reason
    from recommender.similarity.taste import LeftOut, LeftOutReason, Neighbour
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot

SHARED = 3
# Similarities nearer than this are one: sums of the same parts in another order.
EQUAL = 1e-9


@dataclass(frozen=True, slots=True)
class Shared:
    """Something two channels have in common: a tag of the table, or a word of what they say of themselves."""

    label: str
    is_tag: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One channel of a list.

    score: what it is ordered by, 0 … 1. similarity: without popularity, 1 for one of the same tags and words;
    of several liked the mean. tied: as near as the line above. shared: at most `SHARED`, what says most
    first. differs: its tags that no liked channel has; missing: what the asked one has and this has not; own:
    all it has; each the rarest first. apart: what of these is not said once for all lines. reason: what its
    place is the sum of. near: places, from 0, of the liked channels that it is near to, the nearest first.
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
    reason: Reason
    near: tuple[int, ...]

    @property
    def nearest(self) -> int:
        """The row of the liked channel that adds most to its score."""
        return self.reason.liked[0].liked


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The channels that suit a taste; `left_out` is what stands in no line, and why.

    `liked`, `disliked`: what it was asked with. `known` is false where too little is known of all that is
    liked: the list is empty. `common` is what is said once for all lines; `alike`: nothing tells them apart,
    and popularity alone decides their order. `covered`: to how many of the liked any line is near, at most.
    `idle`: steered tags that no channel has. `few_tags`: how many the asked channel has, where these are few
    and all that is known of it. `tied_beyond`: channels below the last line that are as near as it.
    `manifest` and `last_crawled` say what it was answered from.
    """

    manifest: Manifest
    last_crawled: datetime | None
    taste: Taste
    liked: tuple[PlaylistChannel, ...]
    disliked: tuple[PlaylistChannel, ...]
    known: bool
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    common: Common
    alike: bool
    picture: str | None
    covered: int = 1
    idle: tuple[str, ...] = ()
    few_tags: int | None = None
    tied_beyond: int = 0

    @property
    def asked(self) -> PlaylistChannel:
        """The channel that was asked with; of several the first."""
        return self.liked[0]

    @property
    def count(self) -> int:
        """How many were asked for."""
        return self.taste.count

    @property
    def mixed(self) -> bool:
        return len(self.liked) > 1 or bool(self.disliked)

    def left_for(self, reason: LeftOutReason) -> int:
        """How many channels are left out for this reason."""
        return next((left.count for left in self.left_out if left.reason is reason), 0)


def list_answer(snapshot: Snapshot, row: int, count: int) -> ListAnswer:
    """Up to `count` channels like that of `row`."""
    return taste_answer(snapshot, Taste((row,), count))


def taste_answer(snapshot: Snapshot, taste: Taste) -> ListAnswer:
    """Up to `taste.count` channels that suit it."""
    try:
        answer = snapshot.answer(taste)
    except TooLittleKnownError:
        answer = None
    neighbours = answer.neighbours if answer else ()
    tags = [_tags(snapshot, taste.liked, neighbour.row) for neighbour in neighbours]
    common = common_of(tags)
    reasons = answer.reasons if answer else ()
    lines = tuple(
        _line(snapshot, taste.liked, neighbour, of_line, apart_of(of_line, common), reason)
        for neighbour, of_line, reason in zip(neighbours, tags, reasons, strict=True)
    )
    catalogue = snapshot.catalogue
    return ListAnswer(
        manifest=snapshot.manifest,
        last_crawled=snapshot.last_crawled,
        taste=taste,
        liked=tuple(catalogue[row] for row in taste.liked),
        disliked=tuple(catalogue[row] for row in taste.disliked),
        known=answer is not None,
        lines=lines,
        left_out=answer.left_out if answer else (),
        common=common,
        alike=_are_alike(lines, tags),
        picture=picture_of(catalogue, taste.liked[0]),
        covered=answer.covered if answer else 0,
        idle=answer.idle if answer else (),
        few_tags=few_tags(snapshot, taste.liked[0]) if len(taste.liked) == 1 else None,
        tied_beyond=tied_beyond(snapshot, taste, neighbours),
    )


def _tags(snapshot: Snapshot, liked: Sequence[int], row: int) -> TagsOfLine:
    if len(liked) == 1:
        (asked,) = liked
        return TagsOfLine(
            snapshot.tags_shared(asked, row),
            snapshot.tags_beyond(asked, row),
            snapshot.tags_beyond(row, asked),
        )
    shared = dict.fromkeys(tag for asked in liked for tag in snapshot.tags_shared(row, asked))
    added = (tag for tag in snapshot.tags_shared(row, row) if tag not in shared)
    return TagsOfLine(tuple(shared), tuple(added), ())


def _shown(snapshot: Snapshot, liked: Sequence[int], neighbour: Neighbour, reason: Reason) -> float:
    if len(liked) == 1:
        return similarity_shown(snapshot, liked[0], neighbour.similarity)
    found = {one.liked: one.similarity for one in reason.liked}
    return mean_shown(snapshot, {asked: found[asked] for asked in liked if asked in found})


def _line(
    snapshot: Snapshot,
    liked: Sequence[int],
    neighbour: Neighbour,
    tags: TagsOfLine,
    apart: Apart,
    reason: Reason,
) -> Line:
    row = neighbour.row
    labels = snapshot.shared(reason.liked[0].liked, row, SHARED)
    return Line(
        rank=neighbour.rank,
        channel=snapshot.catalogue[row],
        fingerprint=snapshot.fingerprints[row],
        score=neighbour.score,
        similarity=_shown(snapshot, liked, neighbour, reason),
        tied=neighbour.tied,
        shared=tuple(Shared(label, snapshot.is_tag(label)) for label in labels),
        differs=tags.added,
        missing=tags.lacking,
        own=snapshot.tags_shared(row, row),
        apart=apart,
        popularity=popularity_of(snapshot, row),
        glimpse=Glimpse.of(snapshot.catalogue, row),
        reason=reason,
        near=tuple(liked.index(near) for near in reason.near),
    )


def _are_alike(lines: tuple[Line, ...], tags: Sequence[TagsOfLine]) -> bool:
    """Whether neither similarity nor a tag tells two lines apart."""
    if len(lines) < 2:  # noqa: PLR2004 one line is told apart from none
        return False
    similarities = [line.similarity for line in lines]
    return max(similarities) - min(similarities) < EQUAL and len({one.as_sets for one in tags}) == 1

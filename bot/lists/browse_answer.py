"""A page of the catalogue by topic or criteria, as one frozen record for every face."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.lists.browse_words import limits_told
from bot.lists.glimpse import Glimpse
from bot.lists.measures import few_tags, popularity_of
from bot.lookup.facets import spellings_of
from bot.lookup.remembered import Remembered
from bot.lookup.topics import topics_of
from bot.tastes.browsed import Browsed
from bot.text.said import SaidError
from recommender.catalogue.browsing import REGIONAL, TopicKind
from recommender.catalogue.criteria import Sort
from recommender.catalogue.spelling import look
from recommender.conversation.browsing import among_depth, found_rows, ordered, sorts
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    import numpy as np
    from numpy.typing import NDArray

    from bot.lists.measures import Popularity
    from bot.tastes.browsed import Browsed
    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.catalogue.table import PlaylistChannel
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot


# Each has the row of every channel found.
ALL_PAGES: Remembered[Mapping[Depth, NDArray[np.int64]]] = Remembered(32)


class TopicGoneError(SaidError):
    """No channel of the present data has the topic that a control remembers."""

    key = "browse-gone"


class NothingFoundError(SaidError):
    """No channel meets all criteria; without the criterion `less`, if there is one, `count` do."""

    def __init__(self, asked: str, less: str, count: int) -> None:
        self.asked, self.less, self.count = asked, less, count
        self.key = "browse-nothing-without" if count else "browse-nothing"
        super().__init__(f"no channel meets all of {asked!r}")

    @property
    def variables(self) -> dict[str, str | int]:
        told: dict[str, str | int] = {"asked": self.asked}
        return {**told, "less": self.less, "count": self.count} if self.count else told


@dataclass(frozen=True, slots=True)
class BrowseLine:
    """One channel of a page.

    met: its tags that are asked for; also: its other genres. few_tags: as of `measures`. tied: nothing but
    the order of the table puts it below the line above.
    """

    rank: int
    channel: PlaylistChannel
    fingerprint: str
    met: tuple[str, ...]
    also: tuple[str, ...]
    popularity: Popularity | None
    glimpse: Glimpse
    few_tags: int | None = None
    tied: bool = False


@dataclass(frozen=True, slots=True)
class BrowseAnswer:
    """A page of what is browsed, at least one line; `browsed.page` is the one shown, of `pages`.

    total: channels on all pages. sort: the order they are in, which is not the one asked for where the data
    has no figure for that; sorts: those that it has. topic: None where criteria were given. depths: those
    that leave any channel.
    """

    manifest: Manifest
    last_crawled: datetime | None
    browsed: Browsed
    topic: Topic | None
    lines: tuple[BrowseLine, ...]
    total: int
    pages: int
    sort: Sort
    sorts: tuple[Sort, ...]
    depths: tuple[Depth, ...] = (Depth.BALANCED,)

    @property
    def order(self) -> Sort:
        """As people read it: where nothing is asked for, what fits best is what most subscribe to."""
        return Sort.POPULARITY if self._of_everything and self.sort is Sort.FIT else self.sort

    @property
    def orders(self) -> tuple[Sort, ...]:
        """Those to choose from, each another."""
        return tuple(sort for sort in self.sorts if not self._of_everything or sort is not Sort.FIT)

    @property
    def _of_everything(self) -> bool:
        nothing_asked = not (self.browsed.topic or self.browsed.given)
        return nothing_asked and Sort.POPULARITY in self.sorts


def browse_answer(snapshot: Snapshot, browsed: Browsed, size: int, words: Language) -> BrowseAnswer:
    """The page that is open, or the last where there are fewer. size: lines on each; words: of errors.

    Raises:
        TopicGoneError: the snapshot has no such topic.
        NothingFoundError: no channel meets all criteria.
    """
    known = sorts(snapshot)
    sort = browsed.sort if browsed.sort in known else Sort.FIT
    found = _found(snapshot, browsed.in_order(sort))
    rows = found[browsed.depth]
    if not len(rows):
        raise _nothing(snapshot, browsed, words)
    pages = -(-len(rows) // size)
    page = min(browsed.page, pages)
    return BrowseAnswer(
        snapshot.manifest,
        snapshot.last_crawled,
        browsed.at(page),
        _topic(snapshot, browsed) if browsed.topic else None,
        _lines(snapshot, browsed, sort, rows, (page - 1) * size, size),
        len(rows),
        pages,
        sort,
        known,
        tuple(depth for depth, rows in found.items() if len(rows)),
    )


def _lines(
    snapshot: Snapshot, browsed: Browsed, sort: Sort, rows: NDArray[np.int64], first: int, size: int
) -> tuple[BrowseLine, ...]:
    """Those of the rows that stand on the page which begins at the place `first`, from 0."""
    shown: list[int] = rows[first : first + size].tolist()
    places = [None, *(_place(snapshot, browsed, sort, row) for row in shown)]
    return tuple(
        _line(snapshot, browsed, rank, row, tied=here is not None and here == above)
        for rank, (row, above, here) in enumerate(
            zip(shown, places, places[1:], strict=False), start=first + 1
        )
    )


def _found(snapshot: Snapshot, browsed: Browsed) -> Mapping[Depth, NDArray[np.int64]]:
    """The channels of all pages, of each depth; found once for all pages, as people turn them."""
    pages = replace(browsed.deep(Depth.BALANCED), question=(), origin=())

    def work_out() -> Mapping[Depth, NDArray[np.int64]]:
        rows = browsed_rows(snapshot, pages)
        return {depth: among_depth(snapshot, rows, depth) for depth in Depth}

    return ALL_PAGES.result(snapshot, pages, work_out)


def browsed_rows(snapshot: Snapshot, browsed: Browsed) -> NDArray[np.int64]:
    """The channels of all pages, in their order.

    Raises:
        TopicGoneError: the snapshot has no such topic.
    """
    if browsed.topic:
        rows = ordered(snapshot, _topic(snapshot, browsed).rows, browsed.sort)
        return among_depth(snapshot, rows, browsed.depth)
    criteria = browsed.criteria(spellings_of(snapshot, browsed.word), 1)
    return found_rows(snapshot, criteria, browsed.depth)


def _topic(snapshot: Snapshot, browsed: Browsed) -> Topic:
    topic = topics_of(snapshot).named(browsed.topic)
    if topic is None:
        raise TopicGoneError
    return topic


def _nothing(snapshot: Snapshot, browsed: Browsed, words: Language) -> NothingFoundError:
    """With the one limit that most stands in the way, where there is more than one."""
    limits = browsed.limits
    left = {name: len(browsed_rows(snapshot, browsed.without(name))) for name in limits if len(limits) > 1}
    name = max(left, key=left.__getitem__, default="")
    less = limits_told(browsed.only(name), words) if name else ""
    return NothingFoundError(limits_told(browsed, words), less, left.get(name, 0))


def _place(snapshot: Snapshot, browsed: Browsed, sort: Sort, row: int) -> tuple[object, ...] | None:
    """What the order goes by; None where that cannot be read off a channel."""
    channel = snapshot.catalogue[row]
    if sort is Sort.NEWEST:
        return ((snapshot.catalogue.text("opened")[row] or "").strip(),)
    if sort is not Sort.FIT:
        return (channel.subscribers,)
    if browsed.word or (browsed.topic and _topic(snapshot, browsed).kind is TopicKind.WORD):
        return None
    shares = (
        sum(_meets(tag, browsed) for tag in tags) / max(1, len(tags))
        for tags in (channel.genres, channel.moods)
    )
    return (channel.subscribers or 0.0, *shares)


def _line(snapshot: Snapshot, browsed: Browsed, rank: int, row: int, *, tied: bool) -> BrowseLine:
    channel = snapshot.catalogue[row]
    met = tuple(dict.fromkeys(tag for tag in (*channel.genres, *channel.moods) if _meets(tag, browsed)))
    also = tuple(dict.fromkeys(tag for tag in channel.genres if tag not in met))
    glimpse = Glimpse.of(snapshot.catalogue, row)
    fingerprint = snapshot.fingerprints[row]
    popularity, few = popularity_of(snapshot, row), few_tags(snapshot, row)
    return BrowseLine(rank, channel, fingerprint, met, also, popularity, glimpse, few, tied)


def _meets(tag: str, browsed: Browsed) -> bool:
    """Whether a tag is the topic, the mood, or the genre and the region that are asked for."""
    parts = REGIONAL.fullmatch(tag)
    genre, region = (look(parts["genre"]), look(parts["region"])) if parts else (look(tag), "")
    if browsed.topic:
        return look(browsed.topic) in {genre, region}
    if browsed.mood and look(browsed.mood) == look(tag):
        return True
    wanted = (browsed.genre, genre), (browsed.region, region)
    return any(asked for asked, _ in wanted) and all(look(asked) in {"", has} for asked, has in wanted)

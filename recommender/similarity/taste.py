"""The one question: which channels are like these? And its answer, one record for every face."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from operator import index
from typing import TYPE_CHECKING, SupportsIndex, overload

from recommender.notebook import html_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from recommender.catalogue.table import PlaylistChannel

SHOWN = 3


class TooLittleKnownError(Exception):
    """The channel has no tag and no word, by `seed` no CPI either: nothing to compare `channel` by."""

    def __init__(self, channel: PlaylistChannel) -> None:
        self.channel = channel
        super().__init__(f"too little is known about {channel.name!r}: it has no telling tag and no word")

    def __reduce__(self) -> tuple[type[Self], tuple[PlaylistChannel]]:
        return type(self), (self.channel,)


@dataclass(frozen=True, slots=True)
class Taste:
    """Which channels somebody likes, as rows, and how many like them are asked for.

    Raises ValueError where nothing is liked, a row is there twice, or `count` is negative.

    >>> Taste(liked=(3, 5))
    Taste(liked=(3, 5), count=10)
    """

    liked: Sequence[int]
    count: int = 10

    def __post_init__(self) -> None:
        # Rows of NumPy become plain ones, that two tastes of the same rows are equal and look alike.
        object.__setattr__(self, "liked", tuple(index(row) for row in self.liked))
        object.__setattr__(self, "count", index(self.count))
        if not self.liked:
            raise ValueError("a taste of nothing: name at least one channel that is liked")
        if len(set(self.liked)) < len(self.liked):
            raise ValueError(f"a channel is liked twice in {self.liked}; name each once")
        if self.count < 0:
            raise ValueError(f"{self.count} channels cannot be asked for; ask for 0 or more")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One place in a list.

    rank: from 1. row: in the catalogue. score: 0 … 1, what the list is ordered by. tied: whether the score is
    that of the rank before. similarity: 0 … 1, the content's part of the score, popularity left out. name: as
    the source writes it.

    >>> from recommender import Snapshot, sample_catalogue
    >>> nearest = Snapshot.build(sample_catalogue()).similar(0)[0]
    >>> nearest.name, round(nearest.score, 3), round(nearest.similarity, 3)
    ('소복', 0.311, 0.297)
    """

    rank: int
    row: int
    score: float
    tied: bool
    similarity: float
    name: str


class NeighbourList(tuple[Neighbour, ...]):
    """A list, best first: by score, then CPI, both descending, then table order. A tuple with a face.

    >>> from recommender import Snapshot, sample_catalogue
    >>> nearest = Snapshot.build(sample_catalogue()).similar(0, 4)
    >>> nearest
    <4 neighbours: '소복', 'afterhours laundromat', '센터는너 playlist', and 1 more>
    >>> nearest[0].score, nearest.names[0]
    (0.311367829766, '소복')
    """

    __slots__ = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The channels' display names."""
        return tuple(neighbour.name for neighbour in self)

    @overload
    def __getitem__(self, place: SupportsIndex) -> Neighbour: ...

    @overload
    def __getitem__(self, place: slice) -> NeighbourList: ...

    def __getitem__(self, place: SupportsIndex | slice) -> Neighbour | NeighbourList:
        """One place, from 0, or a part of the list, which is a list again."""
        found = super().__getitem__(place)
        return found if isinstance(found, Neighbour) else type(self)(found)

    def __repr__(self) -> str:
        more = "" if len(self) <= SHOWN else f", and {len(self) - SHOWN} more"
        return f"<{len(self)} neighbours: {', '.join(map(repr, self.names[:SHOWN]))}{more}>"

    def _repr_html_(self) -> str:
        rows = [(one.rank, one.name, f"{one.score:.1%}", f"{one.similarity:.1%}") for one in self]
        heading = ("rank", "name", "score", "similarity")
        return html_table(heading, rows, f"{len(self)} neighbours; similarity: the score without popularity")


class LeftOutReason(StrEnum):
    """Why channels of the catalogue are not in a list."""

    LIKED = "liked"
    TOO_LITTLE_KNOWN = "too-little-known"
    NOTHING_SHARED = "nothing-shared"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many channels are not in a list for a reason.

    LIKED: asked with, and never in their own list. TOO_LITTLE_KNOWN: liked, too, but there is nothing to
    compare them by. NOTHING_SHARED, where the list is shorter than asked for: all others of the catalogue.
    """

    reason: LeftOutReason
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The channels that suit a taste, and how many others do not stand there, for which reason.

    >>> from recommender import Snapshot, sample_catalogue
    >>> answer = Snapshot.build(sample_catalogue()).answer(Taste(liked=(0, 4), count=3))
    >>> answer.neighbours
    <3 neighbours: '발가락박자', '모래시계 hourglass', '소복'>
    >>> [(left.reason.value, left.count) for left in answer.left_out]
    [('liked', 2)]
    """

    taste: Taste
    neighbours: NeighbourList
    left_out: tuple[LeftOut, ...]

    def __repr__(self) -> str:
        return f"<Answer to {self.taste}: {self.neighbours!r}>"

    def _repr_html_(self) -> str:
        left = ", ".join(f"{left.count} {left.reason}" for left in self.left_out)
        return f"{self.neighbours._repr_html_()}<p>Left out: {left}</p>"

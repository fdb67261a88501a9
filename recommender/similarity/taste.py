"""The one question: which channels are like these? And its answer, one record for every face."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from operator import index
from typing import TYPE_CHECKING, SupportsIndex, overload

from recommender.notebook import html_table
from recommender.similarity.wishes import Depth, Steer

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Self

    from recommender.catalogue.table import PlaylistChannel
    from recommender.similarity.reasons import Reason

SHOWN = 3
# 1 − μ = 0.1: README.md has what that costs and gains.
VARIETY = 0.1


class TooLittleKnownError(Exception):
    """The channel has no tag and no word, by `seed` no CPI either: nothing to compare `channel` by."""

    def __init__(self, channel: PlaylistChannel) -> None:
        self.channel = channel
        super().__init__(f"too little is known about {channel.name!r}: it has no telling tag and no word")

    def __reduce__(self) -> tuple[type[Self], tuple[PlaylistChannel]]:
        return type(self), (self.channel,)


@dataclass(frozen=True, slots=True, repr=False)
class Taste:
    """Which channels somebody likes, as rows, and what list is asked for.

    liked: one or more. count: how many places. disliked: neither they nor their near twins are shown, and
    they raise nobody. steer, depth: see `Steer` and `Depth`. variety: 1 − μ of maximal marginal relevance,
    0 … 1: with 0 the plain list, with `VARIETY` (or True) a list whose channels are less alike among
    themselves. excluded: rows that are known already, or hidden.

    Raises ValueError where nothing is liked, a row is there twice or both liked and disliked, `count` is
    negative, or `variety` is not within 0 … 1.

    >>> Taste(liked=(3, 5))
    Taste(liked=(3, 5), count=10)
    >>> Taste((3,), disliked=(4,), depth="hidden", variety=True)
    Taste(liked=(3,), count=10, disliked=(4,), depth='hidden', variety=0.1)
    """

    liked: Sequence[int]
    count: int = 10
    disliked: Sequence[int] = field(default=(), kw_only=True)
    steer: Steer = field(default=Steer(), kw_only=True)
    depth: Depth = field(default=Depth.BALANCED, kw_only=True)
    variety: float = field(default=0.0, kw_only=True)
    excluded: Collection[int] = field(default=(), kw_only=True)

    def __post_init__(self) -> None:
        # Rows of NumPy become plain ones, that two tastes of the same rows are equal and look alike.
        for name in ("liked", "disliked"):
            object.__setattr__(self, name, tuple(index(row) for row in getattr(self, name)))
        object.__setattr__(self, "excluded", tuple(sorted({index(row) for row in self.excluded})))
        object.__setattr__(self, "count", index(self.count))
        object.__setattr__(self, "depth", Depth(self.depth))
        object.__setattr__(self, "variety", VARIETY if self.variety is True else float(self.variety))
        self._check()

    def _check(self) -> None:
        if not self.liked:
            raise ValueError("a taste of nothing: name at least one channel that is liked")
        for name in ("liked", "disliked"):
            rows = getattr(self, name)
            if len(set(rows)) < len(rows):
                raise ValueError(f"a channel is {name} twice in {rows}; name each once")
        if both := set(self.liked) & set(self.disliked):
            raise ValueError(f"rows {sorted(both)} are both liked and disliked; choose one")
        if self.count < 0:
            raise ValueError(f"{self.count} channels cannot be asked for; ask for 0 or more")
        if not 0 <= self.variety <= 1:
            raise ValueError(f"variety is within 0 … 1, and {self.variety} is not")

    @property
    def plain(self) -> bool:
        """Whether nothing is asked for but channels like those that are liked."""
        return self == Taste(self.liked, self.count)

    def __repr__(self) -> str:
        asked = ("disliked", "steer", "depth", "variety", "excluded")
        told = {name: getattr(self, name) for name in asked if getattr(self, name) != getattr(PLAIN, name)}
        if "depth" in told:
            told["depth"] = str(told["depth"])
        more = "".join(f", {name}={value!r}" for name, value in told.items())
        return f"Taste(liked={self.liked}, count={self.count}{more})"


PLAIN = Taste((0,))


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One place in a list.

    rank: from 1. row: in the catalogue. score: 0 … 1, what the list is ordered by. tied: whether the score is
    that of the rank before. similarity: 0 … 1, the content's part of the score, popularity left out. name: as
    the source writes it.

    >>> from recommender import Snapshot, sample_catalogue
    >>> nearest = Snapshot.build(sample_catalogue()).similar(0)[0]
    >>> nearest.name, round(nearest.score, 3), round(nearest.similarity, 3)
    ('소복', 0.354, 0.338)
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
    (0.354357860238, '소복')
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
    DISLIKED = "disliked"
    EXCLUDED = "excluded"
    NOTHING_SHARED = "nothing-shared"
    NEAR_DISLIKED = "near-disliked"
    REGION = "region"
    DEPTH = "depth"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many channels are not in a list for a reason; each channel counts for the first that holds.

    LIKED: asked with, and never in their own list. TOO_LITTLE_KNOWN: liked, too, but there is nothing to
    compare them by. DISLIKED, EXCLUDED: as the taste says. NOTHING_SHARED, where the list is shorter than
    asked for: what has no tag and no word in common with any that is liked. NEAR_DISLIKED: near twins of a
    disliked one. REGION, DEPTH: what is asked for, see `Region` and `Depth`. The rest is merely further
    down.
    """

    reason: LeftOutReason
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The channels that suit a taste, and how many others do not stand there, for which reason.

    reasons: one for each neighbour, in the same order. idle: steered tags that no channel has.

    >>> from recommender import Snapshot, sample_catalogue
    >>> answer = Snapshot.build(sample_catalogue()).answer(Taste(liked=(0, 4), count=3))
    >>> answer.neighbours
    <3 neighbours: '발가락박자', '모래시계 hourglass', '소복'>
    >>> [(left.reason.value, left.count) for left in answer.left_out]
    [('liked', 2)]
    >>> answer.covered, answer.near_all
    (1, False)
    """

    taste: Taste
    neighbours: NeighbourList
    left_out: tuple[LeftOut, ...]
    reasons: tuple[Reason, ...] = ()
    idle: tuple[str, ...] = ()

    @property
    def covered(self) -> int:
        """To how many of the liked channels one row of the list is near, at most."""
        return max((len(reason.near) for reason in self.reasons), default=0)

    @property
    def near_all(self) -> bool:
        """Whether any row is near to every liked channel that is known; else the list is near to fewer."""
        return any(len(reason.near) == len(reason.liked) for reason in self.reasons)

    def __repr__(self) -> str:
        return f"<Answer to {self.taste}: {self.neighbours!r}>"

    def _repr_html_(self) -> str:
        left = ", ".join(f"{left.count} {left.reason}" for left in self.left_out)
        return f"{self.neighbours._repr_html_()}<p>Left out: {left}</p>"

"""What a catalogue is browsed by, and a page of what is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Sort(StrEnum):
    """The order of what is found.

    FIT: how much of a channel it is times the logarithm of its subscribers, see `Browsing`. POPULARITY: most
    subscribers first; LESSER_KNOWN: fewest first. NEWEST: opened last. Channels without the figure come last,
    equals in the order of the table.
    """

    FIT = "fit"
    POPULARITY = "popularity"
    NEWEST = "newest"
    LESSER_KNOWN = "lesser-known"


class Facet(StrEnum):
    """What a tag says: GENRE without its region, REGION (국내, 국외, J-Pop …), MOOD."""

    GENRE = "genre"
    REGION = "region"
    MOOD = "mood"


@dataclass(frozen=True, slots=True)
class Criteria:
    """Which channels are asked for: all that is given must hold; "" for what does not matter.

    genre and region together are met by one tag: `Jazz` and `국내` by `Jazz (국내)`. Case and blanks do not
    matter. word: anything, looked for in tags, names, keywords, introductions and titles, as whole words
    however they are spaced: `비오는날` finds `비 오는 날`, `lofi` finds `lo-fi`. spellings: more ways to
    write it, such as `로파이`. page: from 1; size: channels on each.

    Raises ValueError where page or size is below 1.

    >>> criteria = Criteria(genre="Jazz", sort="popularity")
    >>> criteria.genre, criteria.sort, criteria.page, criteria.size
    ('Jazz', <Sort.POPULARITY: 'popularity'>, 1, 10)
    """

    genre: str = ""
    region: str = ""
    mood: str = ""
    word: str = ""
    sort: Sort = Sort.FIT
    page: int = 1
    size: int = 10
    spellings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort", Sort(self.sort))
        if self.page < 1 or self.size < 1:
            raise ValueError(f"page {self.page} of {self.size} channels each: both are 1 or more")

    def without(self, facet: Facet) -> Criteria:
        """The same, whatever this facet."""
        match facet:
            case Facet.GENRE:
                return replace(self, genre="")
            case Facet.REGION:
                return replace(self, region="")
            case Facet.MOOD:
                return replace(self, mood="")


@dataclass(frozen=True, slots=True)
class Found:
    """A page of channels, best first.

    rows: those of the page; first_rank: of the first of them, from 1. total: on all pages. page: the one that
    was asked for, or the last where there are fewer; pages: how many there are, 0 where nothing is found.
    """

    criteria: Criteria
    rows: tuple[int, ...]
    first_rank: int
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A value of one criterion, and how many channels it leaves beside all the other criteria: never 0.

    name: as the table writes it most often, without its region.
    """

    facet: Facet
    name: str
    count: int

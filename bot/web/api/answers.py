"""What the API answers, as its OpenAPI document has it.

The documents are made by `bot/lists/documents`, for the command line too; a test holds each to its model.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.lists.measures import Popularity
from bot.web.api.questions import said
from recommender.catalogue.criteria import Sort
from recommender.similarity.wishes import Depth


class Answer(BaseModel):
    """No key more and none less."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Tag(Answer):
    """A genre or a mood."""

    key: str = Field(description=said("tag-key"))
    name: str = Field(description=said("tag-name"))


class Match(Answer):
    """A channel that a text was found to mean."""

    id: str = Field(description=said("id"))
    name: str = Field(description=said("name"))


class FoundMatch(Match):
    """With how surely."""

    score: float = Field(ge=0, le=1, description=said("match-score"))


class SnapshotOf(Answer):
    """The data that was answered from."""

    id: str = Field(description=said("snapshot-id"))
    recipe: str = Field(description=said("recipe"))
    channels: int = Field(description=said("channels-count"))


class Sourced(Answer):
    """What every answer about channels ends with."""

    snapshot: SnapshotOf
    language: Literal["en", "ko"] = Field(description=said("language"))


class Described(Answer):
    """A channel."""

    id: str = Field(description=said("id"))
    name: str = Field(description=said("name"))
    url: str = Field(description=said("url"))
    subscribers: int | None = Field(description=said("subscribers"))
    popularity: Popularity | None = Field(description=said("popularity"))
    newest: str | None = Field(description=said("newest"))
    genres: list[Tag] = Field(description=said("genres"))
    moods: list[Tag] = Field(description=said("moods"))


class Line(Described):
    """A channel of a list."""

    rank: int = Field(ge=1, description=said("rank"))
    score: float | None = Field(description=said("score"))
    similarity: float | None = Field(description=said("similarity"))
    shared: list[Tag] = Field(description=said("shared"))
    differs: list[Tag] = Field(description=said("differs"))
    missing: list[Tag] = Field(description=said("missing"))


class MixLine(Line):
    """A channel of a mix."""

    near: list[str] = Field(description=said("near"))


class Figure(Answer):
    """A figure of a channel, and its rank among all that have it."""

    name: str
    value: float
    rank: int
    of: int
    tied: int


class Playlist(Answer):
    """One of a channel's playlists."""

    title: str
    url: str


class Card(Described):
    """All that is known of a channel."""

    figures: list[Figure] = Field(description=said("figures"))
    intro: str | None = Field(description=said("intro"))
    playlists: list[Playlist] = Field(description=said("playlists"))
    opened: str | None = Field(description=said("opened"))
    country: str | None = Field(description=said("country"))
    picture: str | None = Field(description=said("picture"))


class Term(Answer):
    """One part of the sum that a score is."""

    label: str
    kind: str
    value: float


class Compared(Described):
    """One of two channels."""

    score: float = Field(description=said("compared-score"))
    differs: list[Tag] = Field(description=said("compared-differs"))
    words: list[str] = Field(description=said("compared-words"))
    terms: list[Term] = Field(description=said("terms"))


class Stop(Described):
    """A channel on a way."""

    rank: int = Field(ge=1, description=said("rank"))
    score: float | None = Field(description=said("stop-score"))
    similarity: float | None = Field(description=said("stop-similarity"))
    shared: list[Tag] = Field(description=said("stop-shared"))


class SimilarAnswer(Sourced):
    """Channels like one."""

    query: str = Field(description=said("query"))
    match: FoundMatch
    results: list[Line]


class MixAnswer(Sourced):
    """Channels for a taste of several."""

    query: list[str] = Field(description=said("query"))
    without: list[str] = Field(description=said("query"))
    match: list[Match]
    left_out: list[Match]
    results: list[MixLine]


class SearchAnswer(Answer):
    """How a text is understood."""

    query: str = Field(description=said("query"))
    decision: Literal["accept", "suggest", "topic", "none"] = Field(description=said("decision"))
    hits: list[FoundMatch]


class CardAnswer(Sourced):
    """One channel."""

    query: str = Field(description=said("query"))
    match: FoundMatch
    results: list[Card]


class PageAnswer(Sourced):
    """A page of all channels."""

    page: int = Field(description=said("page"))
    pages: int = Field(description=said("pages"))
    total: int = Field(description=said("total"))
    results: list[Described]


class BrowseAnswer(Sourced):
    """A page of those that meet criteria."""

    query: dict[str, str] = Field(description=said("query"))
    sort: Sort = Field(description=said("sort"))
    page: int = Field(description=said("page"))
    pages: int = Field(description=said("pages"))
    total: int = Field(description=said("total"))
    results: list[Line]


class CompareAnswer(Sourced):
    """Two channels beside each other."""

    query: list[str] = Field(description=said("query"))
    match: list[Match]
    similarity: float = Field(description=said("similarity"))
    shared: list[Tag] = Field(description=said("compared-shared"))
    words: list[str] = Field(description=said("compared-shared-words"))
    results: list[Compared]


class PathAnswer(Sourced):
    """A way from one channel to another."""

    query: list[str] = Field(description=said("query"))
    match: list[Match]
    way: int = Field(description=said("way"))
    ways: int = Field(description=said("ways"))
    results: list[Stop]


class RandomQuery(Answer):
    """With which the same channel comes again."""

    genre: str | None
    depth: Depth
    seed: int


class RandomAnswer(Sourced):
    """One channel at random."""

    query: RandomQuery
    results: list[Card]

"""What may be asked of the API: parameters, which of them are needed, and which values they take.

Descriptions are keys of the locale files; `describing.py` says them in the language of who asks.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.tastes.asked import MOST_DISLIKED, MOST_LIKED, MOST_STEERED
from bot.tastes.browsed import LAST_PAGE
from bot.web.refused import LONGEST
from bot.web.wishes import COUNT, MOST
from recommender.catalogue.criteria import Sort
from recommender.similarity.wishes import Depth, Region

MOST_WAYS = 5
MOST_OF_PAGE = 100
MOST_SEEDS = 10**9
# Something in it is no blank.
Text = Annotated[str, Field(max_length=LONGEST, pattern=r"\S")]
Words = Annotated[str, Field(max_length=LONGEST)]


def said(key: str) -> str:
    """The key under which a parameter or a field is described."""
    return f"web-api-{key}"


class Question(BaseModel):
    """What every question takes; a parameter that it does not know is refused, for it is a slip."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, protected_namespaces=())

    lang: Literal["en", "ko"] | None = Field(None, description=said("lang"))

    @model_validator(mode="before")
    @classmethod
    def without_blanks(cls, given: Any) -> Any:
        """A form sends all its fields; what was left empty was not asked."""
        if not isinstance(given, dict):
            return given
        kept = (
            (name, [*filter(None, value)] if isinstance(value, list) else value)
            for name, value in given.items()
        )
        return {name: value for name, value in kept if value not in ("", [])}


class Wished(Question):
    """What is asked of a list besides its channels."""

    count: int = Field(COUNT, ge=1, le=MOST, description=said("count"))
    more: list[Text] = Field([], max_length=MOST_STEERED, description=said("more"))
    less: list[Text] = Field([], max_length=MOST_STEERED, description=said("less"))
    depth: Depth = Field(Depth.BALANCED, description=said("depth"))
    region: Region = Field(Region.EVERYWHERE, description=said("region"))
    variety: bool = Field(default=False, description=said("variety"))


class SimilarQuestion(Wished):
    """Of `/similar`."""

    q: Text = Field(description=said("q"))


class MixQuestion(Wished):
    """Of `/mix`."""

    like: list[Text] = Field(min_length=1, max_length=MOST_LIKED, description=said("like"))
    without: list[Text] = Field([], alias="not", max_length=MOST_DISLIKED, description=said("not"))


class SearchQuestion(Question):
    """Of `/search`."""

    q: Words = Field("", description=said("q-search"))
    count: int = Field(COUNT, ge=1, le=MOST, description=said("count"))


class CardQuestion(Question):
    """Of `/card`."""

    q: Text = Field(description=said("q"))


class ChannelsQuestion(Question):
    """Of `/channels`."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description=said("page"))
    count: int = Field(MOST_OF_PAGE, ge=1, le=MOST_OF_PAGE, description=said("count-page"))


class BrowseQuestion(Question):
    """Of `/browse`."""

    genre: Words = Field("", description=said("genre"))
    region: Words = Field("", description=said("tag-region"))
    mood: Words = Field("", description=said("mood"))
    word: Words = Field("", description=said("word"))
    sort: Sort = Field(Sort.FIT, description=said("sort"))
    page: int = Field(1, ge=1, le=LAST_PAGE, description=said("page"))
    count: int = Field(COUNT, ge=1, le=MOST_OF_PAGE, description=said("count-page"))


class PairQuestion(Question):
    """Of `/compare`."""

    one: Text = Field(description=said("one"))
    other: Text = Field(description=said("other"))


class PathQuestion(PairQuestion):
    """Of `/path`."""

    way: int = Field(1, ge=1, le=MOST_WAYS, description=said("way"))


class RandomQuestion(Question):
    """Of `/random`."""

    genre: Words = Field("", description=said("genre-or-mood"))
    depth: Depth = Field(Depth.BALANCED, description=said("depth"))
    seed: int | None = Field(None, ge=0, lt=MOST_SEEDS, description=said("seed"))

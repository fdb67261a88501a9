"""What is browsed by, as it outlives a refresh: a topic or criteria, an order, and which page was open."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from recommender.catalogue.criteria import Criteria, Sort
from recommender.catalogue.fingerprints import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CRITERIA = ("genre", "region", "mood", "word")
LAST_PAGE = 999_999


@dataclass(frozen=True, slots=True)
class Browsed:
    """A topic by its name, or else what `Criteria` has of these; "" for what does not matter.

    question: what was asked before it, if anything, for the way back: what may have been meant.

    Raises ValueError where the page is none.
    """

    topic: str = ""
    genre: str = ""
    region: str = ""
    mood: str = ""
    word: str = ""
    sort: Sort = Sort.FIT
    page: int = 1
    question: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.page <= LAST_PAGE:
            raise ValueError(f"there is no page {self.page}")

    @classmethod
    def of(cls, given: Mapping[str, str], sort: Sort = Sort.FIT, page: int = 1) -> Self:
        """From criteria by name, as `given` has them."""
        genre, region, mood, word = (given.get(name, "") for name in CRITERIA)
        return cls(genre=genre, region=region, mood=mood, word=word, sort=sort, page=page)

    @property
    def mark(self) -> str:
        """What stands for it in a custom_id; of the first page of a topic what topics always had."""
        if self == Browsed(topic=self.topic):
            return topic_mark(self.topic)
        return fingerprint(f"browse\n{self.to_json()}")

    @property
    def given(self) -> dict[str, str]:
        """The criteria that matter, by the names of their facets; the word as `word`."""
        return {name: text for name in CRITERIA if (text := getattr(self, name))}

    def without(self, name: str) -> Browsed:
        """The same, whatever this criterion."""
        return Browsed.of({**self.given, name: ""}, self.sort)

    def at(self, page: int) -> Browsed:
        return replace(self, page=min(max(page, 1), LAST_PAGE))

    def ordered(self, sort: Sort) -> Browsed:
        """From the beginning, in another order."""
        return replace(self, sort=sort, page=1)

    def criteria(self, spellings: tuple[str, ...], size: int) -> Criteria:
        """spellings: what else would do for the word."""
        return Criteria(self.genre, self.region, self.mood, self.word, self.sort, self.page, size, spellings)

    def to_json(self) -> str:
        """One text for each, so that equal ones have one mark."""
        return json.dumps({"browsed": asdict(self)}, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self | None:
        """None where it is none: another version's, or damaged."""
        try:
            return cls(**dict(_checked(json.loads(text)["browsed"])))
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


def topic_mark(name: str) -> str:
    """What stands for a topic on the way that a control remembers: of the form of a channel's fingerprint."""
    return fingerprint(f"topic:{name}")


def _checked(given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in given.items():
        if name == "sort":
            yield name, Sort(value)
        elif name == "question":
            yield name, tuple(map(str, value))
        else:
            if type(value) is not (int if name == "page" else str):
                raise TypeError(f"{name} is {value!r}")
            yield name, value

"""What is browsed by, as it outlives a refresh: a topic or criteria, an order, and which page was open."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self

from recommender.catalogue.criteria import Criteria, Sort
from recommender.catalogue.fingerprints import fingerprint
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CRITERIA = ("genre", "region", "mood", "word")
DEPTH = "depth"
# What a page is of, in the order that `origin` has.
ASKED = ("topic", *CRITERIA)
# Pages were kept before they had these: where nothing is said by them, their marks are as they were.
LATER = ("depth", "origin")
LAST_PAGE = 999_999


@dataclass(frozen=True, slots=True)
class Browsed:
    """A topic by its name, or else what `Criteria` has of these; "" for what does not matter.

    question: what was asked before it, if anything, for the way back: what may have been meant. depth: the
    well known or the little known alone. origin: what `ASKED` names as it was before anybody steered, for the
    way back to that; empty where nobody has.

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
    depth: Depth = Depth.BALANCED
    origin: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.page <= LAST_PAGE:
            raise ValueError(f"there is no page {self.page}")
        if len(self.origin) not in {0, len(ASKED)}:
            raise ValueError(f"{self.origin} is nothing that a page can be of")

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

    @property
    def asked(self) -> tuple[str, ...]:
        """What it is a page of, as `ASKED` names it."""
        return tuple(getattr(self, name) for name in ASKED)

    @property
    def limits(self) -> tuple[str, ...]:
        """What keeps channels out of it, by name: the topic, criteria, the depth."""
        told = tuple(name for name in ASKED if getattr(self, name))
        return told if self.depth is Depth.BALANCED else (*told, DEPTH)

    @property
    def changed(self) -> bool:
        """Whether somebody steered it, or chose a depth."""
        return self.depth is not Depth.BALANCED or bool(self.origin)

    def without(self, *names: str) -> Browsed:
        """The same from the beginning, whatever these; names: of `limits`."""
        return self._with({name: Depth.BALANCED if name == DEPTH else "" for name in names})

    def only(self, *names: str) -> Browsed:
        """The same from the beginning, with nothing but these."""
        return self.without(*(name for name in self.limits if name not in names))

    def steered(self, given: Mapping[str, str]) -> Browsed:
        """From the beginning by other criteria, by name; it remembers what was asked for first."""
        criteria = {name: given.get(name, "") for name in ASKED}
        steered = replace(self._with(criteria), origin=self.origin or self.asked)
        return replace(steered, origin=()) if steered.asked == steered.origin else steered

    def deep(self, depth: Depth) -> Browsed:
        """From the beginning, of this depth."""
        return self._with({DEPTH: depth})

    def undone(self) -> Browsed:
        """From the beginning, as it was asked for first."""
        first = dict(zip(ASKED, self.origin or self.asked, strict=True))
        return replace(self._with(first), depth=Depth.BALANCED, origin=())

    def _with(self, changes: Mapping[str, Any]) -> Browsed:
        return replace(self, page=1, **changes)

    def at(self, page: int) -> Browsed:
        return replace(self, page=min(max(page, 1), LAST_PAGE))

    def ordered(self, sort: Sort) -> Browsed:
        """From the beginning, in another order."""
        return self._with({"sort": sort})

    def in_order(self, sort: Sort) -> Browsed:
        """The same page, in another order."""
        return replace(self, sort=sort)

    def criteria(self, spellings: tuple[str, ...], size: int) -> Criteria:
        """spellings: what else would do for the word."""
        return Criteria(self.genre, self.region, self.mood, self.word, self.sort, self.page, size, spellings)

    def to_json(self) -> str:
        """One text for each, so that equal ones have one mark."""
        told = asdict(self)
        for later in (field for field in fields(self) if field.name in LATER):
            if told[later.name] == later.default:
                del told[later.name]
        return json.dumps({"browsed": told}, ensure_ascii=False, separators=(",", ":"))

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
        elif name == DEPTH:
            yield name, Depth(value)
        elif name in {"question", "origin"}:
            yield name, tuple(map(str, value))
        else:
            if type(value) is not (int if name == "page" else str):
                raise TypeError(f"{name} is {value!r}")
            yield name, value

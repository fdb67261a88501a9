"""Every word a user reads, in the language of their Discord."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal

from bot.text.messages import Messages
from bot.text.program import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

LOCALES = Path(__file__).parents[1] / "locales"
DEFAULT = "en"
# Korean in words: "2024. 12. 9." at the start of a line would begin a numbered list.
DATE_FORMATS: Mapping[str, Literal["medium", "long"]] = {DEFAULT: "medium", "ko": "long"}
REMEMBERED = 4096
LANGUAGES = (DEFAULT, "ko")
WORD_IN_TAG = re.compile(r"[^\s()/]+")
TAG_WITH_REGION = re.compile(r"(?P<genre>.+?) \((?P<region>[^()]+)\)")


@dataclass(frozen=True, eq=False)
class Language:
    """One language: its messages, its names of tags, its ways with numbers and dates."""

    code: str
    messages: Messages
    tags: Mapping[str, str]
    said: dict[tuple[object, ...], str] = field(default_factory=dict, repr=False, compare=False)

    def __call__(self, key: str, **variables: str | int) -> str:
        """The message called `key`.

        Raises:
            MissingTextError: no such message, or a variable it needs was not given.
        """
        said = self.messages.put_together(key, variables)
        if said is not None:
            return said
        asked = (key, *sorted(variables.items()))
        if (known := self.said.get(asked)) is not None:
            return known
        if len(self.said) >= REMEMBERED:
            self.said.clear()
        self.said[asked] = formatted = self.messages.formatted(key, {**surroundings(), **variables})
        return formatted

    def short(self, number: float) -> str:
        """Short form: 132K, 13.2만."""
        return _short(_near(number, self.code), self.code)

    def number(self, value: int) -> str:
        return _number(value, self.code)

    def date(self, moment: datetime) -> str:
        return _date(moment, self.code)

    def ordinal(self, value: int) -> str:
        """Which form of an ordinal a number takes, as CLDR names them: one (1st), two (2nd), few, other."""
        return _ordinal(value, self.code)

    def listed(self, things: Sequence[str]) -> str:
        """One after the other, as a sentence has them: Jazz, Blues, and R&B. Spoken Korean has no "and"."""
        if len(things) == 1 or self.code == "ko":
            return ", ".join(things)
        pairs = zip_longest(_between(len(things), self.code), things, fillvalue="")
        return "".join(chain.from_iterable(pairs))

    def duration(self, span: timedelta) -> str:
        """Rounded to one unit: 40 sec, 3 min, 2 hr."""
        return format_timedelta(span, threshold=1.5, format="short", locale=self.code)

    def tag(self, tag: str) -> str:
        """A tag of the source as this language says it; the region in brackets is translated by itself."""
        parts = TAG_WITH_REGION.fullmatch(tag) if tag.endswith(")") else None
        if parts is None:
            return self.tags.get(tag, tag)
        genre, region = parts["genre"], parts["region"]
        return f"{self.tags.get(genre, genre)} ({self.tags.get(region, region)})"

    def brief_tag(self, tag: str) -> str:
        """The same with the region in few letters, where this language has such: Jazz (int’l)."""
        parts = TAG_WITH_REGION.fullmatch(tag)
        region = self.tags.get(f"{parts['region']}:brief") if parts else None
        return f"{self.tag(parts['genre'])} ({region})" if parts and region else self.tag(tag)

    def tell(self, tags: Iterable[str]) -> list[str]:
        """Tags in this language, without a word that an earlier one has ("jazz" after "Jazz (Korean)")."""
        told: list[str] = []
        said: set[str] = set()
        for tag in map(self.tag, tags):
            if tag.casefold() not in said:
                told.append(tag)
                said |= {tag.casefold(), *WORD_IN_TAG.findall(tag.partition(" (")[0].casefold())}
        return told


# What numbers are counted in, in their short form.
UNITS: Mapping[str, tuple[int, ...]] = {
    DEFAULT: (10**12, 10**9, 10**6, 10**3),
    "ko": (10**12, 10**8, 10**4, 10**3),
}
# Counted in 만; from a hundred of them on nobody tells tenths of one.
MAN, WHOLE_MAN, EOK = 10_000, 1_000_000, 100_000_000


@cache
def _locale(code: str) -> Locale:
    """Read once: each reading takes longer than most of what is done with it."""
    return Locale.parse(code)


@lru_cache(REMEMBERED)
def _number(value: int, code: str) -> str:
    return str(format_decimal(value, locale=_locale(code)))


@cache
def _between(count: int, code: str) -> tuple[str, ...]:
    """What stands before, between and behind so many things: looked up takes longer than put together."""
    return tuple(format_list(["\0"] * count, locale=_locale(code)).split("\0"))


@lru_cache(REMEMBERED)
def _ordinal(value: int, code: str) -> str:
    return str(_locale(code).ordinal_form(value))


@lru_cache(REMEMBERED)
def _date(moment: datetime, code: str) -> str:
    """All footers of a snapshot have the same one, and many channels were opened on one day."""
    return format_date(moment, format=DATE_FORMATS[code], locale=code)


def _near(number: float, code: str) -> float:
    """Another number that has the same short form: of all numbers there are many, of short forms few."""
    if type(number) is not int or (code == "ko" and WHOLE_MAN <= number < EOK):
        return number
    unit = next((unit for unit in UNITS[code] if number >= unit), 0)
    near = round(number * 10 / unit) * unit // 10 if unit else number
    return near if len(str(near)) == len(str(number)) else number


@lru_cache(REMEMBERED)
def _short(number: float, code: str) -> str:
    if code == "ko" and WHOLE_MAN <= number < EOK:  # 1,041만, as Koreans write it, not 1041.2만
        number = MAN * round(number / MAN)
        if number < EOK:
            return f"{number // MAN:,}만"
    return str(format_compact_decimal(number, locale=code, fraction_digits=1))


@cache
def language(code: str) -> Language:
    """Load one of LANGUAGES."""
    texts = (part.read_text(encoding="utf-8") for part in (LOCALES / code).iterdir())
    return Language(code, Messages(code, texts), MappingProxyType(_tags().get(code, {})))


@cache
def _tags() -> Mapping[str, Mapping[str, str]]:
    """Names of tags by language."""
    return tomllib.loads((LOCALES / "tags.toml").read_text(encoding="utf-8"))

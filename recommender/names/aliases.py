"""The names a channel goes by: its display name, the parts that are names of their own, and their words."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from recommender.names.drawn import looks_like
from recommender.names.folding import LONGEST_NAME, fold, words, words_of
from recommender.names.hangul import has_hangul, script_runs
from recommender.names.letters import ENDINGS, FILLERS, PARTICLES
from recommender.names.readings import Readers, is_read, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = re.compile(r"[^\w\s'’.&#+]|_|\.{2,}")
CAMEL = re.compile(r"(?<=[^\W\d_])(?<![A-Z])(?=[A-Z])")
# What parts words that are read from others; a middle dot or a long hyphen stands within katakana.
NOT_READ = re.compile(r"[\sㄱ-ㅣ가-힣|/()\[\]{}<>《》「」『』【】:：／（）［］]+")
# Words of a name, from its beginning, that aliases are made of.
MOST_WORDS = 12
# Letters of a text without its ending, at least.
LEAST_LEFT = 2


UNREAD = Readers()


class AliasKind(StrEnum):
    """What an alias is of the display name."""

    WHOLE = "whole"  # the display name, or what its letters look like
    PART = "part"  # its Hangul, its Latin, what a bracket or a slash sets apart, the name without "playlist"
    WORD = "word"  # one word of it
    PIECE = "piece"  # what case or script sets apart within a word
    TAIL = "tail"  # from one of its words to the end
    READING = "reading"  # how its kana and Chinese characters are read


class Alias(NamedTuple):
    """One name a channel goes by; its words are folded."""

    kind: AliasKind
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def compact(self) -> str:
        return "".join(self.words)


def aliases_of(name: str, readers: Readers = UNREAD) -> list[Alias]:
    """All aliases of a display name, its whole first, no two alike but for blanks and punctuation."""
    whole = words_of(name)
    found: dict[str, Alias] = {}
    for alias in (*_candidates(name, whole[:MOST_WORDS]), *_readings(name, readers)):
        if alias.compact:
            found.setdefault(alias.compact, alias)
    return list(found.values())


def _candidates(name: str, whole: tuple[str, ...]) -> Iterator[Alias]:
    yield Alias(AliasKind.WHOLE, whole)
    segments = [words(segment) for segment in SEPARATORS.split(fold(name[:LONGEST_NAME]))]
    for part in (*_parts(whole), *segments, *(p for s in segments for p in _parts(s))):
        yield Alias(AliasKind.PART, part)
        yield Alias(AliasKind.PART, without_fillers(part))
    yield Alias(AliasKind.PART, without_fillers(whole))
    for plain in looks_like(name[:LONGEST_NAME]):
        yield Alias(AliasKind.WHOLE, words_of(plain)[:MOST_WORDS])
    for word in whole:
        yield Alias(AliasKind.WORD, (word,))
    for start in range(1, len(whole)):
        yield Alias(AliasKind.TAIL, whole[start:])

    by_case = (fold(piece) for piece in CAMEL.split(name[:LONGEST_NAME]))
    for piece in (*script_runs(" ".join(whole)), *by_case):
        yield from (Alias(AliasKind.PIECE, (word,)) for word in words(piece))


def _readings(name: str, readers: Readers) -> Iterator[Alias]:
    """Of the whole name, and of what is to be read in it alone; beside Hangul, of that alone."""
    if not is_read(name):
        return
    read = " ".join(part for part in NOT_READ.split(name) if is_read(part))
    for text in dict.fromkeys((read,) if has_hangul(name) else (name, read)):
        for reading in readings_of(text, readers):
            yield Alias(AliasKind.READING, words_of(reading)[:MOST_WORDS])


def _parts(whole: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The runs of one script, across words: `때껄룩take a look` → `때껄룩`, `take a look`."""
    pieces = [run for word in whole for run in script_runs(word)]
    return [tuple(run) for _, run in groupby(pieces, key=has_hangul)]


def without_fillers(whole: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those at either end that only say "music channel"; all, if none is left."""
    first, last = 0, len(whole)
    while first < last and whole[first] in FILLERS:
        first += 1
    while last > first and whole[last - 1] in FILLERS:
        last -= 1
    return whole[first:last] or whole


def without_ending(whole: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words without a filler or a particle at the end of the last; None if there is none to leave out.

    At least `LEAST_LEFT` letters are left.
    """
    *before, last = whole
    for ending in (*ENDINGS, *PARTICLES):
        left = last.removesuffix(ending)
        if left != last and len(left) + sum(map(len, before)) >= LEAST_LEFT:
            return without_fillers((*before, left) if left else tuple(before))
    return None


def order_free(whole: tuple[str, ...]) -> str:
    """The words, parted where scripts meet, in an order of their own: `damea 담에` and `담에damea` alike."""
    return " ".join(sorted(run for word in whole for run in script_runs(word)))

"""The aliases of all names as tables of keys, one table for each way of writing."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.names.aliases import AliasKind, without_fillers
from recommender.names.ascii_keys import ascii_table
from recommender.names.distance import LONGEST, KeyTable, Pattern
from recommender.names.hangul import (
    has_hangul,
    initial_of,
    is_foreign,
    is_syllable,
    keystrokes,
    taken_apart,
    with_vowels_said_alike,
)
from recommender.names.kana import spoken_key
from recommender.names.layouts import has_cyrillic
from recommender.names.letters import FINALS, INITIALS
from recommender.names.shortlist import CLASSES
from recommender.names.sounds import loan_key, loose_key, read_aloud, romanised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

ALIAS_KINDS = tuple(AliasKind)
LAST_LETTER = chr(sys.maxunicode)


@dataclass(frozen=True, eq=False)
class AliasTable:
    """All aliases, of all rows: their words joined by blanks, and without blanks.

    Of shape (aliases,): their rows, their kinds (places in `ALIAS_KINDS`), whether Hangul is in them,
    whether they begin with it, and whether letters of a third script are in them.
    """

    texts: tuple[str, ...]
    compacts: tuple[str, ...]
    rows: NDArray[np.int32]
    kinds: NDArray[np.uint8]
    hangul: NDArray[np.bool_]
    hangul_first: NDArray[np.bool_]
    foreign: NDArray[np.bool_]

    @classmethod
    def build(cls, texts: Sequence[str], rows: NDArray[np.int32], kinds: NDArray[np.uint8]) -> Self:
        compacts = tuple(text.replace(" ", "") for text in texts)
        hangul = np.array([has_hangul(text) for text in texts], dtype=bool)
        hangul_first = np.array([has_hangul(text[:1]) for text in texts], dtype=bool)
        foreign = np.array([is_foreign(text) for text in compacts], dtype=bool)
        return cls(tuple(texts), compacts, rows, kinds, hangul, hangul_first, foreign)

    @cached_property
    def by_compact(self) -> dict[str, list[int]]:
        """Aliases by their letters without blanks."""
        found = defaultdict(list)
        for alias, text in enumerate(self.compacts):
            found[text].append(alias)
        return dict(found)

    @cached_property
    def by_vowels(self) -> dict[str, list[int]]:
        """Aliases with Hangul or kana by their letters without blanks, vowels that are said alike as one."""
        found = defaultdict(list)
        for alias in np.flatnonzero(self.hangul | self.foreign).tolist():
            found[with_vowels_said_alike(self.compacts[alias])].append(alias)
        return dict(found)

    @cached_property
    def _names(self) -> tuple[list[str], NDArray[np.intp]]:
        """Names without blanks, with and without the fillers around them, in order, and their aliases."""
        wholes = np.flatnonzero(self.kinds == ALIAS_KINDS.index(AliasKind.WHOLE)).tolist()
        spelled = (
            ("".join(spelling), whole)
            for whole in wholes
            for words in (tuple(self.texts[whole].split()),)
            for spelling in dict.fromkeys((words, without_fillers(words)))
        )
        ordered = sorted(spelled)
        return [spelling for spelling, _ in ordered], np.array([whole for _, whole in ordered], dtype=np.intp)

    def beginning(self, text: str) -> NDArray[np.intp]:
        """The aliases that are whole names and begin with a text, fillers aside; none for an empty one."""
        spellings, wholes = self._names
        first = bisect_left(spellings, text)
        last = bisect_left(spellings, text + LAST_LETTER, first)
        return wholes[first:last] if text else wholes[:0]


@dataclass(frozen=True, eq=False)
class SyllableTable:
    """Aliases with Hangul letter by letter, for initials and for syllables of which a part is typed.

    A letter's code is its place in `alphabet`, plus 1.
    """

    alphabet: str
    table: KeyTable

    @classmethod
    def build(cls, aliases: AliasTable) -> Self:
        entries = np.flatnonzero(aliases.hangul).tolist()
        compacted = [aliases.texts[entry].replace(" ", "") for entry in entries]
        alphabet = "".join(sorted(set("".join(compacted))))[:65535]
        code = {letter: place + 1 for place, letter in enumerate(alphabet)}
        classes = np.array([0, *map(_class_of, alphabet)], dtype=np.uint8)
        return cls(
            alphabet, KeyTable.build([[code[c] for c in text] for text in compacted], entries, classes)
        )

    def pattern(self, letters: str) -> Pattern:
        """A letter fits itself and any syllable it is the initial of; the last syllable, any it begins."""
        masks = np.zeros(len(self.alphabet) + 1, dtype=np.uint64)
        letters = letters[:LONGEST]
        for place, letter in enumerate(letters):
            masks[self._fitting(letter, at_end=place == len(letters) - 1)] |= np.uint64(1 << place)
        return Pattern(masks, tuple(map(_class_of, letters)))

    def _fitting(self, letter: str, *, at_end: bool) -> NDArray[np.int64]:
        if letter in INITIALS:
            return self._codes_of_initial[letter]
        begun = at_end and is_syllable(letter) and not taken_apart(letter).final
        last = chr(ord(letter) + len(FINALS) - 1) if begun else letter
        return np.arange(bisect_left(self.alphabet, letter), bisect_right(self.alphabet, last)) + 1

    @cached_property
    def _codes_of_initial(self) -> dict[str, NDArray[np.int64]]:
        codes: dict[str, list[int]] = {initial: [] for initial in INITIALS}
        for code, known in enumerate(self.alphabet, 1):
            initial = initial_of(known) if is_syllable(known) else known
            if initial in codes:
                codes[initial].append(code)
        return {initial: np.array(found, dtype=np.int64) for initial, found in codes.items()}


def _class_of(letter: str) -> int:
    """Its place among the initials, or that of its initial; of other characters, one of the classes above."""
    initial = initial_of(letter) if is_syllable(letter) else letter
    place = INITIALS.find(initial)
    return place + 1 if place >= 0 else 32 + ord(letter) % (CLASSES - 32)


@dataclass(frozen=True, eq=False)
class Tables:
    """Every way of writing; entries are aliases.

    `keys`: keystrokes of all. Of those with Hangul: `roman`, official romanisations; `syllables`; and their
    sounds, `loose_hangul` and `loan_hangul`. The sounds of those without: `loose_latin`, `loan_latin`.
    `readings`: what is read so; `cyrillic`: those with Russian letters, in Latin ones.
    """

    keys: KeyTable
    roman: KeyTable
    loose_hangul: KeyTable
    loose_latin: KeyTable
    loan_hangul: KeyTable
    loan_latin: KeyTable
    readings: KeyTable
    cyrillic: KeyTable
    syllables: SyllableTable

    @classmethod
    def build(cls, aliases: AliasTable) -> Self:
        def table(key: Callable[[str], Sequence[str]], keep: NDArray[np.bool_]) -> KeyTable:
            return ascii_table(aliases.texts, key, keep)

        def of_latin(key: Callable[[str], Sequence[str]]) -> KeyTable:
            return ascii_table(aliases.texts, key, ~aliases.hangul, read)

        read = aliases.kinds == ALIAS_KINDS.index(AliasKind.READING)
        cyrillic = np.zeros(len(aliases.texts), dtype=bool)
        for entry in np.flatnonzero(aliases.foreign).tolist():
            cyrillic[entry] = has_cyrillic(aliases.texts[entry])
        return cls(
            keys=table(lambda text: (_keys(text),), ~read),
            readings=table(lambda text: (spoken_key(_keys(text)),), read),
            cyrillic=table(lambda text: (_keys(text),), cyrillic),
            roman=table(lambda text: romanised(text.replace(" ", "")), aliases.hangul),
            loose_hangul=table(_loose_keys, aliases.hangul),
            loose_latin=of_latin(_loose_keys),
            loan_hangul=table(_loan_keys, aliases.hangul),
            loan_latin=of_latin(_loan_keys),
            syllables=SyllableTable.build(aliases),
        )


def _keys(text: str) -> str:
    return keystrokes(text.replace(" ", ""))


def _loose_keys(text: str) -> tuple[str, ...]:
    return tuple(loose_key(words) for words in _readings(text))


def _loan_keys(text: str) -> tuple[str, ...]:
    return tuple(loan_key(words) for words in _readings(text))


def _readings(text: str) -> tuple[tuple[str, ...], ...]:
    words = tuple(text.split())
    return (words,) if has_hangul(text) else read_aloud(words)

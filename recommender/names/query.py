"""A typed text, read in every way it may have been meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from recommender.names.aliases import order_free, without_ending, without_fillers
from recommender.names.folding import words_of
from recommender.names.hangul import (
    has_hangul,
    is_foreign,
    is_letter,
    keystrokes,
    unglued,
    with_vowels_said_alike,
)
from recommender.names.kana import has_han, has_kana, spoken_key
from recommender.names.layouts import has_cyrillic, of_english_keys, of_russian_keys
from recommender.names.letters import INITIAL_OF_KEY, INITIALS
from recommender.names.sounds import loan_key, loan_vowels, loose_key


@dataclass(frozen=True)
class Query:
    """`words` are folded; the keys are empty where the text has no such reading."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> Self:
        return cls(text, words_of(text))

    def without_fillers(self) -> Query | None:
        """The same text without "playlist", "channel" and the like around it; None if it has none there."""
        fewer = without_fillers(self.words)
        return None if fewer == self.words else Query(self.text, fewer)

    def without_ending(self) -> Query | None:
        """The text without what is said after a name and written onto it: `때껄룩채널`, `때껄룩이랑 비슷한`.

        None if nothing is, or if less than two letters would be left.
        """
        fewer = without_ending(without_fillers(self.words))
        return None if fewer is None else Query(self.text, fewer)

    @cached_property
    def compact(self) -> str:
        return "".join(self.words)

    @cached_property
    def swapped(self) -> str:
        """The same for all orders of the words, and of Hangul and Latin within them."""
        return order_free(self.words)

    @cached_property
    def keystrokes(self) -> str:
        return keystrokes(self.compact)

    @cached_property
    def by_vowels(self) -> str:
        return with_vowels_said_alike(self.compact)

    @cached_property
    def has_marked_letters(self) -> bool:
        """Whether it has letters that others are said or written like: Hangul vowels, kana with marks."""
        return self.has_hangul or has_kana(self.compact)

    @cached_property
    def has_hangul(self) -> bool:
        return has_hangul(self.compact)

    @cached_property
    def foreign(self) -> bool:
        return is_foreign(self.compact)

    @cached_property
    def spoken(self) -> str:
        """One key for all spellings of what is read so, of a text in Latin letters or kana; else empty."""
        read = not self.has_hangul and (has_kana(self.compact) or not self.foreign)
        return spoken_key(self.keystrokes) if read and not has_han(self.compact) else ""

    @cached_property
    def is_cyrillic(self) -> bool:
        return has_cyrillic(self.compact)

    @cached_property
    def on_russian_keys(self) -> str:
        """Keystrokes of what the keys of a Latin text type in Russian; of a Russian text, in English."""
        if self.is_cyrillic:
            return keystrokes("".join(words_of(of_russian_keys(self.text))))
        typed = of_english_keys(self.text) if self.compact.isascii() else ""
        return keystrokes("".join(words_of(typed)))

    @cached_property
    def hangul_first(self) -> bool:
        return has_hangul(self.compact[:1])

    @cached_property
    def letters(self) -> str:
        """The text with clusters unglued if single consonants stand in it, as initials do; else empty.

        Of a Latin text that types nothing but consonants on the other layout, those.
        """
        if all(key in INITIAL_OF_KEY for key in self.compact):
            typed = "".join(self.text.split())
            keys = typed if typed.lower() == self.compact else self.compact
            return "".join(INITIAL_OF_KEY.get(key) or INITIAL_OF_KEY[key.lower()] for key in keys)
        letters = unglued(self.compact)
        return letters if any(c in INITIALS for c in letters) else ""

    @cached_property
    def has_letters(self) -> bool:
        return any(is_letter(c) for c in self.compact)

    @cached_property
    def loose(self) -> str:
        return "" if self.has_letters else loose_key(self.words)

    @cached_property
    def loan(self) -> str:
        return "" if self.has_letters else loan_key(self.words)

    @cached_property
    def loan_vowels(self) -> tuple[frozenset[str], ...]:
        return loan_vowels(self.words)

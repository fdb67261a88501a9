"""Hangul taken apart: letters, keystrokes, initials, and the sounds between syllables."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from recommender.names.folding import Cached
from recommender.names.kana import KANA_RUN, has_kana, in_latin
from recommender.names.letters import (
    CLUSTERS,
    FINALS,
    FIRST_SYLLABLE,
    INITIALS,
    KEYS,
    LAST_SYLLABLE,
    LIAISON,
    SAID_ALIKE,
    VOWELS,
)

HANGUL = re.compile("[ㄱ-ㅣ가-힣]")
SILENT = INITIALS.index("ㅇ")


class Syllable(NamedTuple):
    """Positions in `INITIALS`, `VOWELS` and `FINALS`; final 0 is none."""

    initial: int
    vowel: int
    final: int


def is_syllable(character: str) -> bool:
    return FIRST_SYLLABLE <= ord(character) <= LAST_SYLLABLE


def is_letter(character: str) -> bool:
    """Whether it is a single Hangul letter as a keyboard types it."""
    return character in KEYS


def has_hangul(text: str) -> bool:
    return HANGUL.search(text) is not None


def is_foreign(folded: str) -> bool:
    """Whether something in it is neither Latin nor Hangul: no keyboard of ours types it."""
    return any(not c.isascii() and c.isalnum() and not has_hangul(c) for c in folded)


def script_runs(text: str) -> list[str]:
    """The text cut where Hangul meets anything else; a digit belongs to what stands before it."""
    runs: list[str] = []
    hangul = False
    for character in text:
        is_hangul = hangul if character.isdigit() else has_hangul(character)
        if not runs or is_hangul != hangul:
            runs.append("")
        runs[-1] += character
        hangul = is_hangul
    return runs


def taken_apart(syllable: str) -> Syllable:
    rest, final = divmod(ord(syllable) - FIRST_SYLLABLE, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return Syllable(initial, vowel, final)


def initial_of(syllable: str) -> str:
    return INITIALS[taken_apart(syllable).initial]


def unglued(text: str) -> str:
    """Clusters an input method glued of two typed letters, as two: `ㄳ` → `ㄱㅅ`."""
    return "".join(CLUSTERS.get(c, c) for c in text)


def _keys_of(character: str) -> str:
    if character in KEYS:
        return KEYS[character]
    if is_syllable(character):
        initial, vowel, final = taken_apart(character)
        letters = INITIALS[initial] + VOWELS[vowel] + FINALS[final]
        return "".join(KEYS[letter] for letter in letters)
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    if KANA_RUN.match(character):
        return character
    from anyascii import anyascii  # noqa: PLC0415 only letters of a third script need it

    return "".join(c for c in anyascii(character).lower() if c.isalnum())


KEYSTROKES = Cached(_keys_of)


def keystrokes(compacted: str) -> str:
    """The lower-case QWERTY keys that type a folded text: `때껄룩` → `eorjffnr`, `take` → `take`.

    Kana as they are said, other scripts by their plain Latin likeness. Shift is left out: ㄸ and ㄷ are one
    key.
    """
    return shifted_keystrokes(compacted).lower()


def _vowel_said_alike(character: str) -> str:
    if has_kana(character):
        return unicodedata.normalize("NFD", character)[0]
    if not is_syllable(character):
        return SAID_ALIKE.get(character, character)
    initial, vowel, final = taken_apart(character)
    vowel = VOWELS.index(SAID_ALIKE.get(VOWELS[vowel], VOWELS[vowel]))
    return chr(FIRST_SYLLABLE + (initial * len(VOWELS) + vowel) * len(FINALS) + final)


VOWELS_SAID_ALIKE = Cached(_vowel_said_alike)


def with_vowels_said_alike(text: str) -> str:
    """The same for all spellings whose vowels no ear tells apart: `체소` for `채소` too; か for が."""
    return text.translate(VOWELS_SAID_ALIKE)


def shifted_keystrokes(compacted: str) -> str:
    """The same with shifted keys in upper case: `때껄룩` → `EoRjffnr`."""
    keys = compacted.translate(KEYSTROKES)
    return keys if keys.isascii() else in_latin(keys)  # kana, which are read several at a time


def spoken(text: str) -> list[Syllable | str]:
    """Syllables after liaison (달의 → 다리); characters that are no syllables stay as they are.

    A final consonant, the second of a cluster, moves into a following syllable that begins with a vowel.
    """
    sounds: list[Syllable | str] = [taken_apart(c) if is_syllable(c) else c for c in text]
    for place in range(1, len(sounds)):
        here, before = sounds[place], sounds[place - 1]
        if not (isinstance(here, Syllable) and isinstance(before, Syllable)) or here.initial != SILENT:
            continue
        stays, moves = LIAISON.get(FINALS[before.final], (FINALS[before.final], ""))
        if moves in INITIALS and moves:
            sounds[place - 1] = before._replace(final=FINALS.index(stays))
            sounds[place] = here._replace(initial=INITIALS.index(moves))
    return sounds

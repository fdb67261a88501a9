"""How a text sounds, as short keys: Hangul in Latin letters, and English said in Hangul."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from recommender.names.hangul import Syllable, has_hangul, keystrokes, script_runs, spoken
from recommender.names.letters import (
    ANY_VOWEL,
    DIGITS,
    ENGLISH_SOUNDS,
    ENGLISH_VOWEL_LETTERS,
    ENGLISH_VOWEL_PAIRS,
    ENGLISH_VOWELS,
    ENGLISH_WORDS,
    FINALS,
    INITIALS,
    LAST_Y,
    LOAN_FINALS,
    LOAN_INITIALS,
    LOAN_VOWELS,
    LOOSE_INITIALS,
    LOOSE_ROMAN,
    LOOSE_VOWELS,
    ROMAN_FINALS,
    ROMAN_INITIALS,
    ROMAN_VOWELS,
    SURNAMES,
    VOWEL_CLASSES,
    VOWELS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LOOSE_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in LOOSE_ROMAN))
ENGLISH_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in ENGLISH_SOUNDS))
PLAIN_LATIN = re.compile("[a-z]+|[0-9]+")
NUMBERS = re.compile("[0-9]+|[^0-9]+")
VOWEL = re.compile("[aeiouy가-힣]")
# Signs of a text that are read out one by one; longer ones are not.
MOST_SPELLED = 4


def romanised(text: str) -> tuple[str, ...]:
    """Official romanisations of the Hangul in a folded text, other characters kept.

    Letter by letter with liaison, and as the standard pronunciation has it, where that differs (`강린다`:
    gangrinda, gangninda).
    """
    from koroman import romanize  # noqa: PLC0415 only building an index needs it

    by_letter = _written(text, ROMAN_INITIALS, ROMAN_VOWELS, ROMAN_FINALS)
    by_sound = romanize(text).lower()
    return (by_letter,) if by_sound == by_letter else (by_letter, by_sound)


def loose_key(words: Sequence[str]) -> str:
    """The classes of sounds that people do not tell apart when they write Korean in Latin letters.

    The same for a Hangul text and for its romanisations, official or loose: `때껄룩`, `ttaekkeolluk`,
    `ddekkeolluk` → `tekolok`.
    """
    text = "".join(SURNAMES.get(word, word) for word in words)
    return _collapsed("".join(_loose_run(run) for run in script_runs(text)))


def _loose_run(run: str) -> str:
    if has_hangul(run):
        return _written(run, LOOSE_INITIALS, LOOSE_VOWELS, LOOSE_FINALS)
    return _loose(keystrokes(run))


def _loose(latin: str) -> str:
    return LOOSE_PATTERN.sub(lambda match: LOOSE_ROMAN[(match.lastindex or 1) - 1][1], latin)


def loan_key(words: Sequence[str]) -> str:
    """The skeleton of consonants and vowels that an English word and its Hangul spelling share.

    `essential`, `에센셜` → `asansal`. Words are folded.
    """
    return "".join(sound.letter for sound in _loan(words))


def loan_vowels(words: Sequence[str]) -> tuple[frozenset[str], ...]:
    """For each `a` of the loan key, the vowels it may stand for, as classes of `VOWEL_CLASSES`."""
    return tuple(sound.vowels for sound in _loan(words) if sound.letter == "a")


def read_aloud(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The words, and if it differs, the same with digits and words without a vowel read sign by sign.

    `maroon 5`, `bgm`; of more than `MOST_SPELLED` signs nobody does. Words are folded.
    """
    parts = [part for word in words for part in NUMBERS.findall(word)]
    signs = [
        sign for part in parts for sign in (part if part.isdecimal() or not VOWEL.search(part) else [part])
    ]
    spelled = tuple(DIGITS.get(sign, sign) for sign in signs)
    written = tuple(words)
    return (written,) if spelled == written or len(signs) - len(parts) > MOST_SPELLED else (written, spelled)


class _Sound(NamedTuple):
    """A letter of a loan key, and the vowels it may be if it is one."""

    letter: str
    vowels: frozenset[str] = ANY_VOWEL


def _loan(words: Sequence[str]) -> list[_Sound]:
    runs = [run for word in words for run in script_runs(word)]
    sounds = [sound for run in runs for sound in (_hangul_loan if has_hangul(run) else _latin_loan)(run)]
    alike = [list(group) for _, group in groupby(sounds, key=lambda sound: sound.letter)]
    return [_Sound(group[0].letter, frozenset().union(*(s.vowels for s in group))) for group in alike]


def _hangul_loan(run: str) -> Iterator[_Sound]:
    """Its syllables; a ㅡ only fills in where English has no vowel, unless its own consonant follows."""
    sounds = spoken(run)
    for sound, following in zip(sounds, [*sounds[1:], ""], strict=True):
        if not isinstance(sound, Syllable):
            yield from map(_Sound, sound)
            continue
        next_initial = INITIALS[following.initial] if isinstance(following, Syllable) else ""
        is_open = not sound.final or FINALS[sound.final] == next_initial == "ㄹ"
        vowel = VOWELS[sound.vowel]
        written = "" if is_open and vowel == "ㅡ" else LOAN_VOWELS[sound.vowel]
        yield from map(_Sound, LOAN_INITIALS[sound.initial])
        yield from (_Sound(letter, frozenset(VOWEL_CLASSES[sound.vowel])) for letter in written)
        yield from map(_Sound, LOAN_FINALS[sound.final])


def _latin_loan(run: str) -> Iterator[_Sound]:
    for part in PLAIN_LATIN.findall(keystrokes(run)):
        spelling = ENGLISH_WORDS.get(part, part)
        place = 0
        for match in ENGLISH_PATTERN.finditer(spelling):
            yield from map(_Sound, spelling[place : match.start()])
            is_last_y = (
                match.group() == "y" and match.end() == len(spelling) and VOWEL.search(spelling[:place])
            )
            vowels = LAST_Y if is_last_y else _vowels_of(match.group())
            yield from (_Sound(letter, vowels) for letter in ENGLISH_SOUNDS[(match.lastindex or 1) - 1][1])
            place = match.end()
        yield from map(_Sound, spelling[place:])


@lru_cache(maxsize=4096)
def _vowels_of(spelling: str) -> frozenset[str]:
    """The classes of vowels that English letters may be said with; any, if other letters are among them."""
    if spelling.strip(ENGLISH_VOWEL_LETTERS):
        return ANY_VOWEL
    found = "".join(ENGLISH_VOWELS.get(letter, "") for letter in spelling)
    return frozenset(found + "".join(more for pair, more in ENGLISH_VOWEL_PAIRS.items() if pair in spelling))


def _written(text: str, initials: Sequence[str], vowels: Sequence[str], finals: Sequence[str]) -> str:
    """A text with each spoken syllable written by three tables of letters."""
    return "".join(
        initials[s.initial] + vowels[s.vowel] + finals[s.final] if isinstance(s, Syllable) else s
        for s in spoken(text)
    )


def _collapsed(key: str) -> str:
    return "".join(letter for letter, _ in groupby(key))


LOOSE_FINALS = [_loose(final) for final in ROMAN_FINALS]

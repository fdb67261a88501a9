"""How a text sounds, as short keys: Hangul in Latin letters, and English said in Hangul."""

import re
from collections.abc import Sequence
from itertools import groupby

from koroman import romanize

from recommender.names.hangul import Syllable, has_hangul, keystrokes, script_runs, spoken
from recommender.names.letters import (
    ENGLISH_SOUNDS,
    ENGLISH_WORDS,
    FINALS,
    INITIALS,
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
    VOWELS,
)

_LOOSE_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in LOOSE_ROMAN))
_ENGLISH_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in ENGLISH_SOUNDS))
_PLAIN_LATIN = re.compile("[a-z]+|[0-9]+")


def romanised(text: str) -> tuple[str, ...]:
    """Official romanisations of the Hangul in a folded text, other characters kept.

    Letter by letter with liaison, and as the standard pronunciation has it, where that differs (`강린다`:
    gangrinda, gangninda).
    """
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
        return _written(run, LOOSE_INITIALS, LOOSE_VOWELS, _LOOSE_FINALS)
    return _loose(keystrokes(run))


def _loose(latin: str) -> str:
    return _LOOSE_PATTERN.sub(lambda match: LOOSE_ROMAN[(match.lastindex or 1) - 1][1], latin)


def loan_key(words: Sequence[str]) -> str:
    """The skeleton of consonants and vowels that an English word and its Hangul spelling share.

    `essential`, `에센셜` → `asansal`. Words are folded.
    """
    return _collapsed("".join(_loan_word(word) for word in words))


def _loan_word(word: str) -> str:
    return "".join(_loan_run(run) for run in script_runs(word))


def _loan_run(run: str) -> str:
    if has_hangul(run):
        sounds = spoken(run)
        return "".join(_loan_sound(*pair) for pair in zip(sounds, [*sounds[1:], ""], strict=True))
    return "".join(_english(part) for part in _PLAIN_LATIN.findall(keystrokes(run)))


def _loan_sound(sound: Syllable | str, following: Syllable | str) -> str:
    """One syllable; its ㅡ only fills in where English has no vowel, unless its own consonant follows."""
    if not isinstance(sound, Syllable):
        return sound
    next_initial = INITIALS[following.initial] if isinstance(following, Syllable) else ""
    is_open = not sound.final or FINALS[sound.final] == next_initial == "ㄹ"
    vowel = "" if is_open and VOWELS[sound.vowel] == "ㅡ" else LOAN_VOWELS[sound.vowel]
    return LOAN_INITIALS[sound.initial] + vowel + LOAN_FINALS[sound.final]


def _english(word: str) -> str:
    spelling = ENGLISH_WORDS.get(word, word)
    return _ENGLISH_PATTERN.sub(lambda match: ENGLISH_SOUNDS[(match.lastindex or 1) - 1][1], spelling)


def _written(text: str, initials: Sequence[str], vowels: Sequence[str], finals: Sequence[str]) -> str:
    """A text with each spoken syllable written by three tables of letters."""
    return "".join(
        initials[s.initial] + vowels[s.vowel] + finals[s.final] if isinstance(s, Syllable) else s
        for s in spoken(text)
    )


def _collapsed(key: str) -> str:
    return "".join(letter for letter, _ in groupby(key))


_LOOSE_FINALS = [_loose(final) for final in ROMAN_FINALS]

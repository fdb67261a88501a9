"""Names mistyped: on the Latin keyboard, in Hangul, and halfway through a name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from hangulpy import convert_hangul_to_qwerty, convert_qwerty_to_hangul

from recommender.names.folding import fold, words
from recommender.names.hangul import is_syllable
from recommender.names.letters import INITIALS, KEY_ROWS

Make = Callable[[str, random.Random], str | None]
"""Makes a query of a name, or None if the name has none of its kind."""

_NEAR = {
    key: [k for k in (row[max(place - 1, 0) : place + 2]) if k != key]
    for row in KEY_ROWS
    for place, key in enumerate(row)
}
_ALIKE = {"ㄱ": "ㄲㅋ", "ㄷ": "ㄸㅌ", "ㅂ": "ㅃㅍ", "ㅅ": "ㅆ", "ㅈ": "ㅉㅊ"}


def hangul_part(name: str) -> str:
    """The longest run of Hangul words, blanks kept."""
    runs = [run.strip() for run in re.findall(r"[가-힣 ]+", fold(name))]
    return max(runs, key=len, default="")


def latin_part(name: str) -> str:
    """The longest run of Latin words, joined by blanks."""
    runs = [run.strip() for run in re.findall(r"[a-z ]+", " ".join(words(fold(name))))]
    return max(runs, key=len, default="")


def mistyped(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    key, before, after = text[place], text[:place], text[place + 1 :]
    edit = chance.choice(("near", "drop", "double", "insert", "swap"))
    if edit == "swap" and after:
        return before + after[0] + key + after[1:]
    if edit == "drop":
        return before + after
    if edit == "double":
        return before + key + key + after
    near = chance.choice(_NEAR.get(key.lower(), ["e"]))
    return before + (key if edit == "insert" else "") + near + after


def latin_typo(edits: int) -> Make:
    def make(name: str, chance: random.Random) -> str | None:
        text = latin_part(name)
        if len(text) < 4 + edits:
            return None
        for _ in range(edits):
            text = mistyped(text, chance)
        return text

    return make


def _with_wrong_letter(syllable: str, chance: random.Random) -> str:
    code = ord(syllable) - 0xAC00
    initial, vowel, final = code // 588, code // 28 % 21, code % 28
    which = chance.randrange(3)
    if which == 0:
        likely = _ALIKE.get(INITIALS[initial], INITIALS)
        initial = INITIALS.index(chance.choice(likely))
    elif which == 1:
        vowel = chance.choice((0, 1, 4, 5, 8, 13, 18, 20, 12, 17))
    else:
        final = (
            chance.choice((0, 0, 0, 1, 4, 8, 16, 17, 19, 21))
            if final
            else chance.choice((1, 4, 8, 16, 19, 21))
        )
    return chr(0xAC00 + initial * 588 + vowel * 28 + final)


def jamo_typo(edits: int) -> Make:
    def make(name: str, chance: random.Random) -> str | None:
        text = list(hangul_part(name))
        places = [place for place, c in enumerate(text) if is_syllable(c)]
        if len(places) < edits + 1:
            return None
        for place in chance.sample(places, edits):
            text[place] = _with_wrong_letter(text[place], chance)
        return "".join(text)

    return make


def typed(keys: str) -> str:
    return str(convert_qwerty_to_hangul(keys))


def prefix_typo(name: str, chance: random.Random) -> str | None:
    text = hangul_part(name).replace(" ", "")
    if len(text) > 2:
        keys = str(convert_hangul_to_qwerty(text))
        return typed(mistyped(keys[: chance.randint(6, max(6, len(keys) - 1))], chance))
    text = latin_part(name).replace(" ", "")
    return mistyped(text[: chance.randint(5, len(text) - 1)], chance) if len(text) > 7 else None


def three_typos(name: str, chance: random.Random) -> str | None:
    text = hangul_part(name)
    hangul = len(text) > 4
    keys = str(convert_hangul_to_qwerty(text)) if hangul else latin_part(name)
    if len(keys) < 10:
        return None
    for _ in range(3):
        keys = mistyped(keys, chance)
    return typed(keys) if hangul else keys

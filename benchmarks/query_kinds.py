"""How people type a name: one function a kind of query, from the name and a source of chance.

Each returns None where a name has no query of its kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hangulpy import convert_hangul_to_qwerty, get_chosung_string

from benchmarks.invented_names import LOANWORDS
from benchmarks.mistyping import (
    Make,
    hangul_part,
    jamo_typo,
    latin_part,
    latin_typo,
    mistyped,
    prefix_typo,
    three_typos,
    typed,
)
from recommender.names.folding import fold, words
from recommender.names.hangul import has_hangul, script_runs
from recommender.names.letters import INITIALS
from recommender.names.sounds import romanised

if TYPE_CHECKING:
    import random

_LOOSE = (
    ("eo", "o u"), ("eu", "u oo"), ("ae", "e"), ("oe", "we"), ("u", "oo"), ("i", "ee"), ("r", "l"),
    ("l", "r"), ("g", "k"), ("d", "t"), ("b", "p"), ("j", "z"), ("k", "g"), ("p", "f"), ("ss", "s"),
    ("tt", "t"), ("kk", "k"),
)  # fmt: skip
_FILLERS = ("플리", "채널", "추천", "유튜브", "playlist", "music")


def _ime(name: str, chance: random.Random) -> str | None:
    text = hangul_part(name).replace(" ", "")
    if len(text) < 2:
        return None
    keys = convert_hangul_to_qwerty(text)
    return typed(keys[: chance.randint(3, max(3, len(keys) - 1))])


def _prefix(name: str, chance: random.Random) -> str | None:
    folded = fold(name)
    length = chance.choice((2, 3, 4))
    return folded[:length].strip() if len(folded) > length and len(folded[:length].strip()) > 1 else None


def _word(name: str, chance: random.Random) -> str | None:
    found = [word for word in words(fold(name)) if len(word) > 1]
    return chance.choice(found) if len(found) > 1 else None


def _choseong(name: str, _: random.Random) -> str | None:
    text = hangul_part(name).replace(" ", "")
    return get_chosung_string(text) if len(text) > 1 else None


def _choseong_prefix(name: str, chance: random.Random) -> str | None:
    initials = _choseong(name, chance)
    return initials[: chance.choice((2, 3))] if initials and len(initials) > 3 else None


def _choseong_typo(name: str, chance: random.Random) -> str | None:
    initials = _choseong(name, chance)
    if not initials or len(initials) < 5:
        return None
    place = chance.randrange(len(initials))
    return initials[:place] + chance.choice(("", chance.choice(INITIALS))) + initials[place + 1 :]


def _choseong_mixed(name: str, chance: random.Random) -> str | None:
    text = hangul_part(name).replace(" ", "")
    if len(text) < 3:
        return None
    cut = chance.randint(1, len(text) - 1)
    head, tail = text[:cut], text[cut:]
    return head + get_chosung_string(tail) if chance.random() < 0.7 else get_chosung_string(head) + tail


def _choseong_latin(name: str, chance: random.Random) -> str | None:
    runs = [run for word in words(fold(name)) for run in script_runs(word)]
    if len(runs) < 2 or not any(map(has_hangul, runs)) or all(map(has_hangul, runs)):
        return None
    return chance.choice((" ", "")).join(get_chosung_string(run) if has_hangul(run) else run for run in runs)


def _hangul_keys(name: str, chance: random.Random) -> str | None:
    text = hangul_part(name)
    keys = str(convert_hangul_to_qwerty(text))
    return (keys.lower() if chance.random() < 0.3 else keys) if len(text) > 1 else None


def _latin_keys(name: str, chance: random.Random) -> str | None:
    text = latin_part(name).replace("'", "")
    if len(text) < 4:
        return None
    letters = dict(
        zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
    )
    return typed(text) if chance.random() < 0.8 else "".join(letters.get(c, c) for c in text)


def _layout_typo(name: str, chance: random.Random) -> str | None:
    if chance.random() < 0.8:
        keys = _hangul_keys(name, chance)
        return mistyped(keys, chance) if keys and len(keys) > 4 else None
    text = latin_part(name)
    return typed(mistyped(text, chance)) if len(text) > 5 else None


def _roman(name: str, _: random.Random) -> str | None:
    text = hangul_part(name)
    return romanised(text)[0] if len(text) > 1 else None


def _roman_loose(name: str, chance: random.Random) -> str | None:
    text = _roman(name, chance)
    if not text:
        return None
    spelled, place = "", 0
    while place < len(text):
        found = [(old, new) for old, new in _LOOSE if text.startswith(old, place)]
        old, new = found[0] if found else (text[place], text[place])
        spelled += chance.choice(new.split()) if found and chance.random() < 0.5 else old
        place += len(old)
    return spelled


def _roman_prefix(name: str, chance: random.Random) -> str | None:
    text = (_roman if chance.random() < 0.5 else _roman_loose)(name, chance)
    text = text.replace(" ", "") if text else ""
    return text[: chance.randint(5, len(text) - 1)] if len(text) > 7 else None


def _spaces(name: str, chance: random.Random) -> str | None:
    folded = fold(name)
    if chance.random() < 0.5 and " " in folded:
        return folded.replace(" ", "")
    place = chance.randrange(1, len(folded)) if len(folded) > 1 else 0
    return folded[:place] + " " + folded[place:] if place else None


def _swapped(name: str, chance: random.Random) -> str | None:
    found = list(words(fold(name)))
    chance.shuffle(found)
    return " ".join(found) if len(found) > 1 else None


def _without_punctuation(name: str, _: random.Random) -> str | None:
    kept = re.sub(r"[^\w\s]|_", "", name)
    return kept if kept.strip() and kept != name else None


def _other_case(name: str, chance: random.Random) -> str | None:
    changed = chance.choice((name.upper(), name.lower(), name.swapcase()))
    return changed if changed != name else None


def _plain(name: str, chance: random.Random) -> str | None:
    folded = " ".join(words(fold(name)))
    if folded == name.lower() or name.isascii() or not latin_part(name):
        return None
    return folded if chance.random() < 0.5 else latin_part(name).strip("' ")


def _translit(name: str, chance: random.Random) -> str | None:
    text = latin_part(name)
    if not text or has_hangul(name) or any(word not in LOANWORDS for word in text.split()):
        return None
    return chance.choice(("", " ")).join(LOANWORDS[word] for word in text.split())


def _noisy(name: str, chance: random.Random) -> str | None:
    core = hangul_part(name) or latin_part(name)
    if len(core) < 2:
        return None
    filler = chance.choice(_FILLERS)
    return chance.choice((f"{core} {filler}", f"{filler} {core}", f"@{core}", f'"{core}"', f"{core}?"))


KINDS: dict[str, Make] = {
    "exact": lambda name, _: name,
    "case": _other_case,
    "punct_dropped": _without_punctuation,
    "space": _spaces,
    "word_swap": _swapped,
    "ascii_for_styled": _plain,
    "prefix": _prefix,
    "word": _word,
    "typo_latin_1": latin_typo(1),
    "typo_latin_2": latin_typo(2),
    "typo_jamo_1": jamo_typo(1),
    "typo_jamo_2": jamo_typo(2),
    "ime": _ime,
    "choseong": _choseong,
    "choseong_prefix": _choseong_prefix,
    "kbd_ko_as_en": _hangul_keys,
    "kbd_en_as_ko": _latin_keys,
    "roman_rr": _roman,
    "roman_loose": _roman_loose,
    "translit_ko": _translit,
    "x_noise_word": _noisy,
    "x_prefix_typo": prefix_typo,
    "x_layout_typo": _layout_typo,
    "x_choseong_typo": _choseong_typo,
    "x_choseong_mixed": _choseong_mixed,
    "x_choseong_latin": _choseong_latin,
    "x_roman_prefix": _roman_prefix,
    "x_typo3": three_typos,
}

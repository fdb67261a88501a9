"""Names as channels of other countries have them, invented of common words, and how each may be typed.

`Foreign.typed` has, by kind of query, what people may type: kinds and spellings are worked out here, without
what finds names.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.foreign_spelling import (
    in_hangul,
    in_katakana,
    of_russian_keys,
    on_russian_keys,
    romaji,
    short_vowels,
    state_romaji,
    stylised,
    unaccented,
)
from benchmarks.foreign_words import (
    ACCENTED,
    ARABIC,
    CHINESE,
    JAPANESE,
    JAPANESE_FAMILIES,
    JAPANESE_GIVEN,
    RUSSIAN,
    THAI,
)
from benchmarks.invented_names import LOANWORDS
from benchmarks.mistyping import mistyped

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Foreign:
    """A display name and, by kind of query, what may be typed for it."""

    name: str
    typed: dict[str, list[str]] = field(default_factory=dict)


def foreign_names(count: int, seed: int) -> list[Foreign]:
    """`count` different names, a third of them Japanese; the same for the same seed."""
    chance = random.Random(seed)
    makers: list[Callable[[random.Random], Foreign]] = [
        *(_japanese, _japanese, _japanese_person, _japanese_person),
        *(_chinese, _chinese, _russian, _russian, _thai, _arabic, _accented, _stylised),
    ]
    found: dict[str, Foreign] = {}
    while len(found) < count:
        made = chance.choice(makers)(chance)
        found.setdefault(made.name, made)
    return list(found.values())


def _read(name: str, kana: str, chance: random.Random) -> Foreign:
    latin = romaji(kana)
    typed = {
        "ja_romaji": [chance.choice((latin, latin, state_romaji(kana)))],
        "ja_short_vowels": [short_vowels(latin)] if short_vowels(latin) != latin else [],
        "ja_kana": [chance.choice((kana, in_katakana(kana)))] if kana != name else [],
        "ja_hangul": [in_hangul(kana, by_the_book=chance.random() < 0.5)],
        "ja_romaji_typo": [mistyped(short_vowels(latin), chance)] if len(latin) > 5 else [],
        "ja_romaji_prefix": [latin[: max(4, len(latin) * 2 // 3)]] if len(latin) > 7 else [],
    }
    return Foreign(name, typed | _plain(name, chance))


def _plain(name: str, chance: random.Random) -> dict[str, list[str]]:
    """What is typed for any name."""
    folded = chance.choice((name.upper(), name.lower(), f" {name}!", f"{name} 🎵"))
    return {"exact": [name], "case_signs": [folded]}


def _japanese(chance: random.Random) -> Foreign:
    (one, said), (other, heard) = chance.sample(JAPANESE, 2)
    link, between = chance.choice((("の", "の"), ("の", "の"), ("と", "と"), ("", "")))
    if link:
        return _read(one + link + other, said + between + heard, chance)
    return _read(one, said, chance)


def _japanese_person(chance: random.Random) -> Foreign:
    (family, said), (given, heard) = chance.choice(JAPANESE_FAMILIES), chance.choice(JAPANESE_GIVEN)
    return _read(family + chance.choice(("", " ")) + given, said + heard, chance)


def _chinese(chance: random.Random) -> Foreign:
    (one, old, said), (other, older, heard) = chance.sample(CHINESE, 2)
    simplified, traditional = one + other, old + older
    name, swapped = (simplified, traditional) if chance.random() < 0.6 else (traditional, simplified)
    typed = {
        "zh_pinyin": [chance.choice((said + heard, f"{said} {heard}"))],
        "zh_other_script": [swapped] if swapped != name else [],
        "zh_pinyin_typo": [mistyped(said + heard, chance)],
    }
    return Foreign(name, typed | _plain(name, chance))


def _russian(chance: random.Random) -> Foreign:
    (one, said), (other, heard) = chance.sample(RUSSIAN, 2)
    name = chance.choice((f"{one} {other}", f"{one} {other}".title(), f"{one.title()} и {other}"))
    latin = f"{said} i {heard}" if " и " in name else f"{said} {heard}"
    typed = {
        "ru_in_latin": [latin],
        "ru_on_english_layout": [of_russian_keys(name)],
        "ru_layout_typo": [mistyped(of_russian_keys(name), chance)],
    }
    return Foreign(name, typed | _plain(name, chance))


def _thai(chance: random.Random) -> Foreign:
    (one, said), (other, heard) = chance.sample(THAI, 2)
    return Foreign(one + other, {"th_in_latin": [said + heard]} | _plain(one + other, chance))


def _arabic(chance: random.Random) -> Foreign:
    (one, said), (other, heard) = chance.sample(ARABIC, 2)
    return Foreign(f"{one} {other}", {"ar_in_latin": [f"{said} {heard}"]} | _plain(f"{one} {other}", chance))


def _accented(chance: random.Random) -> Foreign:
    name = " ".join(chance.sample(ACCENTED, 2)).title()
    return Foreign(name, {"without_accents": [unaccented(name.lower())]} | _plain(name, chance))


def _stylised(chance: random.Random) -> Foreign:
    plain = " ".join(chance.sample(list(LOANWORDS), chance.choice((1, 2))))
    name = stylised(plain, chance)
    typed = {"plain_for_stylised": [plain], "en_on_russian_layout": [on_russian_keys(plain)]}
    return Foreign(name, typed | _plain(name, chance))

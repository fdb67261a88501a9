"""How names in Japanese and Chinese characters are read, in Latin letters: made while an index is built.

Kana say how they are read. Characters (漢字) need dictionaries, which the extra `japanese` installs: ipadic,
by fugashi, for Japanese, pypinyin for Chinese. Without them Japanese is read character by character, near
enough to suggest a name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Self

from recommender.names.characters import read_as_compounds, read_one_by_one
from recommender.names.hangul import has_hangul
from recommender.names.kana import has_han, has_kana, in_latin, with_short_vowels

# Distributions of the extra, and what their readings depend on.
JAPANESE = ("fugashi", "ipadic")
CHINESE = ("pypinyin",)
# Of what ipadic tells of a word: how it is written in katakana, and how it is said.
WRITTEN, SAID = 7, 8
LONG = "ー"
# Dictionaries cut a name into words in time that grows with its length; none is longer.
LONGEST_READ = 100

Reader = Callable[[str], str]
"""From a name with characters to how it is read, in Latin letters or kana; "" if that is not known."""


@dataclass(frozen=True)
class Readers:
    """What reads characters; without more, no dictionary.

    `named` tells the dictionaries with their versions: others read otherwise.
    """

    named: str = ""
    japanese: tuple[Reader, ...] = (read_as_compounds, read_one_by_one)
    chinese: Reader | None = None

    @classmethod
    def installed(cls) -> Self:
        """Those that the extra `japanese` has installed, loaded when the first name needs them."""
        japanese, chinese = _versions(JAPANESE), _versions(CHINESE)
        named = ", ".join(filter(None, (japanese, chinese)))
        chinese_reader = read_chinese if chinese else None
        return (
            cls(named, (read_japanese,), chinese_reader) if japanese else cls(named, chinese=chinese_reader)
        )


def _versions(distributions: tuple[str, ...]) -> str:
    """`fugashi 1.5.2, ipadic 1.0.0`; "" if one is lacking."""
    try:
        return ", ".join(f"{name} {version(name)}" for name in distributions)
    except PackageNotFoundError:
        return ""


def is_read(name: str) -> bool:
    """Whether a name has kana or characters that are read; beside Hangul, that is their reading."""
    return not name.isascii() and (has_kana(name) or needs_dictionary(name))


def needs_dictionary(name: str) -> bool:
    """Whether a name has characters that nothing beside them says how to read."""
    return has_han(name) and (has_kana(name) or not has_hangul(name))


def readings_of(name: str, readers: Readers) -> list[str]:
    """How a name may be read: in Japanese, and in Chinese if no kana are in it."""
    plain = unicodedata.normalize("NFKC", name[:LONGEST_READ])
    if not is_read(plain):
        return []
    if not has_han(plain):
        return [with_short_vowels(in_latin(plain))]
    found = [read(plain) for read in readers.japanese]
    if readers.chinese and not has_kana(plain):
        found.append(readers.chinese(plain))
    return [in_latin(reading) for reading in dict.fromkeys(found) if reading]


def read_japanese(name: str) -> str:
    """By ipadic, whose words are short: "" if one with characters in it is in no dictionary."""
    words = [_read_word(word) for word in _tagger()(name)]
    return "" if any(has_han(word) for word in words) else "".join(words)


@lru_cache(maxsize=1)
def _tagger() -> Any:
    import ipadic  # noqa: PLC0415 only building an index of such names needs it
    from fugashi import GenericTagger  # noqa: PLC0415 ditto

    return GenericTagger(ipadic.MECAB_ARGS)


def _read_word(word: Any) -> str:
    """In katakana, long vowels short as Koreans hear them: トウキョウ → トキョ; セイ stays."""
    space = str(word.white_space or "")
    feature = word.feature
    if feature is None or len(feature) <= SAID or not has_kana(feature[SAID]):
        surface = str(word.surface)
        return space + ("".join(map(_read_character, surface)) if len(surface) > 1 else surface)
    written, said = str(feature[WRITTEN]), str(feature[SAID])
    if len(written) != len(said):
        return space + said.replace(LONG, "")
    return space + "".join(
        "イ" if sound == LONG and letter == "イ" else "" if sound == LONG else sound
        for letter, sound in zip(written, said, strict=True)
    )


def _read_character(character: str) -> str:
    if not has_han(character):
        return character
    words = _tagger()(character)
    return _read_word(words[0]) if words else character


def read_chinese(name: str) -> str:
    """By pypinyin, word by word: 音乐 yinyue, 快乐 kuaile; "" if a character is in no dictionary."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 only building an index of such names needs it

    read = "".join(lazy_pinyin(name, v_to_u=True))
    return "" if has_han(read) else read

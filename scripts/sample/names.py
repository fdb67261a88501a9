"""Display names that no channel bears: hand-written ones first, then as many grown ones as are asked for."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

    from scripts.sample.themes import Theme

T = TypeVar("T")

Kind: TypeAlias = Literal[
    "short", "long", "hangul", "hangul playlist", "latin", "latin playlist", "latin stylised",
    "mixed", "mixed playlist", "mixed stylised", "mixed stylised playlist",
]  # fmt: skip
# What 497 real names look like; `short` is one or two characters, `long` is cut by the site.
KIND_SHARES: Mapping[Kind, float] = {
    "short": 0.087, "long": 0.012, "hangul": 0.220, "hangul playlist": 0.042, "latin": 0.183,
    "latin playlist": 0.014, "latin stylised": 0.032, "mixed": 0.262, "mixed playlist": 0.038,
    "mixed stylised": 0.070, "mixed stylised playlist": 0.040,
}  # fmt: skip

_SMALL_CAPS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀsᴛᴜᴠᴡxʏᴢ"
_TO_SMALL_CAPS = str.maketrans(ascii_lowercase, _SMALL_CAPS)
_FROM_SMALL_CAPS = str.maketrans(_SMALL_CAPS, ascii_lowercase)
# Code points of A and a: bold, bold italic, bold script, sans bold, sans bold italic, full width.
_ALPHABETS = (
    (0x1D400, 0x1D41A),
    (0x1D468, 0x1D482),
    (0x1D4D0, 0x1D4EA),
    (0x1D5D4, 0x1D5EE),
    (0x1D63C, 0x1D656),
    (0xFF21, 0xFF41),
)
_HAND_WRITTEN = ("short", "long", "hangul", "hangul_playlist", "latin", "mixed")
_COLUMN_WIDTH = 26
_FROM_THEME, _WITH_EMOJI, _HAND_WRITTEN_MIXED, _IN_SMALL_CAPS = 0.5, 0.025, 0.45, 0.35
_MIXED = (
    *["{ko} {en}"] * 6,
    *[
        "{ko}{EN}",
        "{ko}{en}",
        "{ko} {EN}",
        "{ko}({en})",
        "{en} {ko}",
        "{ko} | {en}",
        "{ko}_{en}",
        "{ko} [{en}]",
    ],
    *["{ko} - {en}", "{ko} ; {en}", "{EN} {ko}", "{ko}, {en}", "{ko} / {en}"],
)
_MIXED_PLAYLIST = (
    *[
        "{ko} playlist",
        "{ko} Playlist",
        "{ko} PLAYLIST",
        "{ko}playlist",
        "{ko} [playlist]",
        "[PLAYLIST] {ko}",
    ],
    *[
        "{ko}_playlist",
        "{ko}플리 {en}",
        "{ko}플리 {en}",
        "{en} playlist {ko}",
        "{ko}의 playlist",
        "{ko} (playlist)",
    ],
)
_STYLISED = (
    "{ko} {en}",
    "{ko} {en}",
    "{ko} {en}",
    "{ko}{en}",
    "{ko} [{en}]",
    "{en} {ko}",
    "{ko}_{en}",
    "{ko} ({en})",
)


def plain_letters(name: str) -> str:
    """The name in lower case, with ordinary letters for small caps, mathematical and wide ones."""
    return unicodedata.normalize("NFKC", name).casefold().translate(_FROM_SMALL_CAPS)


def fold(name: str) -> str:
    """What is left of a name when width, case, spaces and punctuation are not told apart."""
    return re.sub(r"[\W_]", "", plain_letters(name))


@dataclass(frozen=True)
class NameWords:
    """The lists of names.toml, and how to grow further Hangul and Latin names."""

    lists: Mapping[str, Sequence[str]]
    pairs: Sequence[tuple[str, str]]
    grown: Mapping[str, Sequence[str]]

    @classmethod
    def load(cls) -> NameWords:
        words = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
        pairs = [tuple(pair.split("/")) for pair in words.pop("pairs")]
        grown = words.pop("grown")
        return cls(lists=words, pairs=[(ko, en) for ko, en in pairs], grown=grown)


class NameGiver:
    """Gives each channel a name that no other has; hand-written names are used once."""

    def __init__(self, words: NameWords, themes: Sequence[Theme], rng: random.Random) -> None:
        self._words = words
        self._rng = rng
        self._taken: Counter[str] = Counter()
        self._left = {key: _shuffled(words.lists[key], rng) for key in _HAND_WRITTEN}
        self._pairs = _shuffled(words.pairs, rng)
        self._theme_pairs = {theme.id: _shuffled(theme.names, rng) for theme in themes}

    def name(self, kind: Kind, theme: Theme) -> str:
        """A new name of this kind; some names hint at the theme."""
        name = self._draw(kind, theme)
        if kind != "short" and self._rng.random() < _WITH_EMOJI:
            name = f"{name} {self._rng.choice(self._words.lists['emoji'])}"
        return self._unique(name)

    def _draw(self, kind: Kind, theme: Theme) -> str:
        if kind == "short":
            return self._left["short"].pop() if self._left["short"] else self._two_syllables()
        if kind == "long":
            return _cut(self._left["long"].pop() if self._left["long"] else self._long())
        if kind == "hangul playlist" and self._left["hangul_playlist"]:
            return self._left["hangul_playlist"].pop()
        script, _, decoration = kind.partition(" ")
        if script == "mixed":
            return self._mixed(decoration, theme)
        return self._single_script(script, decoration, theme)

    def _single_script(self, script: str, decoration: str, theme: Theme) -> str:
        pairs = self._theme_pairs[theme.id]
        if pairs and self._rng.random() < _FROM_THEME:
            name = pairs.pop()[script == "latin"]
        else:
            name = self._left[script].pop() if self._left[script] else self._grown(script)
        if decoration == "stylised":
            return self._stylise(name)
        if decoration == "playlist" and script == "hangul":
            return name + self._rng.choice(self._words.lists["playlist_hangul"])
        return f"{name} {self._rng.choice(self._words.lists['playlist_latin'])}" if decoration else name

    def _mixed(self, decoration: str, theme: Theme) -> str:
        if not decoration and self._left["mixed"] and self._rng.random() < _HAND_WRITTEN_MIXED:
            return self._left["mixed"].pop()
        ko, en = self._pair(theme)
        if "stylised" in decoration:
            letters = self._stylise("playlist" if "playlist" in decoration else en)
            return self._rng.choice(_STYLISED).format(ko=ko, en=letters)
        forms = _MIXED_PLAYLIST if decoration else _MIXED
        return self._rng.choice(forms).format(ko=ko, en=en, EN=en.upper())

    def _pair(self, theme: Theme) -> tuple[str, str]:
        themed = self._theme_pairs[theme.id]
        pairs = themed if themed and self._rng.random() < _FROM_THEME else self._pairs or themed
        return pairs.pop() if pairs else (self._grown("hangul"), self._grown("latin"))

    def _grown(self, script: str) -> str:
        grown = self._words.grown
        first, last = (self._rng.choice(grown[f"{script}_{part}"]) for part in ("first", "last"))
        return f"{first}{self._rng.choice(('', ' ')) if script == 'hangul' else ' '}{last}"

    def _long(self) -> str:
        return " ".join(self._grown("hangul") for _ in range(4))

    def _two_syllables(self) -> str:
        return "".join(self._rng.choices(self._words.grown["syllable"], k=2))

    def _stylise(self, text: str) -> str:
        """The text in small caps, or in one of the alphabets for mathematics and wide type."""
        text = self._rng.choice((text.lower(), text.title(), text.upper()))
        if self._rng.random() < _IN_SMALL_CAPS:
            return text.lower().translate(_TO_SMALL_CAPS)
        capital, small = self._rng.choice(_ALPHABETS)
        table = {ord(letter): capital + i for i, letter in enumerate(ascii_uppercase)}
        table |= {ord(letter): small + i for i, letter in enumerate(ascii_lowercase)}
        return text.translate(table)

    def _unique(self, name: str) -> str:
        """The name, or the name with the first number that makes it new."""
        key = fold(name)
        self._taken[key] += 1
        if self._taken[key] == 1:
            return name
        return self._unique(f"{name} {self._taken[key]}")


def _shuffled(items: Sequence[T], rng: random.Random) -> list[T]:
    return rng.sample(items, len(items))


def _cut(name: str) -> str:
    """A name as the site's column shows it when it is too long; Hangul takes two places a letter."""
    width = 0
    for i, letter in enumerate(name):
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if width > _COLUMN_WIDTH:
            return name[:i].rstrip() + "... "
    return name

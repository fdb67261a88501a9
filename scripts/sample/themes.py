"""What a channel is about, and the words it writes: keywords, introduction, titles."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

_SLOT = re.compile(r"\{(\w+)\}")
_ENGLISH_INTRODUCTIONS = 0.15
# How a channel dresses each of its titles; most do not.
_DRESSES = (
    *["{}"] * 12,
    *[
        "[playlist] {}",
        "[Playlist] {}",
        "𝐏𝐥𝐚𝐲𝐥𝐢𝐬𝐭 ; {}",
        "PLAYLIST. {}",
        "🎧 {}",
        "{} 🌙",
        "{}ㅣ광고 없는 플레이리스트",
    ],
    *["{} [1시간 연속재생]", "{} ✨", "플레이리스트) {}", "{}ㅣplaylist", "“{}”"],
)


@dataclass(frozen=True)
class Theme:
    """One entry of themes.toml; `core` and `near` are genre labels, `names` pairs of Hangul and Latin."""

    id: str
    weight: float
    core: frozenset[str]
    near: frozenset[str]
    moods: frozenset[str]
    names: tuple[tuple[str, str], ...]
    keywords: tuple[str, ...]
    intros: tuple[str, ...]
    intros_en: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Phrasebook:
    """All themes, and the phrases that they share."""

    themes: tuple[Theme, ...]
    slots: Mapping[str, Sequence[str]]
    keywords: Sequence[str]
    closers: Sequence[str]
    closers_en: Sequence[str]


def load_phrasebook() -> Phrasebook:
    words = tomllib.loads(Path(__file__).with_name("themes.toml").read_text("utf-8"))
    generic = words["generic"]
    return Phrasebook(
        themes=tuple(_theme(entry) for entry in words["theme"]),
        slots=words["slots"],
        keywords=generic["keywords"],
        closers=generic["closers"],
        closers_en=generic["closers_en"],
    )


def _theme(entry: Mapping[str, Any]) -> Theme:
    hangul_latin = [name.split("/") for name in entry["names"]]
    return Theme(
        id=entry["id"],
        weight=entry["weight"],
        core=frozenset(entry["core"]),
        near=frozenset(entry["near"]),
        moods=frozenset(entry["moods"]),
        names=tuple((hangul, latin) for hangul, latin in hangul_latin),
        keywords=tuple(entry["keywords"]),
        intros=tuple(entry["intros"]),
        intros_en=tuple(entry["intros_en"]),
        titles=tuple(entry["titles"]),
    )


def keywords(theme: Theme, book: Phrasebook, rng: random.Random) -> str:
    """5 to 12 words or phrases, most of them the theme's own."""
    general = rng.randint(1, 3)
    own = rng.randint(5, 12) - general
    others = [word for word in book.keywords if word not in theme.keywords]
    return ", ".join(rng.sample(theme.keywords, own) + rng.sample(others, general))


def intro(theme: Theme, book: Phrasebook, rng: random.Random) -> str:
    """One to three sentences, some of them in English."""
    english = rng.random() < _ENGLISH_INTRODUCTIONS
    first = rng.choice(theme.intros_en if english else theme.intros)
    rest = rng.sample(book.closers_en if english else book.closers, rng.choice((0, 1, 1, 2)))
    return " ".join([first, *rest])


def titles(theme: Theme, book: Phrasebook, rng: random.Random) -> str:
    """The latest 5 to 8 playlists, parted by ` | `; a channel dresses all of its titles alike."""
    dress = rng.choice(_DRESSES)
    written = rng.sample(theme.titles, rng.randint(5, 8))
    return " | ".join(dress.format(_fill(title, book, rng)) for title in written)


def _fill(title: str, book: Phrasebook, rng: random.Random) -> str:
    return _SLOT.sub(lambda slot: rng.choice(book.slots[slot[1]]), title)

"""Genres and moods: the site's labels, as often and as much together as on real channels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

    from scripts.sample.themes import Theme

# How many of the real channels that name genres carry each, in the order of the site's menu.
CHANNELS_WITH_GENRES = 482
GENRE_COUNTS: Mapping[str, int] = {
    "트로트": 4, "Ballad (국내)": 197, "Blues (국내)": 164, "Dance (국내)": 144, "Folk (국내)": 198,
    "R&B / Soul (국내)": 230, "Rap / Hip-hop (국내)": 168, "Rock (국내)": 167, "Electronica (국내)": 114,
    "CCM (국내)": 3, "Jazz (국내)": 84, "OST (국내)": 103, "Blues (국외)": 107, "Country (국외)": 107,
    "Electronica (국외)": 113, "Folk (국외)": 136, "Pop (국외)": 183, "EDM (국외)": 80,
    "R&B / Soul (국외)": 176, "Rap / Hip-hop (국외)": 113, "Rock (국외)": 115, "CCM (국외)": 27,
    "Jazz (국외)": 88, "OST (국외)": 66, "Electronica (J-Pop)": 33, "Pop (J-Pop)": 38,
    "R&B / Soul (J-Pop)": 37, "Rap / Hip-hop (J-Pop)": 32, "Rock (J-Pop)": 33, "어린이음악": 1,
    "New Age": 79, "뮤직테라피": 33, "Classic": 52, "종교음악": 1, "월드뮤직": 1, "기타": 2,
}  # fmt: skip
ALL_MOODS = "모든 분위기"
# How many of the real channels carry each of the other moods.
MOOD_COUNTS: Mapping[str, int] = {
    "희망": 6, "행복": 5, "몽환": 5, "평화로움": 4, "편안함": 3, "차분함": 3, "섹시": 3,
    "우아한": 2, "로맨틱": 2, "떠있는 느낌": 2, "어둠": 2, "다이내믹 템포": 1, "유쾌": 1,
    "미스테리": 1, "슬픔": 1, "감성적": 1, "행진": 1, "운동": 1, "코믹": 1, "여유": 1, "부드러움": 1,
}  # fmt: skip

# Some channels tick every box of a menu: how often, and how often the boxes that not all of them tick.
_WHOLE_MENUS: Mapping[tuple[str, ...], float] = {
    ("국내",): 0.07, ("국외",): 0.063, ("국내", "국외"): 0.09, ("J-Pop",): 0.05,
}  # fmt: skip
_NOT_ALWAYS: Mapping[str, float] = {
    "Jazz (국내)": 0.6, "OST (국내)": 0.55, "CCM (국내)": 0.0, "EDM (국외)": 0.8, "CCM (국외)": 0.12,
    "Jazz (국외)": 0.6, "OST (국외)": 0.5,
}  # fmt: skip
_CORE, _NEAR, _FAR = 3.0, 0.5, -3.5
_SHUFFLED = 0.3
_ONLY_ONE = 0.07
_MOOD_NUMBERS = (1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5)


@dataclass(frozen=True)
class GenreChances:
    """How likely each genre is, and each menu ticked as a whole, given the theme's id."""

    genres: Mapping[str, Mapping[str, float]]
    menus: Mapping[str, Mapping[tuple[str, ...], float]]

    @classmethod
    def fit(cls, themes: Sequence[Theme]) -> GenreChances:
        """Chances that lean on the theme and add up to `GENRE_COUNTS` over all themes.

        The chance of a genre is logistic(leaning + b): b is found by bisection, genre by genre.
        """
        menus = _menu_chances(themes)
        genres: dict[str, dict[str, float]] = {theme.id: {} for theme in themes}
        for genre in GENRE_COUNTS:
            for theme, chance in zip(themes, _fit_genre(genre, themes, menus), strict=True):
                genres[theme.id][genre] = chance
        return cls(genres, menus)

    def draw(self, theme: Theme, rng: random.Random) -> list[str]:
        """The genres of one channel, one of its theme's core among them; mostly in the menu's order."""
        menu = _draw_menu(self.menus[theme.id], rng)
        if menu:
            thoroughness = rng.random()
            return [genre for genre in GENRE_COUNTS if thoroughness < _menu_chance(genre, menu)]
        if rng.random() < _ONLY_ONE:
            return [rng.choice(sorted(theme.core))]
        drawn = [genre for genre, chance in self.genres[theme.id].items() if rng.random() < chance]
        if rng.random() < _SHUFFLED:
            rng.shuffle(drawn)
        return drawn if theme.core & set(drawn) else [rng.choice(sorted(theme.core)), *drawn]


def draw_moods(theme: Theme, rng: random.Random) -> list[str]:
    """Moods of a channel that names some; its theme's are eight times as likely as their share."""
    weight = {mood: count * (8 if mood in theme.moods else 1) for mood, count in MOOD_COUNTS.items()}
    # Efraimidis and Spirakis 2006: the largest u^(1/w) are a weighted sample without repeats.
    ranked = sorted(weight, key=lambda mood: -(rng.random() ** (1 / weight[mood])))
    moods = ranked[: rng.choice(_MOOD_NUMBERS)]
    return [*moods, ALL_MOODS] if rng.random() < 0.2 else moods  # noqa: PLR2004 - real share of such rows


def region(genre: str) -> str:
    """`국내`, `국외` or `J-Pop`, or an empty text for genres that belong to none."""
    return genre[genre.rfind("(") + 1 : -1] if genre.endswith(")") else ""


def _menu_chances(themes: Sequence[Theme]) -> dict[str, dict[tuple[str, ...], float]]:
    """A menu is ticked as a whole only by channels whose theme is at home in it."""
    chances: dict[str, dict[tuple[str, ...], float]] = {theme.id: {} for theme in themes}
    total = sum(theme.weight for theme in themes)
    for menu, share in _WHOLE_MENUS.items():
        at_home = [theme for theme in themes if {region(genre) for genre in theme.core} & set(menu)]
        for theme in at_home:
            chances[theme.id][menu] = share * total / sum(one.weight for one in at_home)
    return chances


def _draw_menu(chances: Mapping[tuple[str, ...], float], rng: random.Random) -> tuple[str, ...]:
    menus = [*chances, ()]
    return rng.choices(menus, [*chances.values(), 1 - sum(chances.values())])[0]


def _menu_chance(genre: str, menu: tuple[str, ...]) -> float:
    """How likely a channel that ticks this menu as a whole has ticked this genre."""
    return _NOT_ALWAYS.get(genre, 1.0) if region(genre) in menu else 0.0


def _fit_genre(
    genre: str, themes: Sequence[Theme], menus: Mapping[str, Mapping[tuple[str, ...], float]]
) -> list[float]:
    """Each theme's chance of the genre for the channels that tick no whole menu and more than one box."""
    leanings = [_CORE if genre in t.core else _NEAR if genre in t.near else _FAR for t in themes]
    by_menu = [sum(p * _menu_chance(genre, menu) for menu, p in menus[t.id].items()) for t in themes]
    picky = [1 - sum(menus[t.id].values()) for t in themes]
    alone = [_ONLY_ONE * (genre in t.core) / len(t.core) for t in themes]
    total = sum(theme.weight for theme in themes)

    def share(bias: float) -> float:
        several = [_logistic(leaning + bias) * (1 - _ONLY_ONE) for leaning in leanings]
        parts = zip(themes, by_menu, picky, alone, several, strict=True)
        return sum(t.weight * (menu + rest * (one + more)) for t, menu, rest, one, more in parts) / total

    target = GENRE_COUNTS[genre] / CHANNELS_WITH_GENRES
    low, high = -20.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if share(middle) < target else (low, middle)
    return [_logistic(leaning + low) for leaning in leanings]


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x))

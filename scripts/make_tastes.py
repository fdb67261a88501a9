"""Writes a made-up world of tastes: channels as a table, and who likes which of them.

    python scripts/make_tastes.py FOLDER [--channels N] [--people N] [--seed N]

`channels.csv` and `likes.csv` are what `plimate evaluate taste --csv … --likes …` takes. How people come to
like channels is known here, so the order in which recipes must stand is known, too:

- Each channel has a theme, some a second one, and in its theme a corner. People have a theme or two and like
  in it a corner best. So tags, which tell the theme, are worth something, and words, which tell the corner,
  more.
- Tags are told badly: one is missing here and there, a region is mistaken, some belong to no theme.
- Words are told unevenly: some channels say hardly any, all say many that mean nothing, and keywords of two
  words mean a corner where each of the words by itself stands in many.
- Hubs have tags of all themes and are not liked for it. Whoever measures by tags alone shows them to
  everybody.
- Of two channels as fit the better known is liked more often; of seven likes one is for being known alone.

The same arguments give the same bytes. No name is that of a real channel.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator
    from numpy.typing import NDArray

CHANNELS, PEOPLE, SEED = 600, 800, 20241209
THEMES, CORNERS, GENRES, MOODS = 14, 4, 36, 12
GENRES_A_THEME, WORDS_A_CORNER, COMMON_WORDS = 5, 14, 120
REGIONS = ("국내", "국외")
# Shares of the channels, of the tags, of the likes.
TWO_THEMES, HUBS, THIN = 0.3, 0.06, 0.35
TAG_TOLD, REGION_MISTAKEN, STRAY_TAG = 0.7, 0.15, 0.3
FOR_BEING_KNOWN = 0.15
# How much more a person is drawn to the theme, to the corner, by a deviation of popularity: in logarithms.
TO_THEME, TO_CORNER, TO_KNOWN = 3.2, 2.2, 0.5
FEWEST_LIKES, MOST_LIKES = 4, 24
COLUMNS = ("channel_name", "subscribers", "cpi", "genres", "moods", "keywords", "intro")


@dataclass(frozen=True)
class World:
    """n channels with what draws people to them, and what a table tells of that.

    themes: float64, (n, THEMES), rows add up to 1, or 0 for hubs. corner: int, (n,), the place in the first
    theme, counted through all themes. known: float64, (n,), standardised log popularity.
    """

    themes: NDArray[np.float64]
    corner: NDArray[np.int64]
    known: NDArray[np.float64]
    rows: list[dict[str, str]]


def make_world(channels: int, rng: Generator) -> World:
    """Channels, most of one theme."""
    themes = np.zeros((channels, THEMES))
    first = rng.integers(THEMES, size=channels)
    themes[np.arange(channels), first] = 1.0
    second = np.flatnonzero(rng.random(channels) < TWO_THEMES)
    themes[second, rng.integers(THEMES, size=len(second))] += 0.7
    themes /= themes.sum(axis=1, keepdims=True)
    hubs = np.flatnonzero(rng.random(channels) < HUBS)
    themes[hubs] = 0.0
    corner = first * CORNERS + rng.integers(CORNERS, size=channels)
    corner[hubs] = -1
    known = rng.standard_normal(channels)
    tellers = _Tags(rng), _Words(rng)
    rows = [_row(at, themes[at], int(corner[at]), float(known[at]), tellers, rng) for at in range(channels)]
    return World(themes, corner, known, rows)


class _Tags:
    """Genres and a mood of each theme: a genre belongs to two themes or three."""

    def __init__(self, rng: Generator) -> None:
        self._of_theme = [rng.choice(GENRES, GENRES_A_THEME, replace=False) for _ in range(THEMES)]
        self._region = rng.integers(len(REGIONS), size=THEMES)
        self._mood = rng.integers(MOODS, size=THEMES)

    def told(self, theme_shares: NDArray[np.float64], rng: Generator) -> tuple[list[str], list[str]]:
        """Genres and moods that the table has of a channel."""
        themes = np.flatnonzero(theme_shares)
        if not len(themes):  # a hub
            every = rng.choice(GENRES, 12, replace=False)
            return [_genre(genre, int(rng.integers(2))) for genre in every], []
        genres = []
        for theme in themes:
            for genre in self._of_theme[theme]:
                if rng.random() < TAG_TOLD:
                    mistaken = rng.random() < REGION_MISTAKEN
                    genres.append(_genre(genre, int(self._region[theme]) ^ int(mistaken)))
        if rng.random() < STRAY_TAG:
            genres.append(_genre(int(rng.integers(GENRES)), int(rng.integers(2))))
        moods = [f"mood {self._mood[theme]:02}" for theme in themes if rng.random() < TAG_TOLD]
        return sorted(set(genres)), sorted(set(moods))


class _Words:
    """Words of corners, words of two that mean a corner together, and words that mean nothing."""

    def __init__(self, rng: Generator) -> None:
        self._common = [_word(f"c{at}") for at in range(COMMON_WORDS)]
        pairs = rng.choice(COMMON_WORDS, (THEMES * CORNERS, 2, 2))
        self._phrases = [[f"{self._common[a]} {self._common[b]}" for a, b in pair] for pair in pairs]

    def told(self, corner: int, rng: Generator) -> tuple[list[str], str]:
        """Keywords, and an introduction."""
        many = 2 if rng.random() < THIN else int(rng.integers(8, 30))
        places = rng.zipf(1.6, many) % WORDS_A_CORNER
        own = [_word(f"w{corner}x{place}") for place in places] if corner >= 0 else []
        noise = [str(word) for word in rng.choice(self._common, many + 3)]
        phrases = self._phrases[corner] if corner >= 0 and many > 2 and rng.random() < 0.6 else []  # noqa: PLR2004
        return phrases + own[: many // 2], " ".join(own[many // 2 :] + noise)


def _genre(genre: int, region: int) -> str:
    return f"Genre {genre:02} ({REGIONS[region]})"


def _word(seed: str) -> str:
    """A word that no list of stop words has."""
    return f"zq{seed}"


def _row(
    at: int,
    shares: NDArray[np.float64],
    corner: int,
    known: float,
    tellers: tuple[_Tags, _Words],
    rng: Generator,
) -> dict[str, str]:
    tags, words = tellers
    genres, moods = tags.told(shares, rng)
    keywords, intro = words.told(corner, rng)
    figures = [int(np.exp(9 + 1.4 * known)), int(np.exp(6 + 1.3 * known + 0.4 * rng.standard_normal()))]
    cells = (f"channel {at:04}", *map(str, figures), ", ".join(genres), ", ".join(moods))
    return dict(zip(COLUMNS, (*cells, ", ".join(keywords), intro), strict=True))


def make_likes(world: World, people: int, rng: Generator) -> list[tuple[str, str]]:
    """Person and channel of each like."""
    likes = []
    for person in range(people):
        themes = rng.choice(THEMES, int(rng.integers(1, 3)), replace=False)
        corner = int(themes[0]) * CORNERS + int(rng.integers(CORNERS))
        drawn = TO_THEME * world.themes[:, themes].max(axis=1) + TO_CORNER * (world.corner == corner)
        fit = np.exp(drawn + TO_KNOWN * world.known)
        famous = np.exp(world.known)
        chances = (1 - FOR_BEING_KNOWN) * fit / fit.sum() + FOR_BEING_KNOWN * famous / famous.sum()
        size = int(rng.integers(FEWEST_LIKES, MOST_LIKES + 1))
        liked = rng.choice(len(chances), min(size, len(chances)), replace=False, p=chances)
        likes += [(f"person {person:04}", world.rows[at]["channel_name"]) for at in liked.tolist()]
    return likes


def write_tastes(folder: Path, channels: int = CHANNELS, people: int = PEOPLE, seed: int = SEED) -> None:
    """Both files, into a folder that is there."""
    rng = np.random.default_rng(seed)
    world = make_world(channels, rng)
    _write(folder / "channels.csv", COLUMNS, [tuple(row.values()) for row in world.rows])
    _write(folder / "likes.csv", ("person", "channel"), make_likes(world, people, rng))


def _write(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Write channels and likes of a made-up world.")
    parser.add_argument("folder", type=Path, help="where channels.csv and likes.csv are written")
    parser.add_argument("--channels", type=int, default=CHANNELS, help="how many channels")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, another world")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    write_tastes(chosen.folder, chosen.channels, chosen.people, chosen.seed)
    print(f"{chosen.channels} channels and the likes of {chosen.people} people written to {chosen.folder}")


if __name__ == "__main__":
    main()

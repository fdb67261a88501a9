"""Writes `recommender/sample.csv`: invented playlist channels that look like real ones.

    python scripts/make_sample.py [--out FILE] [--rows N] [--seed N] [--crawled-at TIME]

The same arguments give the same bytes. No row, name or identifier is that of a real channel: every
channel id begins with `UCplimate`.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd

# Run as a file, Python looks for modules beside the file only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from typing import TYPE_CHECKING

from scripts.sample.figures import Figures, make_figures
from scripts.sample.identities import IdentityGiver
from scripts.sample.names import KIND_SHARES, NameGiver, NameWords
from scripts.sample.quirks import add_name_quirks, leave_gaps
from scripts.sample.quotas import deal
from scripts.sample.tags import ALL_MOODS, GenreChances, draw_moods
from scripts.sample.themes import Phrasebook, Theme, intro, keywords, load_phrasebook, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COLUMNS = (
    "channel_name", "subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi",
    "genres", "moods", "channel_id", "handle", "intro", "keywords", "country", "opened", "likes",
    "minutes", "titles", "crawled_at", "complete",
)  # fmt: skip
SAMPLE = Path(__file__).resolve().parents[1] / "recommender" / "sample.csv"
ROWS = 500
SEED = 20241209
CRAWLED_AT = datetime.fromisoformat("2024-12-09T04:00:00+09:00")

_COUNTRIES = {"대한민국": 0.93, "": 0.03, "미국": 0.02, "일본": 0.012, "캐나다": 0.004, "영국": 0.004}
_MOOD_KINDS = {ALL_MOODS: 0.877, "": 0.089, "named": 0.034}
_GENRE_TWICE = 0.02


def make_sample(rows: int = ROWS, seed: int = SEED, crawled_at: datetime = CRAWLED_AT) -> pd.DataFrame:
    """`rows` invented channels as text, one column each of `COLUMNS`; blank cells are empty texts."""
    return pd.DataFrame(make_rows(rows, seed, crawled_at), columns=list(COLUMNS))


def make_rows(rows: int = ROWS, seed: int = SEED, crawled_at: datetime = CRAWLED_AT) -> list[dict[str, str]]:
    """The cells of each row by column name, most subscribers first."""
    rng = random.Random(seed)
    book = load_phrasebook()
    themes = deal({theme: theme.weight for theme in book.themes}, rows, rng)
    parts = zip(
        _name_cells(themes, book, rng),
        (_figure_cells(figures, crawled_at) for figures in make_figures(rows, rng)),
        _tag_cells(themes, book, rng),
        (_text_cells(theme, book, rng) for theme in themes),
        ({"country": country} for country in deal(_COUNTRIES, rows, rng)),
        strict=True,
    )
    read = {"crawled_at": crawled_at.isoformat(), "complete": "true"}
    made = [{key: cell for part in row for key, cell in part.items()} | read for row in parts]
    add_name_quirks(made, rng)
    leave_gaps(made, rng)
    return made


def write_csv(rows: Iterable[Mapping[str, str]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _name_cells(themes: Sequence[Theme], book: Phrasebook, rng: random.Random) -> list[dict[str, str]]:
    names = NameGiver(NameWords.load(), book.themes, rng)
    identities = IdentityGiver(rng)
    kinds = deal(KIND_SHARES, len(themes), rng)
    given = [names.name(kind, theme) for kind, theme in zip(kinds, themes, strict=True)]
    return [
        {"channel_name": name, "channel_id": identities.channel_id(), "handle": identities.handle(name)}
        for name in given
    ]


def _figure_cells(figures: Figures, crawled_at: datetime) -> dict[str, str]:
    counts = ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi", "likes", "minutes")
    opened = (crawled_at - timedelta(days=figures.age_days)).date()
    return {count: str(getattr(figures, count)) for count in counts} | {"opened": opened.isoformat()}


def _tag_cells(themes: Sequence[Theme], book: Phrasebook, rng: random.Random) -> list[dict[str, str]]:
    chances = GenreChances.fit(book.themes)
    mood_kinds = deal(_MOOD_KINDS, len(themes), rng)
    twice = deal({True: _GENRE_TWICE, False: 1 - _GENRE_TWICE}, len(themes), rng)
    cells = []
    for theme, mood_kind, repeats in zip(themes, mood_kinds, twice, strict=True):
        genres = chances.draw(theme, rng)
        if repeats:
            genres.insert(rng.randrange(len(genres)) + 1, rng.choice(genres))
        moods = ", ".join(draw_moods(theme, rng)) if mood_kind == "named" else mood_kind
        cells.append({"genres": ", ".join(genres), "moods": moods})
    return cells


def _text_cells(theme: Theme, book: Phrasebook, rng: random.Random) -> dict[str, str]:
    return {
        "intro": intro(theme, book, rng),
        "keywords": keywords(theme, book, rng),
        "titles": titles(theme, book, rng),
    }


def _row_count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{count} rows make no table: ask for 1 or more")
    return count


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text} names no time zone: write it as {CRAWLED_AT.isoformat()}")
    return moment


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Write invented playlist channels as a CSV file.")
    parser.add_argument("--out", type=Path, default=SAMPLE, help="file to write (default: %(default)s)")
    parser.add_argument("--rows", type=_row_count, default=ROWS, help="channels (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, other channels")
    parser.add_argument(
        "--crawled-at", type=_moment, default=CRAWLED_AT, metavar="TIME", help="ISO 8601, with a time zone"
    )
    chosen = parser.parse_args(arguments)
    write_csv(make_rows(chosen.rows, chosen.seed, chosen.crawled_at), chosen.out)
    print(f"{chosen.rows} invented channels written to {chosen.out}")


if __name__ == "__main__":
    main()

"""The shipped sample looks like 497 real channels, and is none of them."""

import csv
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import correlation, quantiles

import pytest

from scripts.make_sample import SAMPLE, make_rows
from scripts.sample.names import NameWords, fold, plain_letters
from scripts.sample.tags import ALL_MOODS, CHANNELS_WITH_GENRES, GENRE_COUNTS, MOOD_COUNTS
from scripts.sample.themes import load_phrasebook

SHIPPED = list(csv.DictReader(SAMPLE.read_text("utf-8").splitlines()))
NAMES = [row["channel_name"] for row in SHIPPED]
REAL = Path(__file__).parents[3] / "shared" / "data" / "plpl_channels.csv"


@pytest.fixture(scope="module")
def real_rows() -> list[dict[str, str]]:
    if not REAL.exists():
        pytest.skip(f"no real channels at {REAL}")
    return list(csv.DictReader(REAL.read_text("utf-8-sig").splitlines()))


def genre_shares(rows: Iterable[Mapping[str, str]]) -> dict[str, float]:
    """Among the rows that name genres, the share that names each."""
    sets = [set(row["genres"].split(", ")) for row in rows if row["genres"]]
    counts = Counter(genre for genres in sets for genre in genres)
    return {genre: counts[genre] / len(sets) for genre in {*GENRE_COUNTS, *counts}}


def scripts_of(name: str) -> frozenset[str]:
    letters = {unicodedata.name(letter, "").partition(" ")[0] for letter in plain_letters(name)}
    return frozenset(letters & {"HANGUL", "LATIN"})


def is_stylised(name: str) -> bool:
    return plain_letters(name) != unicodedata.normalize("NFC", name).casefold()


def says_playlist(name: str) -> bool:
    return bool(re.search("playlist|플레이리스트|플리", plain_letters(name)))


def numbers(rows: Iterable[Mapping[str, str]], column: str) -> list[int]:
    return [int(float(row[column])) for row in rows if row[column] not in {"", "-"}]


def log_correlation(rows: Sequence[Mapping[str, str]], one: str, other: str) -> float:
    pairs = [(row[one], row[other]) for row in rows if {row[one], row[other]}.isdisjoint({"", "-", "0"})]
    return correlation([math.log(float(x)) for x, _ in pairs], [math.log(float(y)) for _, y in pairs])


@pytest.mark.parametrize(
    ("looks", "share"),
    # Shares of the real names, which the script deals out row by row: only rounding, the few hand-written
    # names that say "playlist" of themselves, and full-width names can move them, less than 2 points.
    [
        (lambda name: scripts_of(name) == {"HANGUL"}, 0.350),
        (lambda name: scripts_of(name) == {"LATIN"}, 0.233),
        (lambda name: scripts_of(name) == {"HANGUL", "LATIN"}, 0.412),
        (is_stylised, 0.141),
        (says_playlist, 0.140),
        (lambda name: len(name) <= 2, 0.090),
    ],
)
def test_names_look_like_real_ones(looks: Callable[[str], bool], share: float) -> None:
    assert sum(map(looks, NAMES)) / len(NAMES) == pytest.approx(share, abs=0.02)


def test_name_quirks_are_there() -> None:
    assert sum(count == 2 for count in Counter(NAMES).values()) == 2
    assert sum(name.endswith("... ") for name in NAMES) == 6
    assert sum(name != unicodedata.normalize("NFC", name) for name in NAMES) == 1
    assert any(name.startswith(" ") for name in NAMES)
    assert {"[", '"', ";", "|", "'"} <= {letter for name in NAMES for letter in name}
    assert any(unicodedata.category(letter) == "So" for name in NAMES for letter in name)


def test_genres_are_as_frequent_as_real_ones() -> None:
    # Each row is drawn by itself, so a share strays by sqrt(p(1-p)/n); four of those cover 36 labels.
    shares = genre_shares(SHIPPED)
    for genre, count in GENRE_COUNTS.items():
        p = count / CHANNELS_WITH_GENRES
        assert shares[genre] == pytest.approx(p, abs=4 * math.sqrt(p * (1 - p) / 485)), genre


def test_genres_come_closer_the_more_rows_there_are() -> None:
    # 12,000 rows: four deviations are at most 1.8 points. A channel that drew nothing of its theme's
    # own gets one genre of it, which adds up to 1.5 points to the genres of small themes.
    shares = genre_shares(make_rows(12_000, 11))
    for genre, count in GENRE_COUNTS.items():
        assert shares[genre] == pytest.approx(count / CHANNELS_WITH_GENRES, abs=0.033), genre


def test_numbers_of_genres_spread_as_widely_as_real_ones() -> None:
    lengths = [len(row["genres"].split(", ")) for row in SHIPPED if row["genres"]]
    # Real quartiles 3, 5, 9 and a mean of 6.5; the widest channels tick both menus: 16 boxes and more.
    assert quantiles(lengths) == pytest.approx([3, 5, 9], abs=1.5)
    assert sum(lengths) / len(lengths) == pytest.approx(6.5, abs=0.7)
    assert sum(length >= 16 for length in lengths) / len(lengths) == pytest.approx(0.085, abs=0.04)
    assert (
        3
        <= sum(len(row["genres"].split(", ")) > len(set(row["genres"].split(", "))) for row in SHIPPED)
        <= 12
    )


def test_moods_are_mostly_unknown() -> None:
    moods = Counter(row["moods"] for row in SHIPPED)
    assert moods[ALL_MOODS] / 500 == pytest.approx(0.877, abs=0.005)
    assert moods[""] / 500 == pytest.approx(0.089, abs=0.005)
    named = {mood for row in SHIPPED for mood in row["moods"].split(", ")} - {ALL_MOODS, ""}
    assert len(named) >= 10
    assert named <= set(MOOD_COUNTS)


@pytest.mark.parametrize(
    ("column", "quartiles"),
    [
        ("subscribers", [2_292, 10_850, 61_625]),
        ("video_num", [30, 68, 171]),
        ("total_view", [677_836, 3_606_816, 17_879_468]),
        ("vs_index", [179, 300, 522]),
        ("vv_index", [15_203, 58_049, 163_610]),
        ("cpi", [740, 2_465, 10_719]),
    ],
)
def test_numbers_are_spread_like_real_ones(column: str, quartiles: list[float]) -> None:
    # The columns' logarithms deviate by up to 2.5, their quartiles at 500 rows by up to
    # 1.36 · 2.5 / sqrt(500) = 0.15; twice that for the columns that are products of others.
    for made, real in zip(quantiles(numbers(SHIPPED, column)), quartiles, strict=True):
        assert abs(math.log(made / real)) < 0.4


@pytest.mark.parametrize(
    ("one", "other", "real"),
    [
        ("subscribers", "total_view", 0.93),
        ("subscribers", "video_num", 0.61),
        ("cpi", "vv_index", 0.70),
        ("cpi", "subscribers", 0.51),
        ("cpi", "video_num", -0.10),
    ],
)
def test_numbers_hang_together_like_real_ones(one: str, other: str, real: float) -> None:
    # A correlation's deviation at 450 rows is at most 1/sqrt(450) = 0.05.
    assert log_correlation(SHIPPED, one, other) == pytest.approx(real, abs=0.15)


def names_of_ours(more: int) -> list[str]:
    """The sample's, all that it is put together from, and so many more."""
    words = NameWords.load()
    pairs = [*words.pairs, *(pair for theme in load_phrasebook().themes for pair in theme.names)]
    written = [name for names in words.lists.values() for name in names] + [
        part for pair in pairs for part in pair
    ]
    return [*NAMES, *written, *(row["channel_name"] for row in make_rows(more, 21))]


def taken_from(others: Iterable[str], ours: Iterable[str]) -> list[str]:
    """Which of ours are among the others, however they are written."""
    theirs = {fold(name) for name in others} - {""}
    return [name for name in ours if fold(name) in theirs]


def test_a_name_that_was_taken_would_be_found_however_it_is_written() -> None:
    ours = names_of_ours(300)
    assert len(ours) > 800
    assert taken_from(["no such channel"], ours) == []
    for name in (NAMES[0], NAMES[-1], ours[-1]):
        assert name in taken_from([f" {name.upper()} "], ours)


@pytest.mark.real_data
def test_no_name_is_a_real_one(real_rows: list[dict[str, str]]) -> None:
    assert taken_from((row["channel_name"] for row in real_rows), names_of_ours(12_000)) == []


@pytest.mark.real_data
def test_labels_are_the_real_ones(real_rows: list[dict[str, str]]) -> None:
    counts = Counter(genre for row in real_rows for genre in set(row["genres"].split(", ")) - {""})
    assert counts == GENRE_COUNTS
    moods = Counter(mood for row in real_rows for mood in row["moods"].split(", ") if mood)
    assert moods == {**MOOD_COUNTS, ALL_MOODS: 440}


@pytest.mark.real_data
def test_figures_above_are_those_of_the_file(real_rows: list[dict[str, str]]) -> None:
    """The sample is held against the file itself, with the tolerances of the tests above."""
    real, made = genre_shares(real_rows), genre_shares(SHIPPED)
    for genre, p in real.items():
        assert made[genre] == pytest.approx(p, abs=4 * math.sqrt(p * (1 - p) / 485)), genre
    for column in ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi"):
        for mine, theirs in zip(
            quantiles(numbers(SHIPPED, column)), quantiles(numbers(real_rows, column)), strict=True
        ):
            assert abs(math.log(mine / theirs)) < 0.4
    for look in (is_stylised, says_playlist, lambda name: len(name) <= 2):
        theirs = sum(look(row["channel_name"]) for row in real_rows) / len(real_rows)
        assert sum(map(look, NAMES)) / len(NAMES) == pytest.approx(theirs, abs=0.025)

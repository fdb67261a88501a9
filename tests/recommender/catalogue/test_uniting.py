"""A row a genre, a row a track: the tags of a channel's rows are put together, whatever their order."""

from __future__ import annotations

import csv
import io
import json
import random

from hypothesis import given
from hypothesis import strategies as st

from recommender.catalogue.dialects import KEPT_OUT, parse_catalogue
from recommender.catalogue.table import COLUMNS
from tests.recommender.tables import table

GENRES = ("pop", "jazz", "lo-fi", "rock", "r&b")
CHANNELS = st.dictionaries(
    st.text("가나다라마바사abcdef", min_size=2, max_size=6),
    st.lists(st.sampled_from(GENRES), min_size=1, max_size=5, unique=True),
    min_size=1,
    max_size=8,
)


def exploded(rows: list[tuple[str, str, str]], header: tuple[str, ...]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(row[: len(header)] for row in rows)
    return out.getvalue().encode()


@given(CHANNELS, st.booleans(), st.integers(0, 9))
def test_a_row_a_genre_reads_back_as_the_same_channels(
    channels: dict[str, list[str]],
    figures: bool,  # noqa: FBT001 drawn
    seed: int,
) -> None:
    subscribers = {name: str(1000 * (place + 1)) for place, name in enumerate(channels)}
    rows = [
        (f"이름 {name}", genre, subscribers[name]) for name, genres in channels.items() for genre in genres
    ]
    random.Random(seed).shuffle(rows)  # noqa: S311 an order
    header = ("Artist", "Genre", "Subscribers") if figures else ("Artist", "Genre")
    reading = parse_catalogue(exploded(rows, header))
    assert (reading.rejected, reading.repeated) == ((), ())
    assert {one.name: set(one.genres) for one in reading.catalogue} == {
        f"이름 {name}": set(genres) for name, genres in channels.items()
    }
    assert all(len(one.genres) == len(set(one.genres)) for one in reading.catalogue)
    assert [reading.catalogue.names[place] for place in reading.places] == [name for name, *_ in rows]
    several = [genres for genres in channels.values() if len(genres) > 1]
    told = f"{sum(map(len, several))} rows are {len(several)} channels; the tags of each channel's rows"
    assert any(note.startswith(told) for note in reading.notes) == bool(several)


def test_rows_of_one_id_are_one_channel_whatever_its_name() -> None:
    given = "UC" + "a" * 22
    rows = [
        {"channel_name": name, "genres": genre, "channel_id": given}
        for name, genre in (("새벽", "Pop"), ("새벽 라디오", "Jazz"))
    ]
    reading = parse_catalogue(table(*rows, columns=(*COLUMNS, "channel_id")))
    assert [channel.genres for channel in reading.catalogue] == [("Pop", "Jazz")]


def test_an_older_state_lends_no_tags() -> None:
    dated = (*COLUMNS, "crawled_at")
    days = [
        {"crawled_at": f"2026-01-0{day}", "genres": genre}
        for day, genre in ((1, "Pop"), (1, "Rock"), (2, "Jazz"), (2, "Soul"))
    ]
    reading = parse_catalogue(table(*days, columns=dated))
    assert [channel.genres for channel in reading.catalogue] == [("Jazz", "Soul")]
    assert [problem.line for problem in reading.repeated] == [2, 3]
    figures = [
        {"subscribers": figure, "vs_index": "", "genres": genre, "crawled_at": day}
        for figure, genre, day in (("1000", "Pop", "2026-01-01"), ("1010", "Jazz", "2026-01-02"))
    ]
    reading = parse_catalogue(table(*figures, columns=dated))
    assert [channel.genres for channel in reading.catalogue] == [("Jazz",)]


def test_namesakes_without_any_figure_are_one_and_of_others_are_not() -> None:
    bare = dict.fromkeys(COLUMNS[1:7], "")
    reading = parse_catalogue(table(*(bare | {"genres": genre} for genre in ("A", "B", "A"))))
    assert [channel.genres for channel in reading.catalogue] == [("A", "B")]
    near = [{"subscribers": "1000", "genres": "A"}, {"subscribers": "1001", "genres": "B"}]
    assert len(parse_catalogue(table(*near)).catalogue) == 2


def test_a_row_that_is_kept_out_lends_no_tags() -> None:
    reading = parse_catalogue(b"artist,genre,fans\nA,pop,10\nA,jazz,ten\nA,rock,10\n")
    assert [channel.genres for channel in reading.catalogue] == [("pop", "rock")]
    assert reading.places == (0, KEPT_OUT, 0)


def test_keywords_of_a_channels_videos_are_put_together() -> None:
    given = "UC" + "a" * 22
    rows = [
        {"channel": "새벽", "channel_id": given, "categories": ["Music"], "tags": tags, "duration": 9}
        for tags in (["lofi", "rain"], ["rain", "jazz"], [])
    ]
    reading = parse_catalogue(json.dumps(rows).encode())
    assert reading.catalogue.text("keywords") == ("lofi, rain, jazz",)
    assert any(note.startswith("3 rows are 1 channels") for note in reading.notes)


def test_keywords_together_are_no_longer_than_a_cell_may_be() -> None:
    long = ["x" * 50_000 + str(number) for number in range(4)]
    rows = [{"name": "새벽", "genre": "Pop", "keywords": word} for word in long]
    reading = parse_catalogue(json.dumps(rows).encode())
    assert reading.catalogue.text("keywords") == (", ".join(long[:2]),)

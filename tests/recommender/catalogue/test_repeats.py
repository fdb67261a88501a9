"""Nobody is their own twin: of the rows of one channel the newest stays, the others are counted and named."""

from __future__ import annotations

import pytest

from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.table import COLUMNS
from tests.recommender.tables import table

DATED = (*COLUMNS, "crawled_at")


def test_an_export_of_every_day_is_one_channel() -> None:
    days = [
        {"channel_name": "하나", "subscribers": str(1000 + 30 * day), "vs_index": ""} for day in range(12)
    ]
    reading = parse_catalogue(table(*days, {"channel_name": "둘"}))
    assert [(channel.name, channel.subscribers) for channel in reading.catalogue] == [
        ("하나", 1330),
        ("둘", 1000),
    ]
    assert len(reading.repeated) == 11
    assert reading.places == (*[0] * 12, 1)
    assert "11 rows are channels again that stand in a newer row, which stays: '하나' (lines 2, 3, 4, …)" in (
        reading.notes
    )


def test_the_newest_by_date_stays_wherever_it_stands() -> None:
    days = [{"subscribers": str(1000 + day), "crawled_at": f"2026.1.{day}"} for day in (9, 11, 10)]
    reading = parse_catalogue(table(*days, columns=DATED))
    assert reading.catalogue.text("crawled_at") == ("2026-01-11",)
    assert [problem.line for problem in reading.repeated] == [2, 4]


def test_an_id_tells_more_than_a_name() -> None:
    ids = ["UC" + letter * 22 for letter in "aab"]
    rows = [{"channel_name": name, "channel_id": given} for name, given in zip("가나가", ids, strict=True)]
    reading = parse_catalogue(table(*rows, columns=(*COLUMNS, "channel_id")))
    assert reading.catalogue.names == ("나", "가")
    assert reading.catalogue.channel_ids == (ids[0], ids[2])


def test_namesakes_of_other_figures_stay_apart() -> None:
    rows = [{"subscribers": figure, "vs_index": ""} for figure in ("1000", "5000")]
    assert len(parse_catalogue(table(*rows)).catalogue) == 2
    near = [{"subscribers": "1000", "genres": "A"}, {"subscribers": "1001", "genres": "B"}]
    assert len(parse_catalogue(table(*near)).catalogue) == 2


@pytest.mark.parametrize("column", ["handle", "channel_id", "url"])
def test_ids_and_handles_tell_namesakes_apart_where_there_is_no_figure(column: str) -> None:
    marks = {
        "handle": ("@jazz", "", "@Metal"),
        "channel_id": ("UC" + "a" * 22, "", "UC" + "b" * 22),
        "url": ("https://www.youtube.com/@jazz", "", "https://www.youtube.com/@Metal"),
    }[column]
    rows = [f"Music,{genre},{mark}" for genre, mark in zip(("Jazz", "Lo-fi", "Metal"), marks, strict=True)]
    reading = parse_catalogue("\n".join(["name,genre," + column, *rows, "Other,Jazz,"]).encode())
    genres = [(channel.name, channel.genres) for channel in reading.catalogue]
    assert genres == [("Music", ("Jazz", "Lo-fi")), ("Music", ("Metal",)), ("Other", ("Jazz",))]


def test_one_handle_in_other_letters_is_no_other_channel() -> None:
    reading = parse_catalogue(
        b"name,genre,handle\nMusic,Jazz,@music\nMusic,Lo-fi,@MUSIC\nOther,Jazz,@other\n"
    )
    assert [channel.genres for channel in reading.catalogue] == [("Jazz", "Lo-fi"), ("Jazz",)]


def test_which_rows_were_put_together_is_told_and_how_to_part_them() -> None:
    reading = parse_catalogue(b"name,genre\nMusic,Jazz\nOther,Jazz\nMusic,Metal\n")
    assert reading.notes == (
        (
            "2 rows are 1 channels; the tags of each channel's rows are put together: 'Music' (lines 2, 4). "
            "A column channel_id or handle tells several channels of one name apart"
        ),
    )

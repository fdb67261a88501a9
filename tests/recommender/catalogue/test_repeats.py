"""Nobody is their own twin: of the rows of one channel the newest stays, the others are counted and named."""

from __future__ import annotations

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
    assert "11 rows are channels again that stand in a newer row, which stays: '하나'" in reading.notes


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

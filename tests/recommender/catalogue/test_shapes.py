"""Any table, in any supported shape, reads back as the same catalogue."""

from __future__ import annotations

import csv
import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue import limits
from recommender.catalogue.dialects import parse_catalogue, read_catalogue
from recommender.catalogue.errors import AmbiguousColumnError, CatalogueError
from recommender.catalogue.headings import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Row = tuple[str, int | None, int | None, list[str], str]
HEADINGS = ("채널명", "구독자수", "Video Count", "Genre", "Description")
WORD = st.text("가나다라마바사하늘 abcé,;'\"|\t", min_size=1, max_size=12).map(str.strip).filter(bool)
NAME = (
    st.text("가나다라마바사하늘abcxyz ,;'|", min_size=2, max_size=12)
    .map(str.strip)
    .filter(lambda name: len(name) > 1)
)
GENRE = st.sampled_from(("Pop", "R&B / Soul", "재즈", "Lo-fi", "힙합 (국내)"))
FIGURE = st.none() | st.integers(0, 10**9)
ROWS: st.SearchStrategy[list[Row]] = st.lists(
    st.tuples(NAME, FIGURE, FIGURE, st.lists(GENRE, max_size=3), WORD),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],
)


def sheet(rows: Sequence[Row], separator: str, join: Callable[[list[str]], str]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(HEADINGS)
    for name, subscribers, videos, genres, intro in rows:
        figures = ["" if figure is None else f"{figure:,}" for figure in (subscribers, videos)]
        writer.writerow([f"이름 {name}", *figures, join(genres), f"소개 {intro}"])
    return out.getvalue()


def entries(rows: Sequence[Row]) -> list[dict[str, object]]:
    return [
        dict(zip(HEADINGS, (f"이름 {name}", *figures, genres, f"소개 {intro}"), strict=True))
        for name, *figures, genres, intro in rows
    ]


def named(tags: Sequence[str]) -> str:
    return json.dumps([{"id": place, "name": tag, "parent": None} for place, tag in enumerate(tags)])


def workbook(rows: Sequence[Row]) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book, out = openpyxl.Workbook(), io.BytesIO()
    page = book.active
    page.append(["채널 목록"])
    page.append(HEADINGS)
    for entry in entries(rows):
        page.append([", ".join(cell) if isinstance(cell, list) else cell for cell in entry.values()])
    book.save(out)
    return out.getvalue()


def parquet(rows: Sequence[Row]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    files = pytest.importorskip("pyarrow.parquet")

    out = io.BytesIO()
    kinds = [
        pyarrow.string(),
        pyarrow.int64(),
        pyarrow.int64(),
        pyarrow.list_(pyarrow.string()),
        pyarrow.string(),
    ]
    schema = pyarrow.schema(list(zip(HEADINGS, kinds, strict=True)))
    files.write_table(pyarrow.Table.from_pylist(entries(rows), schema), out)
    return out.getvalue()


SHAPES: dict[str, Callable[[Sequence[Row]], bytes]] = {
    "utf-8": lambda rows: sheet(rows, ",", ", ".join).encode(),
    "two byte order marks": lambda rows: b"\xef\xbb\xbf" * 2 + sheet(rows, ",", ",".join).encode(),
    "semicolons": lambda rows: sheet(rows, ";", "|".join).encode(),
    "sep=": lambda rows: b"sep=;\r\n" + sheet(rows, ";", "|".join).encode(),
    "bars": lambda rows: sheet(rows, "|", ";".join).encode(),
    "tabs in utf-16": lambda rows: sheet(rows, "\t", repr).encode("utf-16"),
    "utf-16 without a mark": lambda rows: sheet(rows, ",", ";".join).encode("utf-16-be"),
    "records in cells": lambda rows: sheet(rows, ",", named).encode(),
    "weights in cells": lambda rows: sheet(rows, ";", lambda tags: repr([(tag, 7) for tag in tags])).encode(),
    "a title and headings of several columns above": lambda rows: (
        "채널 목록,,,,\n채널,통계,,특징,\n" + sheet(rows, ",", "|".join)
    ).encode(),
    "gzip": lambda rows: gzip.compress(sheet(rows, ",", json.dumps).encode()),
    "json": lambda rows: json.dumps(entries(rows), ensure_ascii=False).encode(),
    "json in a document": lambda rows: json.dumps(
        {"kind": "list", "items": entries(rows)}, indent=1
    ).encode(),
    "json by columns": lambda rows: json.dumps(
        {name: {str(at): entry[name] for at, entry in enumerate(entries(rows))} for name in HEADINGS}
    ).encode(),
    "json lines": lambda rows: "\n".join(json.dumps(entry) for entry in entries(rows)).encode(),
    "workbook": workbook,
    "parquet": parquet,
}


@pytest.mark.parametrize("shape", SHAPES)
@given(rows=ROWS)
@settings(deadline=None, max_examples=30)
def test_a_table_reads_back_as_the_same_catalogue(shape: str, rows: list[Row]) -> None:
    reading = parse_catalogue(SHAPES[shape](rows))
    assert (reading.rejected, reading.repeated) == ((), ())
    found = [
        (one.name, one.subscribers, one.video_num, list(one.genres), intro)
        for one, intro in zip(reading.catalogue, reading.catalogue.text("intro"), strict=True)
    ]
    assert found == [(f"이름 {name}", *rest, f"소개 {intro}") for name, *rest, intro in rows]
    assert list(reading.columns.values()) == ["채널명", "구독자수", "Video Count", "Genre", "Description"]


KOREAN = "채널명,장르\r\n새벽 라디오,재즈\r\n골목,재즈\r\n"
WESTERN = "artist,genres\r\nBeyoncé,pop\r\nSigur Rós,rock\r\nMotörhead,rock\r\n"


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (KOREAN, "cp949", "CP949"),
        (WESTERN, "latin-1", "Latin-1"),
        (WESTERN, "cp1252", "Latin-1"),
        (KOREAN, "utf-32", "UTF-32"),
    ],
)
def test_an_encoding_is_told_and_said(text: str, encoding: str, said: str) -> None:
    reading = parse_catalogue(text.encode(encoding))
    assert reading.catalogue.names == parse_catalogue(text.encode()).catalogue.names
    assert any(said in note for note in reading.notes)


@pytest.mark.parametrize(
    ("header", "understood"),
    [
        ("title,subscriberCount,viewCount,tags", {"channel_name": "title", "subscribers": "subscriberCount",
         "total_view": "viewCount", "genres": "tags"}),
        ("rank,Youtuber,subscribers,video views,category,Title,uploads,Country", {"channel_name": "Youtuber",
         "subscribers": "subscribers", "video_num": "uploads", "total_view": "video views",
         "genres": "category", "country": "Country"}),
        ("URL,장르,Tags,Channel Name", {"channel_name": "Channel Name", "genres": "장르", "keywords": "Tags",
         "address": "URL"}),
        ("snippet.title,statistics.subscriberCount,topicDetails.topicCategories,id", {"channel_name":
         "snippet.title", "subscribers": "statistics.subscriberCount",
         "genres": "topicDetails.topicCategories", "address": "id"}),
        ("artist_name,main_genre_tags,avg,avg", {"channel_name": "artist_name", "genres": "main_genre_tags"}),
        (",subscribers_for_last_30_days,name,genre", {"channel_name": "name", "genres": "genre"}),
    ],
)  # fmt: skip
def test_headings_are_understood_by_what_they_are_called_elsewhere(
    header: str, understood: dict[str, str]
) -> None:
    assert dict(understand(header.split(",")).understood) == understood


def test_where_two_columns_could_be_meant_both_are_named_and_one_can_be_chosen() -> None:
    header = ["name", "Genre", "장르"]
    with pytest.raises(AmbiguousColumnError) as caught:
        understand(header)
    assert (caught.value.column, caught.value.headings) == ("genres", ("Genre", "장르"))
    assert understand(header, {"genres": "장르"}).places["genres"] == 2
    with pytest.raises(CatalogueError, match="choose one of channel_name"):
        understand(header, {"colour": "장르"})


def test_ids_come_out_of_addresses_and_handles_are_kept() -> None:
    given = "UC" + "a-Z_9" * 4 + "bc"
    links = [
        *(f"https://www.youtube.com/channel/{given}?view_as=1", "https://youtube.com/@dawn.radio/videos"),
        *("@alley", "https://example.org/", ""),
    ]
    rows = "\n".join(f"c{place},{link},A" for place, link in enumerate(links))
    catalogue = parse_catalogue(f"name,URL,genre\n{rows}\n".encode()).catalogue
    assert catalogue.channel_ids == (given, "", "", "", "")
    assert catalogue.text("handle") == ("", "@dawn.radio", "@alley", "", "")
    assert "channel_id" not in parse_catalogue(b"name,id,genre\na,7xTGF,A\n").catalogue.text_columns


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_limits_are_named(
    pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("recommender.catalogue.limits.LARGEST_FILE", 1 << 20)
    monkeypatch.setattr("recommender.catalogue.files.LARGEST_FILE", 1 << 20)
    path = tmp_path / "large.csv"
    path.write_bytes(pack(b"name,genre\n" + b"a,b\n" * (1 << 19)))
    with pytest.raises(CatalogueError, match="more than 1 MB \\(LARGEST_FILE\\)"):
        read_catalogue(path)


def test_a_huge_cell_costs_its_row_alone() -> None:
    huge = "x" * (limits.LARGEST_CELL + 1)
    reading = parse_catalogue(f"name,genre\na,A\n{huge},A\nb,A\n".encode())
    assert reading.catalogue.names == ("a", "b")
    assert "LARGEST_CELL" in str(reading.rejected[0])
    (problem,) = parse_catalogue(json.dumps([{"name": "a", "genre": "A"}, {"name": huge}]).encode()).rejected
    assert str(problem).startswith("entry 2: a cell of more than 131,072 characters (LARGEST_CELL)")


def test_two_columns_that_hold_the_same_are_one() -> None:
    reading = parse_catalogue(b"name,Categories,Category\na,Jazz,Jazz\nb,Pop,Pop\n")
    assert list(reading.catalogue.tags["genres"]) == [("Jazz",), ("Pop",)]
    assert [note for note in reading.notes if "Category" in note] == [
        "genres is read from 'Categories'; 'Category' says the same"
    ]

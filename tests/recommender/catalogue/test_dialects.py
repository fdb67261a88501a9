"""The three CSV dialects and the quirks of real tables: each becomes the same validated rows."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from recommender.catalogue.dialects import parse_catalogue, read_catalogue
from recommender.catalogue.table import NUMBERS, TAGS
from tests.recommender.sample_files import DIALECTS, sample_in
from tests.recommender.strategies import catalogues
from tests.recommender.tables import assert_same_catalogue, read, table

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.table import Catalogue

CRAWL = """0,1,2,3,4,5,6,genres,moods
essential;,"1,420,000",442,319202926,225,722179,26917,"['OST (국내)', 'Pop (국외)', '', '']",['모든 분위기']
때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ,1930000,408,708387927,367,1736245,-,"['Pop (국외)', 'Pop (국외)', '']","['', '']"
"""
FLOATS = """0,1,2,3,4,5,6,genres,moods
essential;,1420000.0,442.0,319202926.0,225.0,722179.0,26917.0,"['OST (국내)', 'Pop (국외)']",['모든 분위기']
때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ,1930000.0,408.0,708387927.0,367.0,1736245.0,,"['Pop (국외)', 'Pop (국외)']",[]
"""
NAMED = """channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi,genres,moods
essential;,1420000,442,319202926,225,722179,26917,"OST (국내), Pop (국외)",모든 분위기
때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ,1930000,408,708387927,367,1736245,-,"Pop (국외), Pop (국외)",
"""


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8], ids=["plain", "bom"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("text", [CRAWL, FLOATS, NAMED], ids=["crawl", "floats", "named"])
def test_every_dialect_gives_the_same_rows(text: str, ending: str, bom: bytes) -> None:
    reading = parse_catalogue(bom + text.replace("\n", ending).encode())
    assert (reading.rejected, reading.warnings) == ((), ())
    essential, take_a_look = reading.catalogue
    assert essential.name == "essential;"
    assert (essential.subscribers, essential.video_num, essential.total_view) == (1420000, 442, 319202926)
    assert essential.cpi == 26917
    assert essential.genres == ("OST (국내)", "Pop (국외)")
    assert essential.moods == ("모든 분위기",)
    assert take_a_look.name == "때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ"
    assert take_a_look.cpi is None
    assert take_a_look.genres == ("Pop (국외)", "Pop (국외)")
    assert take_a_look.moods == ()


@pytest.mark.parametrize(
    "name",
    [
        "  padded  ",
        "호정 HOJUNG [𝐏𝐋𝐀𝐘𝐋𝐈𝐒𝐓]",
        'he said "play"',
        "comma, comma",
        "🎧",
        "cut short... ",
        "no-break ",
        "= 1 + 1",
        "nan",
        "null",
        "-",
        "\x00nul",
        "two\nlines",
        "é",
        "👩‍👩‍👧",
        "\u202eright to left",
    ],
)
def test_a_name_stands_as_it_was_written(name: str) -> None:
    assert read({"channel_name": name}).names == (name,)


@pytest.mark.parametrize("cell", ["", "-", " ", "nan", "NaN", "None"])
@pytest.mark.parametrize("column", NUMBERS)
def test_a_missing_number_is_missing(column: str, cell: str) -> None:
    catalogue = read({column: cell})
    assert np.isnan(catalogue.number(column)[0])
    assert np.count_nonzero(np.isnan(catalogue.numbers.to_numpy())) == 1


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,234,567", 1234567), ("1930000.0", 1930000), (" 12 ", 12), ("1e3", 1000), ("0", 0), ("+7", 7)],
)
def test_a_number_is_read_however_it_is_set(cell: str, value: int) -> None:
    assert read({"subscribers": cell, "vs_index": ""})[0].subscribers == value


def test_rows_without_any_number_and_without_videos_stay() -> None:
    blank = dict.fromkeys(NUMBERS, "")
    catalogue = read(blank, {"video_num": "0", "vv_index": ""}, {"genres": "", "moods": ""})
    assert catalogue[0].subscribers is None
    assert catalogue[1].video_num == 0
    assert (catalogue[2].genres, catalogue[2].moods) == ((), ())


@pytest.mark.parametrize("cell", ["", "nan", "[]", "['']", "['', ' ']", ", ", " "])
@pytest.mark.parametrize("column", TAGS)
def test_a_cell_without_tags_is_no_tag(column: str, cell: str) -> None:
    assert read({column: cell}).tags[column][0] == ()


def test_a_tag_inside_a_list_may_hold_the_separator() -> None:
    assert read({"genres": "['Pop (국외), Jazz (국외)', ' OST ']"})[0].genres == (
        "Pop (국외)",
        "Jazz (국외)",
        "OST",
    )


def test_further_columns_are_read_in_any_order_and_strangers_ignored() -> None:
    columns = ["intro", "moods", "genres", "cpi", "vv_index", "vs_index", "total_view", "video_num"]
    columns += ["subscribers", "Channel_Name ", "channel_id", "colour", "", ""]
    row = [
        "새벽",
        "몽환",
        "Pop",
        "1",
        "5000",
        "50",
        "50000",
        "10",
        "1000",
        "가",
        "UC" + "a" * 22,
        "red",
        "",
        "",
    ]
    catalogue = parse_catalogue(f"{','.join(columns)}\n{','.join(row)}\n".encode()).catalogue
    assert catalogue.names == ("가",)
    assert catalogue.text("intro") == ("새벽",)
    assert catalogue.ids == ("UC" + "a" * 22,)
    assert list(catalogue.texts) == ["channel_id", "intro"]


def test_the_crawl_dialect_takes_further_columns_too() -> None:
    catalogue = parse_catalogue(
        CRAWL.replace("\n", ",x\n").replace("moods,x", "moods,intro").encode()
    ).catalogue
    assert catalogue.text("intro") == ("x", "x")


@given(catalogues())
@settings(deadline=None)
def test_what_was_read_is_written_and_reads_back_equal(catalogue: Catalogue) -> None:
    first = parse_catalogue(catalogue.to_csv())
    again = parse_catalogue(first.catalogue.to_csv())
    assert (again.rejected, again.repeated) == ((), ())
    assert_same_catalogue(again.catalogue, first.catalogue)
    assert again.catalogue.to_csv() == first.catalogue.to_csv()


def unknowns(catalogue: Catalogue) -> tuple[int, ...]:
    """Blank cells of CPI, subscribers, views a video; rows without genres, without moods, with all moods."""
    missing = (np.isnan(catalogue.number(name)) for name in ("cpi", "subscribers", "vv_index"))
    blank = (int(np.count_nonzero(rows)) for rows in missing)
    bare = (sum(not tags for tags in catalogue.tags[name]) for name in ("genres", "moods"))
    return (*blank, *bare, sum("모든 분위기" in tags for tags in catalogue.tags["moods"]))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_sample_is_read_whole_in_every_dialect(dialect: str, sample: Catalogue) -> None:
    reading = parse_catalogue(sample_in(dialect).encode())
    assert (len(reading.catalogue), reading.rejected) == (500, ())
    assert reading.catalogue.names == sample.names
    assert unknowns(reading.catalogue) == unknowns(sample) == (49, 4, 6, 15, 46, 439)
    assert_same_catalogue(reading.catalogue, parse_catalogue(sample_in("named").encode()).catalogue)


@pytest.mark.real_data
def test_the_real_tables_are_read_whole(real_folder: Path) -> None:
    readings = [read_catalogue(real_folder / name) for name in ("plpl_channels.csv", "plpl_channels_raw.csv")]
    assert [(len(reading.catalogue), reading.rejected) for reading in readings] == [(497, ())] * 2
    assert_same_catalogue(readings[0].catalogue, readings[1].catalogue)
    assert unknowns(readings[0].catalogue) == (52, 3, 6, 15, 44, 440)


def test_the_sample_reads_back_equal(sample: Catalogue) -> None:
    assert_same_catalogue(parse_catalogue(sample.to_csv()).catalogue, sample)


def test_a_cell_is_never_run(tmp_path: Path) -> None:
    call = f"__import__('os').system('touch {tmp_path / 'ran'}')"
    crawl = CRAWL + f'가,1,1,1,1,1,1,"{call}",[]\n나,1,1,1,1,1,1,"[{call}]",[]\n'
    reading = parse_catalogue(crawl.encode())
    assert [problem.line for problem in reading.rejected] == [4, 5]
    assert all("genres" in problem.reason for problem in reading.rejected)
    named = parse_catalogue(table({}, {"genres": f"[{call}]"}))
    assert [problem.line for problem in named.rejected] == [3]
    assert os.listdir(tmp_path) == []  # noqa: PTH208 an empty listing says it shortest

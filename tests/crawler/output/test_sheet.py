from __future__ import annotations

import csv
import io
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from crawler.channels import ChannelDetail, ChannelRecord, TableRow
from crawler.errors import CrawlError
from crawler.output import sheet

if TYPE_CHECKING:
    from pathlib import Path

ORIGINAL = "channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi,genres,moods"
FULL = ChannelRecord(
    TableRow('Long "name"... ', ("1,930,000", "408", "708,387,927", "367", "1,736,245", "-")),
    ChannelDetail(
        "UC" + "x" * 22,
        "@a.",
        "one\ntwo, three",
        "k1, k2",
        "대한민국",
        "2019-03-12",
        5,
        7,
        ("t1", "t2"),
        ("Pop (국외)", "Pop (국외)"),
        ("몽환",),
    ),
    "2024-12-01T00:00:00+00:00",
    complete=True,
)


def test_the_original_nine_columns_come_first() -> None:
    (header, line) = csv.reader(io.StringIO(sheet.render([FULL]).decode()))
    assert ",".join(header[:9]) == ORIGINAL
    assert line[:9] == [
        'Long "name"... ',
        "1930000",
        "408",
        "708387927",
        "367",
        "1736245",
        "-",
        "Pop (국외), Pop (국외)",
        "몽환",
    ]
    assert header[9:] == [
        "channel_id",
        "handle",
        "intro",
        "keywords",
        "country",
        "opened",
        "likes",
        "minutes",
        "titles",
        "crawled_at",
        "complete",
    ]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "channels.csv"
    sheet.write_atomically(path, sheet.render([FULL]))
    (read,) = sheet.read(path)
    assert read.detail == FULL.detail
    assert sheet.render([read]) == path.read_bytes()
    assert [entry.name for entry in path.parent.iterdir()] == ["channels.csv"]


def test_an_older_file_is_read_as_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text(f"\ufeff{ORIGINAL}\na,1,2,3,4,5,-,Pop,\n", encoding="utf-8")
    (read,) = sheet.read(path)
    assert (read.row.name, read.detail.genres, read.complete) == ("a", ("Pop",), False)


def test_no_file_is_no_rows_and_another_file_is_refused(tmp_path: Path) -> None:
    assert sheet.read(tmp_path / "none.csv") == []
    (tmp_path / "other.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(CrawlError, match=r"no channels\.csv"):
        sheet.read(tmp_path / "other.csv")


def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "channels.csv"
    sheet.write_atomically(path, b"x")
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    path.chmod(0o644)
    sheet.write_atomically(path, b"y")
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_killed_crawls_began_to_write_is_swept_and_nothing_else(tmp_path: Path) -> None:
    junk = (".channels.csv.ab_d3fgh", ".channels.csv.zzzzzzzz")
    kept = (
        ".channels.csv.lock",
        "channels.csv",
        ".other.csv.abcdefgh",
        ".channels.csv.toolong99",
        ".channels.csv.ABCDEFGH",
    )
    for name in (*junk, *kept):
        (tmp_path / name).touch()
    (tmp_path / ".channels.csv.afolder_").mkdir()
    (tmp_path / ".channels.csv.a_linkxx").symlink_to(tmp_path / "channels.csv")
    sheet.sweep(tmp_path / "channels.csv")
    left = {entry.name for entry in tmp_path.iterdir()}
    assert left == {*kept, ".channels.csv.afolder_", ".channels.csv.a_linkxx"}
    sheet.sweep(tmp_path / "nowhere" / "channels.csv")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(b"good")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        sheet.write_atomically(path, b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("channels.csv", b"good")]


def test_what_a_channel_lacks_is_blank_and_lines_end_alike() -> None:
    bare = ChannelRecord(TableRow("a", ("", "1", "", "", "", "12")), ChannelDetail())
    content = sheet.render([bare]).decode()
    assert content == f"{','.join(sheet.COLUMNS)}\na,,1,,,,12,,,,,,,,,,,,,false\n"
    assert sheet.render([FULL]).decode().endswith(",2024-12-01T00:00:00+00:00,true\n")


def test_line_breaks_in_cells_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    several = replace(FULL, detail=replace(FULL.detail, intro="one\r\ntwo\rthree\nfour"))
    path.write_bytes(sheet.render([several]))
    assert sheet.read(path)[0].detail.intro == "one\r\ntwo\rthree\nfour"


def test_a_file_of_the_least_columns_is_read_and_what_it_lacks_is_blank(tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_text("channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi\na,1,2,3,4,5,6\n")
    (found,) = sheet.read(path)
    assert found == ChannelRecord(TableRow("a", ("1", "2", "3", "4", "5", "6")), ChannelDetail())


def test_a_broken_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(b"channel_name,\xff\xfe\n")
    with pytest.raises(CrawlError, match=r"cannot be read .* Move it away, or give another --out"):
        sheet.read(path)


def test_folders_on_the_way_are_made_and_the_new_file_grows_beside_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one" / "two" / "channels.csv"
    beside: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _: beside.extend(entry.name for entry in path.parent.iterdir()))
    sheet.write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert beside[0].startswith(".channels.csv.")
    assert beside[1:] == ["channels.csv"]


def test_an_error_while_writing_is_told_though_the_new_file_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swept(_: int) -> None:
        for entry in tmp_path.iterdir():
            entry.unlink()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", swept)
    with pytest.raises(OSError, match="No space"):
        sheet.write_atomically(tmp_path / "channels.csv", b"new")

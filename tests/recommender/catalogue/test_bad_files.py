"""A file that is no table of channels is one clear error, whatever it is instead."""

from __future__ import annotations

import gzip
import io
import pickle
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.dialects import parse_catalogue, read_catalogue
from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.table import COLUMNS
from tests.recommender.tables import table

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ",".join(COLUMNS)


def zipped(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "a")
    return out.getvalue()


BAD_FILES = {
    "empty": (b"", "the file is empty"),
    "blank": (b"\n  \n\t\n", "the file is empty"),
    "only a byte order mark": ("\ufeff".encode(), "empty|no header"),
    "html": (b"\n <!DOCTYPE html><html><body>503</body></html>", "HTML page"),
    "html after a byte order mark": ("\ufeff<html lang=ko>".encode(), "HTML page"),
    "xml": (b'<?xml version="1.0"?><a/>', "HTML page"),
    "json without channels": (b"[1, 2]", "no header|no channels"),
    "broken json": (b'[{"channel_name": "a"', "broken JSON"),
    "json without a name": (b'[{"colour": "red"}]', "no header"),
    "utf-8 with a broken sign": (table({}) + b"\xb1\xb2", "line 3 is not UTF-8"),
    "torn utf-16": (HEADER.encode("utf-16") + b"a", "UTF-16 text breaks off"),
    "utf-16 without rows": (HEADER.encode("utf-16-le"), "no usable rows"),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + bytes(40), "old Excel file"),
    "a zip archive": (zipped("channels.csv"), "zip archive, no spreadsheet"),
    "an OpenDocument file": (zipped("content.xml"), "OpenDocument"),
    "a torn gzip": (gzip.compress(table({}))[:-12], "ends too early"),
    "a broken gzip": (b"\x1f\x8b" + bytes(30), "gzip file is damaged"),
    "a pickle": (pickle.dumps([1]), "pickle"),
    "broken parquet": (b"PAR1" + bytes(30), "Parquet file is damaged"),
    "spreadsheet": (b"PK\x03\x04" + bytes(40), "spreadsheet"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "line 1 is not UTF-8"),
    "no header": (table({}).split(b"\n", 1)[1], "no header"),
    "no rows": (table(), "no usable rows"),
    "no good row": (table({"channel_name": " "}), "no usable rows.*line 2: the channel has no name"),
    "no name": (table({}, columns=COLUMNS[1:]), "no column is the channel's name.*--column channel_name="),
    "two names": (
        table({}, columns=("Artist", "Youtuber", "genres")),
        "Artist.*Youtuber.*--column channel_name=Artist",
    ),
    "a column twice": (table({}, columns=(*COLUMNS, "cpi")), "has cpi more than once"),
    "a further column twice": (table({}, columns=(*COLUMNS, "intro", "intro")), "has intro more than once"),
    "an unclosed header": (f'"{HEADER}\n'.encode() + table({}), "line 1, the header, is not readable as CSV"),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_file_is_one_error_that_names_it(kind: str, tmp_path: Path) -> None:
    content, reason = BAD_FILES[kind]
    path = tmp_path / "channels.csv"
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match=reason) as caught:
        read_catalogue(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("place", ["absent.csv", "."])
def test_a_path_that_is_no_file_is_named(tmp_path: Path, place: str) -> None:
    with pytest.raises(CatalogueError, match=r"cannot be read.*check the path") as caught:
        read_catalogue(tmp_path / place)
    assert str(tmp_path) in str(caught.value)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with pytest.raises(CatalogueError):
        parse_catalogue(content)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_below_a_header_never_cost_the_row_above_them(content: bytes) -> None:
    whole = table({"channel_name": "첫째"})
    try:
        reading = parse_catalogue(whole + content)
    except CatalogueError as error:
        assert re.search("not UTF-8", str(error))  # noqa: PT017 either outcome is right
        return
    assert reading.catalogue.names[0] == "첫째"

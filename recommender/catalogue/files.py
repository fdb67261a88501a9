"""The bytes of a table: from a path or standard input, unpacked, and never more than there may be."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.limits import LARGEST_FILE, check_size
from recommender.sentences import Sentence, cause

STANDARD_INPUT = "-"
GZIP = b"\x1f\x8b"
PACKED = "this is {kind_of}; unpack it first"
# What is refused by its name, with what to do.
KINDS = {
    b"\xd0\xcf\x11\xe0": Sentence("file-xls", "this is an old Excel file (.xls); save it as .xlsx or as CSV"),
    b"BZh": Sentence("file-packed", PACKED, kind_of="a bzip2 file"),
    b"\xfd7zXZ\x00": Sentence("file-packed", PACKED, kind_of="an xz file"),
    b"\x28\xb5\x2f\xfd": Sentence("file-packed", PACKED, kind_of="a Zstandard file"),
    b"7z\xbc\xaf": Sentence("file-packed", PACKED, kind_of="a 7-Zip archive"),
    b"Rar!": Sentence("file-packed", PACKED, kind_of="a RAR archive"),
    b"%PDF": Sentence("file-pdf", "this is a PDF; export the table itself as CSV"),
    b"SQLite format 3": Sentence("file-sqlite", "this is an SQLite database; export the table as CSV"),
    b"\x80\x04\x95": Sentence(
        "file-pickle", "this is a pickle, which could run code; export the table as CSV or Parquet"
    ),
}


def content_of(path: Path | str) -> tuple[bytes, list[str]]:
    """The bytes of a file, "-" for standard input, and what is worth telling of it.

    Raises:
        CatalogueError: it cannot be read, is too large or of a kind that is no table.
    """
    name = str(path)
    try:
        content = sys.stdin.buffer.read(LARGEST_FILE + 1) if name == STANDARD_INPUT else _of_file(Path(path))
    except OSError as error:
        raise CatalogueError(
            Sentence("file-unreadable", "cannot be read ({cause}); check the path", cause=cause(error))
        ) from error
    check_size(len(content))
    return unpacked(content)


def unpacked(content: bytes) -> tuple[bytes, list[str]]:
    """The same bytes out of gzip, where they are in it.

    Raises:
        CatalogueError: they are damaged, more than there may be, or of a kind that is no table.
    """
    notes: list[str] = []
    if content.startswith(GZIP):
        content = _gunzipped(content)
        notes.append(Sentence("read-gzip", "packed with gzip"))
    for magic, refusal in KINDS.items():
        if content.startswith(magic):
            raise CatalogueError(refusal)
    return content, notes


def _of_file(path: Path) -> bytes:
    with path.open("rb") as file:
        if path.is_file():
            check_size(path.stat().st_size)
        return file.read(LARGEST_FILE + 1)


def _gunzipped(content: bytes) -> bytes:
    """All members of a gzip file; a small one may hold endless zeros, so it stops at the limit."""
    found: list[bytes] = []
    size = 0
    while content.startswith(GZIP):
        member = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        try:
            found.append(member.decompress(content, LARGEST_FILE + 1 - size))
        except zlib.error as error:
            raise CatalogueError(
                Sentence("gzip-damaged", "the gzip file is damaged ({error}); fetch it again", error=error)
            ) from error
        size += len(found[-1])
        check_size(size, Sentence("size-unpacked", "the file, unpacked,"))
        if not member.eof:
            raise CatalogueError(Sentence("gzip-short", "the gzip file ends too early; fetch it again"))
        content = member.unused_data
    return b"".join(found)

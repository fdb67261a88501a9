"""Reads the three CSV dialects of the source table into one validated Catalogue.

1. the raw crawl: header `0..6,genres,moods`, lists as Python literals, empty strings left in;
2. the same without the empty strings, numbers written as floats;
3. a named header, lists joined by ", ", and any of the crawl's further columns.

A bad row is kept out and named by line and reason; a bad file is one CatalogueError.
"""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from recommender.catalogue import COLUMNS, NUMBERS, TAGS, Catalogue, CatalogueError
from recommender.cells import Sieve, check_identities, read_channel_ids, read_number, read_tags, read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RAW_HEADER = (*(str(number) for number in range(len(NUMBERS) + 1)), *TAGS)
EXPECTED = f"expected the header {','.join(COLUMNS)} or {','.join(RAW_HEADER)}"
MARKUP = ("<!doctype", "<html", "<?xml", "<head", "<body")


@dataclass(frozen=True, slots=True, order=True)
class RowProblem:
    """Something about one row: the line it starts on (the header is line 1) and the reason."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True)
class Reading:
    """What a file gave: the catalogue, the rows kept out, and what is odd about rows kept."""

    catalogue: Catalogue
    rejected: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]


def read_catalogue(path: Path) -> Reading:
    """Read a CSV file in any of the three dialects.

    Raises:
        CatalogueError: the file is missing, not UTF-8, no CSV, or has no header or no usable row.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    try:
        return parse_catalogue(content)
    except CatalogueError as error:
        raise CatalogueError(f"{path}: {error}") from error


def parse_catalogue(content: bytes) -> Reading:
    """The same from bytes in memory."""
    header, records, lines, problems = _records(_text(content))
    names = _columns(header)
    cells = pd.DataFrame(records, columns=names, dtype=object)
    sieve = Sieve(len(cells))
    sieve.reject(cells["channel_name"].str.strip() == "", lambda _: "the channel has no name")
    numbers = pd.DataFrame({name: read_number(cells[name], sieve) for name in NUMBERS}, index=cells.index)
    tags = {name: read_tags(cells[name], sieve) for name in TAGS}
    texts = read_texts(cells)
    if "channel_id" in texts:
        texts["channel_id"] = read_channel_ids(texts["channel_id"], sieve, lines)
    check_identities(numbers, sieve)
    kept = sieve.kept
    problems += [RowProblem(lines[place], reason) for place, reason in sieve.reasons.items()]
    if not len(kept):
        first = f"; the first problem: {min(problems)}" if problems else ""
        raise CatalogueError(f"no usable rows below the header{first}")
    catalogue = Catalogue(
        names=tuple(cells["channel_name"].iloc[kept]),
        numbers=numbers.iloc[kept].reset_index(drop=True),
        tags={name: column.take(kept) for name, column in tags.items()},
        texts=texts.iloc[kept].reset_index(drop=True),
    )
    odd = [RowProblem(lines[place], reason) for place, reason in sieve.oddities if place not in sieve.reasons]
    return Reading(catalogue, tuple(sorted(problems)), tuple(sorted(odd)))


def _text(content: bytes) -> str:
    if not content.strip():
        raise CatalogueError("the file is empty; crawl again or choose another file")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise CatalogueError("the file is UTF-16; save it as CSV in UTF-8")
    if content.startswith(b"PK\x03\x04"):
        raise CatalogueError("this is a spreadsheet or zip archive; export the sheet as CSV in UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CatalogueError(f"line {line} is not UTF-8; save the file as CSV in UTF-8") from error
    if text.lstrip()[:15].lower().startswith(MARKUP):
        raise CatalogueError("this is an HTML page, not CSV; a web page was saved in place of the data")
    return text


def _records(text: str) -> tuple[list[str], list[list[str]], list[int], list[RowProblem]]:
    """The header; records of its length with the line each starts on; and the records that are none.

    A quote that is never closed must not swallow the rows below it: a record over several lines that
    does not fit is given up as its first line, and reading goes on at the next.
    """
    source = list(io.StringIO(text, newline=""))
    header: list[str] = []
    records: list[list[str]] = []
    lines: list[int] = []
    problems: list[RowProblem] = []
    start = end = 0
    reader = csv.reader(source, strict=True)
    while True:
        try:
            record = next(reader, None)
            problem = f"{len(record or ())} fields where the header has {len(header)}"
        except csv.Error as error:
            record, problem = [""], f"not readable as CSV ({error}); look for a stray quote"
        if record is None:
            return header, records, lines, problems
        length = reader.line_num
        if not header:
            header = record
        elif len(record) == len(header):
            records.append(record)
            lines.append(start + end + 1)
        elif record:
            problems.append(RowProblem(start + end + 1, problem))
            if length > end + 1:
                start, length = start + end + 1, 0
                reader = csv.reader(source[start:], strict=True)
        end = length


def _columns(header: Sequence[str]) -> list[str]:
    """Our names for the file's columns."""
    names = [name.strip().lower() for name in header]
    if names[: len(RAW_HEADER)] == list(RAW_HEADER):
        names[: len(RAW_HEADER)] = COLUMNS
    missing = [name for name in COLUMNS if name not in names]
    if len(missing) == len(COLUMNS):
        raise CatalogueError(f"no header: the first line reads {','.join(header)[:60]!r}; {EXPECTED}")
    if missing:
        raise CatalogueError(f"the header lacks {', '.join(missing)}; {EXPECTED}")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise CatalogueError(f"the header has {', '.join(twice)} more than once; keep one column of each")
    return names

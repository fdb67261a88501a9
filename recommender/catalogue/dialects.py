"""Reads the three CSV dialects of the source table into one validated Catalogue.

1. the raw crawl: header `0..6,genres,moods`, lists as Python literals, empty strings left in;
2. the same without the empty strings, numbers written as floats;
3. a named header, lists joined by ", ", and any of the crawl's further columns.

A bad row is kept out and named by line and reason; a bad file is one CatalogueError.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from recommender.catalogue.cells import (
    Sieve,
    read_channel_ids,
    read_number,
    read_tags,
    read_texts,
)
from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.integrity import check_identities
from recommender.catalogue.records import RowProblem, split_records
from recommender.catalogue.table import COLUMNS, NUMBERS, TAGS, Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RAW_HEADER = (*(str(number) for number in range(len(NUMBERS) + 1)), *TAGS)
EXPECTED = f"expected the header {','.join(COLUMNS)} or {','.join(RAW_HEADER)}"
MARKUP = ("<!doctype", "<html", "<?xml", "<head", "<body")


@dataclass(frozen=True, repr=False)
class Reading:
    """What a file gave: the catalogue, the rows kept out, and what is odd about rows kept."""

    catalogue: Catalogue
    rejected: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]

    def __repr__(self) -> str:
        kept_out = f"{len(self.rejected)} rows kept out, {len(self.warnings)} warnings"
        return f"<Reading of {len(self.catalogue)} channels: {kept_out}>"


def read_catalogue(path: Path | str) -> Reading:
    """Read a CSV file in any of the three dialects.

    Raises:
        CatalogueError: the file is missing, not UTF-8, no CSV, or has no header or no usable row.

    >>> from importlib.resources import files
    >>> from recommender import read_catalogue
    >>> read_catalogue(files("recommender") / "sample.csv")
    <Reading of 500 channels: 0 rows kept out, 0 warnings>
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    try:
        return parse_catalogue(content)
    except CatalogueError as error:
        raise CatalogueError(f"{path}: {error}") from error


def parse_catalogue(content: bytes) -> Reading:
    """The same from bytes in memory."""
    records = split_records(_text(content), _one_line)
    names, lists = _columns(records.header), _is_raw(records.header)
    cells = pd.DataFrame(records.rows, columns=names, dtype=object)
    sieve = Sieve(len(cells))
    sieve.reject(cells["channel_name"].str.strip() == "", lambda _: "the channel has no name")
    numbers = {name: read_number(cells[name], sieve) for name in NUMBERS}
    tags = {name: read_tags(cells[name], sieve, lists=lists) for name in TAGS}
    texts = read_texts(cells)
    if "channel_id" in texts:
        texts["channel_id"] = read_channel_ids(texts["channel_id"], sieve, records.lines)
    check_identities(numbers, sieve)
    kept = sieve.kept
    problems = [*records.problems, *_named(sieve.reasons.items(), records.lines)]
    if not len(kept):
        first = f"; the first problem: {min(problems)}" if problems else ""
        raise CatalogueError(f"no usable rows below the header{first}")
    catalogue = Catalogue(
        names=tuple(cells["channel_name"].iloc[kept]),
        number_columns={name: values[kept] for name, values in numbers.items()},
        tags={name: column.take(kept) for name, column in tags.items()},
        text_columns={name: tuple(column.iloc[kept]) for name, column in texts.items()},
    )
    odd = [(place, reason) for place, reason in sieve.oddities if place not in sieve.reasons]
    return Reading(catalogue, tuple(sorted(problems)), tuple(sorted(_named(odd, records.lines))))


def _named(found: Iterable[tuple[int, str]], lines: Sequence[int]) -> list[RowProblem]:
    return [RowProblem(lines[place], reason) for place, reason in found]


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


def _is_raw(header: Sequence[str]) -> bool:
    """Whether this is dialect 1 or 2, where genres and moods are Python lists."""
    return tuple(name.strip() for name in header[: len(RAW_HEADER)]) == RAW_HEADER


def _one_line(header: Sequence[str]) -> list[int]:
    """Where the columns stand whose cells never go over several lines."""
    return [place for place, name in enumerate(_columns(header)) if name in COLUMNS]


def _columns(header: Sequence[str]) -> list[str]:
    """Our names for the file's columns; columns without a heading are nobody's.

    Raises:
        CatalogueError: a column is missing or there twice.
    """
    names = [name.strip().lower() for name in header]
    if _is_raw(header):
        names[: len(RAW_HEADER)] = COLUMNS
    missing = [name for name in COLUMNS if name not in names]
    if len(missing) == len(COLUMNS):
        raise CatalogueError(f"no header: the first line reads {','.join(header)[:60]!r}; {EXPECTED}")
    if missing:
        raise CatalogueError(f"the header lacks {', '.join(missing)}; {EXPECTED}")
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise CatalogueError(f"the header has {', '.join(twice)} more than once; keep one column of each")
    return names

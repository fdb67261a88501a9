"""What a file is, by its content: CSV of any separator and encoding, JSON, Excel, Parquet; its records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.catalogue.documents import document_records, is_document
from recommender.catalogue.encodings import UTF8, decoded
from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.records import split_records
from recommender.catalogue.row_names import with_row_names
from recommender.catalogue.separators import NAMES, separator_of
from recommender.catalogue.sheets import PARQUET, ZIP, parquet_records, sheet_records
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recommender.catalogue.records import Records

MARKUP = ("<!doctype", "<html", "<?xml", "<head", "<body", "<table")


@dataclass(frozen=True)
class Layout:
    """The records of a file, and what is worth telling of its form."""

    records: Records
    notes: Sequence[str] = ()


def layout_of(
    content: bytes,
    one_line: Callable[[Sequence[str]], Sequence[int]],
    progress: Callable[[int, int], None] | None = None,
) -> Layout:
    """Split a file into its header and records.

    Raises:
        CatalogueError: it is no table, damaged, or takes an extra that is not installed.
    """
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise CatalogueError(Sentence("file-empty", "the file is empty; crawl again or choose another file"))
    if content.startswith(ZIP):
        records, notes = sheet_records(content)
        return Layout(records, [Sentence("read-excel", "Excel workbook"), *notes])
    if content.startswith(PARQUET):
        return Layout(parquet_records(content), ["Parquet"])
    found = decoded(content)
    text, notes = found.text, []
    if found.encoding != UTF8:
        notes.append(Sentence("read-encoding", "encoding {encoding}", encoding=found.encoding))
    if text.lstrip()[:15].lower().startswith(MARKUP):
        raise CatalogueError(
            Sentence("file-html", "this is an HTML page, not CSV; a web page was saved in place of the data")
        )
    if is_document(text):
        records, told = document_records(text)
        return Layout(records, ["JSON", *notes, *told])
    separator, table, told = separator_of(text)
    table, told_names = with_row_names(table, separator)
    notes += [*told, *told_names]
    if separator != ",":
        sign = NAMES.get(separator, repr(separator))
        notes.append(Sentence("read-separator", "cells are set apart by {sign}", sign=sign))
    return Layout(split_records(table, one_line, separator, progress or (lambda *_: None)), notes)

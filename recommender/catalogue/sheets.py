"""Excel (.xlsx) by openpyxl and Parquet by pyarrow, both of the extra `tables`."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING, Any

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.heading_text import key
from recommender.catalogue.headings import RAW_HEADER
from recommender.catalogue.limits import check_rows, check_size
from recommender.catalogue.separators import KNOWN
from recommender.catalogue.values import records_of, text_of
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recommender.catalogue.records import Records

ZIP, PARQUET = b"PK\x03\x04", b"PAR1"
# A header may stand below a title.
HEADER_WITHIN = 10


def sheet_records(content: bytes) -> tuple[Records, list[str]]:
    """The first sheet with a header that makes sense, and what is worth telling of it.

    Raises:
        CatalogueError: it is no workbook, too large unpacked, or openpyxl is not installed.
    """
    _check_archive(content)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 of an extra
    except ImportError as error:
        raise CatalogueError(
            Sentence(
                "needs-openpyxl",
                "reading .xlsx takes openpyxl: pip install openpyxl; or save the sheet as CSV",
            )
        ) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and pictures, which are not read
        try:
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = {name: _cells(book[name]) for name in book.sheetnames}
        except CatalogueError:
            raise
        except Exception as error:  # openpyxl has no error of its own for a damaged part
            raise CatalogueError(
                Sentence(
                    "xlsx-damaged", "the .xlsx file is damaged ({error}); save it anew or as CSV", error=error
                )
            ) from error
    return _best(sheets)


def _best(sheets: dict[str, list[tuple[int, list[str]]]]) -> tuple[Records, list[str]]:
    chosen = [(_header_place(rows), name) for name, rows in sheets.items() if rows]
    if not chosen:
        raise CatalogueError(Sentence("xlsx-empty", "the workbook is empty; choose another file"))
    (known, at), name = max(chosen, key=lambda found: found[0][0])
    rows = sheets[name]
    notes: list[str] = []
    if len(sheets) > 1:
        notes.append(Sentence("read-sheet", "sheet {name} of {count}", name=repr(name), count=len(sheets)))
    if at:
        notes.append(Sentence("read-header-row", "the header is row {row}", row=rows[at][0]))
    return records_of(rows[at][1], rows[at + 1 :], "row"), notes if known else []


def _header_place(rows: Sequence[tuple[int, list[str]]]) -> tuple[int, int]:
    """How many known headings the likeliest header has, and its place; the first of equals."""
    known = [
        sum(key(text) in KNOWN or text.strip() in RAW_HEADER for text in cells if text.strip())
        for _, cells in rows[:HEADER_WITHIN]
    ]
    return max(known), known.index(max(known))


def _cells(sheet: Any) -> list[tuple[int, list[str]]]:
    """Rows that are not blank, with their numbers. Some programs state a wrong size: it is not believed."""
    if not hasattr(sheet, "reset_dimensions"):
        return []  # a chart
    sheet.reset_dimensions()
    found: list[tuple[int, list[str]]] = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [text_of(value) for value in row]
        if any(cells):
            found.append((number, cells))
            check_rows(len(found))
    return found


def _check_archive(content: bytes) -> None:
    """Refuse what is no workbook, or would be huge unpacked: a few kilobytes may hold gigabytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            check_size(
                sum(entry.file_size for entry in archive.infolist()),
                Sentence("size-workbook", "the workbook, unpacked,"),
            )
    except zipfile.BadZipFile as error:
        raise CatalogueError(
            Sentence("zip-damaged", "the spreadsheet or zip archive is damaged; save it anew or as CSV")
        ) from error
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        if "content.xml" in names:
            raise CatalogueError(
                Sentence("file-opendocument", "this is an OpenDocument file; save the table as .xlsx or CSV")
            )
        raise CatalogueError(
            Sentence(
                "file-zip",
                "this is a zip archive, no spreadsheet; unpack it, or save the table as .xlsx or CSV",
            )
        )
    if any(name.startswith("xl/worksheets/") and name.endswith(".bin") for name in names):
        raise CatalogueError(
            Sentence("file-xlsb", "this is a binary Excel file (.xlsb); save it as .xlsx or CSV")
        )


def parquet_records(content: bytes) -> Records:
    """The rows of a Parquet file.

    Raises:
        CatalogueError: it is damaged or too large, or pyarrow is not installed.
    """
    try:
        from pyarrow import ArrowException, BufferReader, parquet  # noqa: PLC0415 of an extra
    except ImportError as error:
        raise CatalogueError(
            Sentence(
                "needs-pyarrow",
                "reading Parquet takes pyarrow: pip install pyarrow; or save the table as CSV",
            )
        ) from error
    try:
        file = parquet.ParquetFile(BufferReader(content))
        groups = (file.metadata.row_group(place) for place in range(file.metadata.num_row_groups))
        check_size(
            sum(group.total_byte_size for group in groups),
            Sentence("size-parquet", "the Parquet file, unpacked,"),
        )
        check_rows(file.metadata.num_rows)
        header = list(file.schema_arrow.names)
        return records_of(header, _rows(file, header), "row")
    except (ArrowException, OSError) as error:
        raise CatalogueError(
            Sentence(
                "parquet-damaged",
                "the Parquet file is damaged ({error}); write it anew or as CSV",
                error=error,
            )
        ) from error


def _rows(file: Any, header: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for batch in file.iter_batches(batch_size=10_000):
        columns = [batch.column(place).to_pylist() for place in range(len(header))]
        for row in zip(*columns, strict=True):
            number += 1
            yield number, [text_of(value) for value in row]

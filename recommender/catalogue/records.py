"""From CSV text to records, each with the line it starts on; one stray quote costs one row."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.limits import LARGEST_CELL, check_rows
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STEP = 5_000
LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class RowProblem:
    """Something about one row: the line it starts on (the header is line 1) and the reason.

    unit: what its number counts: a line, the row of a sheet, the entry of a list.
    """

    line: int
    reason: str
    unit: str = "line"

    @property
    def sentence(self) -> Sentence:
        return Sentence(
            f"at-{self.unit}", f"{self.unit} {{line}}: {{reason}}", line=self.line, reason=self.reason
        )

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True)
class Records:
    """The header, records of its length, the line each starts on, and the lines that gave none.

    places: of each record how many lie before it, those that gave none included. total: of all.
    """

    header: Sequence[str]
    rows: list[list[str]]
    lines: list[int]
    problems: list[RowProblem]
    places: Sequence[int]
    total: int
    unit: str = "line"


class _Cursor:
    """Reads records from a list of lines and can be set to any of them."""

    def __init__(self, source: list[str], separator: str) -> None:
        self._source, self._separator = source, separator
        self.go_to(0)

    def go_to(self, place: int) -> None:
        """Read on at the line in this place, counted from 0, whatever was read before."""
        self._first = place
        rest = map(self._source.__getitem__, range(place, len(self._source)))
        self._reader = csv.reader(rest, strict=True, delimiter=self._separator)

    @property
    def place(self) -> int:
        """How many lines lie before the next record."""
        return self._first + self._reader.line_num

    def read(self) -> tuple[list[str] | None, str]:
        """The next record, None at the end; or an empty text as its only field, and what is wrong."""
        try:
            return next(self._reader, None), ""
        except csv.Error as error:
            if "field limit" in str(error):
                return [""], Sentence(
                    "row-cell-quote",
                    "a cell of more than {most} characters (LARGEST_CELL); look for a stray quote",
                    most=f"{LARGEST_CELL:,}",
                )
            return [""], Sentence(
                "row-unreadable", "not readable as CSV ({error}); look for a stray quote", error=error
            )


def split_records(
    text: str,
    one_line: Callable[[Sequence[str]], Sequence[int]],
    separator: str = ",",
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Records:
    """Split CSV text at its header and records; progress(done, total) counts lines.

    A quote that is never closed must not swallow the rows below it: a record over several lines that
    does not fit, or whose cells in the `one_line` places of the header hold whole rows, is given up as
    its first line, and reading goes on at the next.

    Raises:
        CatalogueError: the header is not readable, or `one_line` refuses it; there are too many rows.
    """
    source = list(io.StringIO(text, newline=""))
    cursor = _Cursor(source, separator)
    header = _header(cursor)
    narrow = one_line(header)
    rows: list[list[str]] = []
    lines: list[int] = []
    places: list[int] = []
    problems: list[RowProblem] = []
    for count, (place, record, problem) in enumerate(_records(cursor)):
        if count and count % STEP == 0:
            progress(place, len(source))
            check_rows(count)
        reason = problem or _misfit(record, len(header))
        several = cursor.place > place + 1
        if not reason and several and _swallowed([record[at] for at in narrow], len(header), separator):
            reason = Sentence("row-quote", "a quote holds the rows below it; look for a stray quote")
        if not reason:
            rows.append(record)
            lines.append(place + 1)
            places.append(len(places) + len(problems))
            continue
        problems.append(RowProblem(place + 1, reason))
        if several:
            cursor.go_to(place + 1)
    return Records(header, rows, lines, problems, places, len(places) + len(problems))


def _header(cursor: _Cursor) -> list[str]:
    for place, record, problem in _records(cursor):
        if problem:
            raise CatalogueError(
                Sentence(
                    "header-unreadable",
                    "line {line}, the header, is {problem}",
                    line=place + 1,
                    problem=problem,
                )
            )
        return record
    return []


def _records(cursor: _Cursor) -> Iterator[tuple[int, list[str], str]]:
    """Place, record and problem, blank lines left out."""
    while True:
        place = cursor.place
        record, problem = cursor.read()
        if record is None:
            return
        if record:
            yield place, record, problem


def _misfit(record: list[str], width: int) -> str:
    if len(record) == width:
        return ""
    return Sentence(
        "row-fields", "{fields} fields where the header has {width}", fields=len(record), width=width
    )


def _swallowed(cells: list[str], width: int, separator: str) -> bool:
    """Whether a cell holds whole rows: each line break in it comes with a whole row's separators."""
    return any(
        (breaks := len(LINE_BREAK.findall(cell))) > 0 and cell.count(separator) >= breaks * (width - 1)
        for cell in cells
    )

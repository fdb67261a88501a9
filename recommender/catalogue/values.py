"""From values of JSON, Parquet and Excel to the text that a CSV would have in their place."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from recommender.catalogue.limits import check_rows, oversized
from recommender.catalogue.records import Records, RowProblem
from recommender.catalogue.written_lists import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def text_of(value: Any) -> str:  # noqa: PLR0911 a kind each
    """A cell's text: whole numbers without a point, days without a time, lists as Python writes them."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return str(value).lower()
        case float():
            return "" if value != value else repr(value).removesuffix(".0")  # noqa: PLR0124 NaN alone differs from itself
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case list() | tuple() | set():
            return repr([name_of(one) for one in value if one is not None])
    return str(value)


def records_of(header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], unit: str) -> Records:
    """Records from numbered rows of cells, blank rows left out.

    Raises:
        CatalogueError: there are too many.
    """
    kept: list[list[str]] = []
    lines: list[int] = []
    places: list[int] = []
    problems: list[RowProblem] = []
    for line, cells in rows:
        filled = [*cells, *[""] * (len(header) - len(cells))][: len(header)]
        if not any(filled):
            continue
        check_rows(len(places) + len(problems))
        if reason := oversized(filled):
            problems.append(RowProblem(line, reason, unit))
            continue
        places.append(len(places) + len(problems))
        kept.append(filled)
        lines.append(line)
    return Records(header, kept, lines, problems, places, len(places) + len(problems), unit)

"""Queries whose right answers are known, read from JSON lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


class QueryFileError(ValueError):
    """A line of a file of queries cannot be used: which line, why, and what it should be."""


@dataclass(frozen=True)
class NameQuery:
    """A typed text, the `kind` of query it is, and the rows that are right: none if it is no name listed."""

    text: str
    kind: str
    targets: frozenset[int]


def read_queries(path: Path, names: int) -> list[NameQuery]:
    """The queries of a UTF-8 file over a list of so many names.

    Raises:
        OSError: the file cannot be read.
        QueryFileError: it is no UTF-8, holds no query, or a line of it is none.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise QueryFileError(
            f"{path} is not UTF-8 ({error.reason} at byte {error.start}): save it as UTF-8"
        ) from error
    found = list(parse_queries(lines, names, str(path)))
    if not found:
        raise QueryFileError(f"{path} holds no query: give one JSON object a line")
    return found


def parse_queries(lines: Iterable[str], names: int, source: str = "queries") -> Iterator[NameQuery]:
    """One query a line, blank lines left out.

    Raises:
        QueryFileError: at the first line that is no query.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _query(line, names, f"{source}, line {number}")


def _query(line: str, names: int, place: str) -> NameQuery:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise QueryFileError(f"{place} is no JSON ({error.msg}): write one object a line") from error
    if not isinstance(record, dict):
        raise QueryFileError(f'{place} is no JSON object: write {{"query": …, "kind": …, "targets": […]}}')
    return NameQuery(
        _text(record, "query", place), _text(record, "kind", place), _targets(record, names, place)
    )


def _text(record: Mapping[str, Any], key: str, place: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise QueryFileError(f'{place}: "{key}" is {json.dumps(value)}, it must be a text')
    return value


def _targets(record: Mapping[str, Any], names: int, place: str) -> frozenset[int]:
    rows = record.get("targets")
    if not isinstance(rows, list) or not all(type(row) is int for row in rows):
        raise QueryFileError(f'{place}: "targets" is {json.dumps(rows)}, it must be a list of row numbers')
    outside = [row for row in rows if not 0 <= row < names]
    if outside:
        raise QueryFileError(
            f"{place}: row {outside[0]} is not among the {names} names: use the list they were made from"
        )
    return frozenset(rows)

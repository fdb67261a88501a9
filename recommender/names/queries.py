"""Queries whose right answers are known, read from JSON lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recommender.sentences import Sentence

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
            Sentence(
                "queries-encoding",
                "{path} is not UTF-8 ({error} at byte {byte}): save it as UTF-8",
                path=path,
                error=error.reason,
                byte=error.start,
            )
        ) from error
    found = list(parse_queries(lines, names, str(path)))
    if not found:
        raise QueryFileError(
            Sentence("queries-none", "{path} holds no query: give one JSON object a line", path=path)
        )
    return found


def parse_queries(lines: Iterable[str], names: int, source: str = "queries") -> Iterator[NameQuery]:
    """One query a line, blank lines left out.

    Raises:
        QueryFileError: at the first line that is no query.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = Sentence("queries-line", "{source}, line {line}", source=source, line=number)
            yield _query(line, names, place)


def _query(line: str, names: int, place: str) -> NameQuery:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise QueryFileError(
            Sentence(
                "query-broken",
                "{place} is no JSON ({error}): write one object a line",
                place=place,
                error=error.msg,
            )
        ) from error
    if not isinstance(record, dict):
        raise QueryFileError(
            Sentence(
                "query-no-object",
                "{place} is no JSON object: write {example}",
                place=place,
                example='{"query": …, "kind": …, "targets": […]}',
            )
        )
    return NameQuery(
        _text(record, "query", place), _text(record, "kind", place), _targets(record, names, place)
    )


def _text(record: Mapping[str, Any], key: str, place: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise QueryFileError(
            Sentence(
                "query-no-text",
                '{place}: "{key}" is {value}, it must be a text',
                place=place,
                key=key,
                value=json.dumps(value),
            )
        )
    return value


def _targets(record: Mapping[str, Any], names: int, place: str) -> frozenset[int]:
    rows = record.get("targets")
    if not isinstance(rows, list) or not all(type(row) is int for row in rows):
        raise QueryFileError(
            Sentence(
                "query-no-rows",
                '{place}: "targets" is {value}, it must be a list of row numbers',
                place=place,
                value=json.dumps(rows),
            )
        )
    outside = [row for row in rows if not 0 <= row < names]
    if outside:
        raise QueryFileError(
            Sentence(
                "query-outside",
                "{place}: row {row} is not among the {names} names: use the list they were made from",
                place=place,
                row=outside[0],
                names=names,
            )
        )
    return frozenset(rows)

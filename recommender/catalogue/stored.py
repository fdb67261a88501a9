"""Reads back what `Catalogue.to_csv` wrote: no doubt about its form, and never a long step.

A bot loads new data in a thread beside the one that answers. `parse_catalogue` handles a column at a time,
and each such step keeps Python to itself for up to a fifth of a second at 100,000 rows; here a step is a
batch of rows, and after each of them the caller may pause.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.table import COLUMNS, NUMBERS, TAGS, Catalogue
from recommender.catalogue.tags import TagColumn, tags_in
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

FIRST_TAGS = 1 + len(NUMBERS)
FIRST_TEXT = len(COLUMNS)
BATCH = 200


@dataclass
class _DistinctTags:
    """The cells of one column: each distinct one once, and which of them each row has."""

    places: dict[str, int] = field(default_factory=dict)
    codes: list[int] = field(default_factory=list)

    def extend(self, cells: Sequence[str]) -> None:
        self.codes += [self.places.setdefault(cell, len(self.places)) for cell in cells]

    def column(self) -> TagColumn:
        rows = [_tags(cell) for cell in self.places]
        return TagColumn.of(rows).take(np.array(self.codes, np.int64))


def reload_catalogue(path: Path, pause: Callable[[], None] = without_pause) -> Catalogue:
    """The catalogue that was written there; `pause` is called between steps of about a millisecond.

    Raises:
        OSError: the file cannot be read.
        ValueError: the file is none of ours.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return _catalogue(csv.reader(file, strict=True), pause)
    except csv.Error as error:
        raise ValueError(f"{path.name}: {error}") from error


def _catalogue(records: Iterator[list[str]], pause: Callable[[], None]) -> Catalogue:
    names: list[str] = []
    numbers: list[list[float]] = [[] for _ in NUMBERS]
    tags = [_DistinctTags() for _ in TAGS]
    columns = next(records, [])
    if tuple(columns[:FIRST_TEXT]) != COLUMNS:
        raise ValueError("the header is not the one we write")
    texts: list[list[str]] = [[] for _ in columns[FIRST_TEXT:]]
    while batch := list(islice(records, BATCH)):
        _check_lengths(batch, len(columns), len(names))
        cells = list(zip(*batch, strict=True))
        names += cells[0]
        for values, written in zip(numbers, cells[1:FIRST_TAGS], strict=True):
            values += [float(cell) if cell else np.nan for cell in written]
        for distinct, written in zip(tags, cells[FIRST_TAGS:FIRST_TEXT], strict=True):
            distinct.extend(written)
        for text, written in zip(texts, cells[FIRST_TEXT:], strict=True):
            text.extend(written)
        pause()
    return Catalogue(
        names=tuple(names),
        number_columns={name: np.array(values) for name, values in zip(NUMBERS, numbers, strict=True)},
        tags={name: distinct.column() for name, distinct in zip(TAGS, tags, strict=True)},
        text_columns={name: tuple(text) for name, text in zip(columns[FIRST_TEXT:], texts, strict=True)},
    )


def _check_lengths(batch: Sequence[Sequence[str]], length: int, above: int) -> None:
    for row, record in enumerate(batch, start=above):
        if len(record) != length:
            raise ValueError(f"row {row} has {len(record)} cells")


def _tags(cell: str) -> list[str]:
    tags = tags_in(cell, lists=False)
    if tags is None:
        raise ValueError(f"{cell[:60]!r} is not a list of texts")
    return tags

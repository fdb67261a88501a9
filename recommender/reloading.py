"""Reads back what `Catalogue.to_csv` wrote: no doubt about its form, and never a long step.

A bot loads new data in a thread beside the one that answers. `parse_catalogue` handles a column at a time,
and each such step keeps Python to itself for up to a fifth of a second at 100,000 rows; here every step is
a row.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from recommender.catalogue import COLUMNS, NUMBERS, TAGS, Catalogue, TagColumn
from recommender.cells import tags_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

FIRST_TAGS = 1 + len(NUMBERS)
FIRST_TEXT = len(COLUMNS)


@dataclass
class _DistinctTags:
    """The cells of one column: each distinct one once, and which of them each row has."""

    places: dict[str, int] = field(default_factory=dict)
    codes: list[int] = field(default_factory=list)

    def add(self, cell: str) -> None:
        self.codes.append(self.places.setdefault(cell, len(self.places)))

    def column(self) -> TagColumn:
        rows = [_tags(cell) for cell in self.places]
        return TagColumn.of(rows).take(np.array(self.codes, np.int64))


def reload_catalogue(path: Path) -> Catalogue:
    """The catalogue that was written there.

    Raises:
        OSError: the file cannot be read.
        ValueError: the file is none of ours.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return _catalogue(csv.reader(file, strict=True))
    except csv.Error as error:
        raise ValueError(f"{path.name}: {error}") from error


def _catalogue(records: Iterator[list[str]]) -> Catalogue:
    names: list[str] = []
    numbers: list[list[float]] = [[] for _ in NUMBERS]
    tags = [_DistinctTags() for _ in TAGS]
    columns = next(records, [])
    if tuple(columns[:FIRST_TEXT]) != COLUMNS:
        raise ValueError("the header is not the one we write")
    texts: list[list[str]] = [[] for _ in columns[FIRST_TEXT:]]
    for record in records:
        if len(record) != len(columns):
            raise ValueError(f"row {len(names)} has {len(record)} cells")
        names.append(record[0])
        for values, cell in zip(numbers, record[1:FIRST_TAGS], strict=True):
            values.append(float(cell) if cell else np.nan)
        for distinct, cell in zip(tags, record[FIRST_TAGS:FIRST_TEXT], strict=True):
            distinct.add(cell)
        for column, cell in zip(texts, record[FIRST_TEXT:], strict=True):
            column.append(cell)
    return Catalogue(
        names=tuple(names),
        numbers=pd.DataFrame(dict(zip(NUMBERS, map(_floats, numbers), strict=True))),
        tags={name: distinct.column() for name, distinct in zip(TAGS, tags, strict=True)},
        texts=pd.DataFrame(
            dict(zip(columns[FIRST_TEXT:], map(_objects, texts), strict=True)), index=range(len(names))
        ),
    )


def _floats(values: Sequence[float]) -> NDArray[np.float64]:
    return np.array(values, np.float64)


def _tags(cell: str) -> list[str]:
    tags = tags_in(cell, lists=False)
    if tags is None:
        raise ValueError(f"{cell[:60]!r} is not a list of texts")
    return tags


def _objects(cells: Sequence[str]) -> NDArray[np.object_]:
    """As they are: pandas would otherwise look at each to see what it is."""
    return np.array(cells, dtype=object)

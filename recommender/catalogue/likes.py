"""What people like: a table of persons and channels, read from a file of a line a like."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.catalogue.encodings import decoded
from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.files import content_of
from recommender.catalogue.spelling import look
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from scipy import sparse

    from recommender.catalogue.table import Catalogue

HEADER = ("person", "channel", "weight")
SEPARATORS = (",", "\t", ";")


@dataclass(frozen=True, eq=False)
class Likes:
    """Who likes what, of n channels.

    matrix: float64 CSR, (people, n): above 0 and at most 1, the share of what a person likes most. A person
    likes a channel once: of repeats the largest counts.

    >>> from recommender import Likes
    >>> Likes.of([("ann", 0, 1.0), ("ann", 2, 3.0), ("bob", 2, 1.0)], channels=3)
    <3 likes of 2 people>
    """

    matrix: sparse.csr_array

    @classmethod
    def of(cls, likes: Iterable[tuple[str, int, float]], channels: int) -> Self:
        """From person, row and weight; of whatever unit the weights are, they are compared within a person.

        Raises:
            ValueError: a weight is no number above 0, or there is no such row.
        """
        from scipy import sparse  # noqa: PLC0415 a stored snapshot answers without it

        places: dict[str, int] = {}
        largest: dict[tuple[int, int], float] = {}
        for person, row, weight in likes:
            if not 0 <= row < channels:
                raise ValueError(f"row {row} of {channels} channels")
            if not (weight > 0 and math.isfinite(weight)):
                raise ValueError(f"a weight of {weight}; it must be a number above 0")
            at = places.setdefault(person, len(places)), row
            largest[at] = max(weight, largest.get(at, 0.0))
        ends = np.array(list(largest), np.int64).reshape(-1, 2)
        weights = np.fromiter(largest.values(), np.float64, len(largest))
        most = np.zeros(len(places))
        np.maximum.at(most, ends[:, 0], weights)
        shape = len(places), channels
        matrix = sparse.csr_array((weights / most[ends[:, 0]], (ends[:, 0], ends[:, 1])), shape=shape)
        matrix.sort_indices()
        return cls(matrix)

    def __len__(self) -> int:
        return int(self.matrix.nnz)

    def __repr__(self) -> str:
        return f"<{len(self)} likes of {self.people} people>"

    @property
    def people(self) -> int:
        return int(self.matrix.shape[0])

    @property
    def channels(self) -> int:
        return int(self.matrix.shape[1])

    def of_people(self, people: NDArray[np.int64]) -> Likes:
        """The likes of some people alone."""
        return Likes(self.matrix[people])


@dataclass(frozen=True)
class LikesReading:
    """What a file gave. unknown: names of channels that the table has not, or several of; rejected: lines."""

    likes: Likes
    unknown: tuple[str, ...]
    rejected: tuple[Sentence, ...]


def read_likes(path: Path | str, catalogue: Catalogue) -> LikesReading:
    """Read lines of person, channel and, where there are any, weights; "-" is standard input.

    A channel is named by its id or by its name, whatever its case and spacing, where only one has it.
    A heading is needed for columns that stand in another order. Lines that cannot be used are left out.

    Raises:
        CatalogueError: the file cannot be read, or no line of it can be used.
    """
    content, _ = content_of(path)
    text = decoded(content).text
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    rows = _Rows(catalogue)
    unknown: dict[str, None] = {}
    rejected: list[Sentence] = []
    found: list[tuple[str, int, float]] = []
    for line, person, channel, weight in _lines(text, separator, rejected):
        row = rows.named(channel)
        if row is None:
            unknown.setdefault(channel)
        elif (amount := _amount(weight)) is None:
            rejected.append(_at(line, Sentence("likes-weight", "a weight of {weight}", weight=repr(weight))))
        else:
            found.append((person, row, amount))
    if not found:
        raise CatalogueError(
            Sentence(
                "likes-none",
                "no line of it is a like of a channel in the table; lines are person,channel or "
                "person,channel,weight",
            )
        )
    return LikesReading(Likes.of(found, len(catalogue)), tuple(unknown), tuple(rejected))


def _lines(text: str, separator: str, rejected: list[Sentence]) -> Iterator[tuple[int, str, str, str]]:
    """Line, person, channel and weight of each like; `rejected` gets lines that are none."""
    places: Mapping[str, int] = {name: place for place, name in enumerate(HEADER)}
    reader = csv.reader(text.splitlines(), delimiter=separator)
    for number, cells in enumerate(reader):
        cells = [cell.strip() for cell in cells]  # noqa: PLW2901 the cells of a line are bare
        if number == 0 and {"person", "channel"} <= (names := {cell.lower() for cell in cells}):
            places = {cell.lower(): place for place, cell in enumerate(cells) if cell.lower() in names}
        elif any(cells):
            person, channel = (_cell(cells, places[name]) for name in HEADER[:2])
            if person and channel:
                yield reader.line_num, person, channel, _cell(cells, places.get("weight", len(cells)))
            else:
                rejected.append(_at(reader.line_num, Sentence("likes-short", "no person, or no channel")))


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _amount(weight: str) -> float | None:
    """1 where nothing is said; None for what is no number above 0."""
    try:
        amount = float(weight or 1)
    except ValueError:
        return None
    return amount if amount > 0 and math.isfinite(amount) else None


def _at(line: int, reason: Sentence) -> Sentence:
    return Sentence("at-line", "line {line}: {reason}", line=line, reason=reason)


class _Rows:
    """The rows of a table by what a file may call them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_id = catalogue.row_of
        self._by_name: dict[str, int | None] = {}
        for row, name in enumerate(catalogue.names):
            key = look(name)
            self._by_name[key] = None if key in self._by_name else row

    def named(self, channel: str) -> int | None:
        row = self._by_id.get(channel)
        return self._by_name.get(look(channel)) if row is None else row

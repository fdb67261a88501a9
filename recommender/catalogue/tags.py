"""The tags of channels: a column of them, how a cell spells them, and how they are compared."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from scipy import sparse

TAG_SEPARATOR = ", "
# The source's "all moods": it was never judged.
UNKNOWN_MOODS = frozenset({"모든분위기"})
# Brackets around a list, signs before tags, a name before brackets.
OTHERWISE_READ = re.compile(r"[\[({#]|[A-Za-z]+\(")
# A line break is a sign of swallowed rows; half a surrogate pair, which only an escape can make, is no text.
UNWRITABLE = re.compile(r"[\n\r\ud800-\udfff]")


def squeezed(tag: str) -> str:
    """A tag as the original compares it: no spaces, lower-case."""
    return tag.replace(" ", "").lower()


@dataclass(frozen=True, eq=False)
class TagColumn:
    """The tags of n rows: row i has `vocabulary[c]` for each c in `codes[starts[i]:starts[i + 1]]`.

    The vocabulary has each tag once, in the order in which the rows bring them.
    """

    vocabulary: tuple[str, ...]
    codes: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Self:
        """Build from one sequence of tags a row."""
        lengths = np.fromiter((len(tags) for tags in rows), np.int64, len(rows))
        places: dict[str, int] = {}
        codes = [places.setdefault(tag, len(places)) for tags in rows for tag in tags]
        return cls(tuple(places), np.array(codes, np.int32), np.concatenate(([0], np.cumsum(lengths))))

    def __getitem__(self, row: int) -> tuple[str, ...]:
        first, last = self.starts[row : row + 2].tolist()
        return tuple([self.vocabulary[code] for code in self.codes[first:last].tolist()])

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        tags = [self.vocabulary[code] for code in self.codes.tolist()]
        return (tuple(tags[start:end]) for start, end in pairwise(self.starts.tolist()))

    def __repr__(self) -> str:
        return f"<TagColumn: {len(self)} rows, {len(self.vocabulary)} different tags>"

    def take(self, rows: NDArray[np.int64]) -> TagColumn:
        """The given rows, in that order, with the vocabulary that they use."""
        lengths = np.diff(self.starts)[rows]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], lengths)
        codes, used = _renumbered(self.codes[places], len(self.vocabulary))
        return TagColumn(tuple(self.vocabulary[code] for code in used.tolist()), codes, starts)

    @cached_property
    def frequency(self) -> NDArray[np.int64]:
        """How often the rows have each tag, (len(vocabulary),), repeats added up."""
        return np.bincount(self.codes, minlength=len(self.vocabulary))

    def rows_with(self, code: int) -> NDArray[np.int64]:
        """The rows that have the tag of a code, ascending, as often as they have it."""
        starts, rows = self._by_code
        return rows[starts[code] : starts[code + 1]]

    @cached_property
    def row_of_each(self) -> NDArray[np.int64]:
        """The row of each of `codes`, (len(codes),)."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @cached_property
    def _by_code(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the rows of each code begin, and the rows, code by code."""
        by_code = np.argsort(self.codes, kind="stable")
        starts = np.searchsorted(self.codes[by_code], np.arange(len(self.vocabulary) + 1))
        return starts, self.row_of_each[by_code]

    @cached_property
    def counts(self) -> sparse.csr_array:
        """How often each row has each tag: float64, (rows, len(vocabulary)), repeats added up."""
        from scipy import sparse  # noqa: PLC0415 a stored snapshot answers without it

        ones = np.ones(len(self.codes))
        shape = (len(self.starts) - 1, len(self.vocabulary))
        # Adding up duplicates works in place: it gets arrays of its own.
        matrix = sparse.csr_array((ones, self.codes, self.starts), shape=shape, copy=True)
        matrix.sum_duplicates()
        return matrix


def _renumbered(codes: NDArray[np.int32], size: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Codes below `size`, numbered by who comes first, and what each number stands for."""
    first = np.full(size, len(codes))
    # Of several places of one code the last one written stays: backwards, that is the first.
    first[codes[::-1]] = np.arange(len(codes))[::-1]
    used = np.flatnonzero(first < len(codes))
    used = used[np.argsort(first[used])]
    number = np.zeros(size, np.int32)
    number[used] = np.arange(len(used), dtype=np.int32)
    return number[codes], used


def tags_in(cell: str, *, lists: bool) -> list[str] | None:
    """The tags of one cell; None where it is no list of texts, though it should be or opens one.

    lists: whether a cell that is not blank must be a Python list; else it may also be joined text.
    """
    text = cell.strip()
    if text.lower() in ("", "nan"):
        return []
    # Split as it stands: stripped, the separator at a cell's end would leave a comma for a tag.
    parts: Sequence[object] | None = [cell]
    if lists or text.startswith("["):
        parts = _literal_list(text)
    if parts is None:
        return None
    tags: list[str] = []
    for part in parts:
        if not isinstance(part, str) or UNWRITABLE.search(part):
            return None
        tags += (tag.strip() for tag in part.split(TAG_SEPARATOR))
    return [tag for tag in tags if tag]


def _literal_list(text: str) -> list[object] | None:
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return value if isinstance(value, list) else None


def joined(tags: Sequence[str]) -> str:
    """One cell: tags joined, or a Python list where the joined text would read as something else."""
    text = TAG_SEPARATOR.join(tags)
    return repr(list(tags)) if OTHERWISE_READ.match(text) or text.lower() == "nan" else text

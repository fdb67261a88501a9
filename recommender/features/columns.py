"""What similarity is computed from: named, non-negative columns and a term for popularity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse


class ColumnKind(StrEnum):
    """Where a feature column comes from; a family is a genre of whatever region."""

    TOKEN = "token"  # noqa: S105 a piece of a tag, no secret
    GENRE = "genre"
    MOOD = "mood"
    FAMILY = "family"
    WORD = "word"
    POPULARITY = "popularity"


@dataclass(frozen=True, slots=True, order=True)
class FeatureColumn:
    """One column: its kind and the label a person reads."""

    kind: ColumnKind
    label: str


POPULARITY = FeatureColumn(ColumnKind.POPULARITY, "popularity")


@dataclass(frozen=True, eq=False)
class Entries:
    """The elements of a sparse matrix of n rows, as SciPy's CSR holds them.

    Row i has `data[k]` in column `indices[k]` for each k in `indptr[i]:indptr[i + 1]`, columns ascending.
    """

    data: NDArray[np.float64]
    indices: NDArray[np.int32]
    indptr: NDArray[np.int32]

    def __post_init__(self) -> None:
        # Each piece of a mapped array is a mapped array, which costs more to make than what is done with it.
        for name in ("data", "indices", "indptr"):
            object.__setattr__(self, name, getattr(self, name).view(np.ndarray))

    @classmethod
    def of(cls, matrix: sparse.csr_array) -> Self:
        return cls(matrix.data, matrix.indices, matrix.indptr)

    def row(self, row: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The columns in which a row has something, and what."""
        span = slice(self.indptr[row], self.indptr[row + 1])
        return self.indices[span], self.data[span]

    def shared(self, one: int, other: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The columns in which both rows have something, and the product of what they have."""
        columns, values = self.row(one)
        others, other_values = self.row(other)
        # Both ascend and have each column once: np.intersect1d, which sorts first, takes ten times as long.
        at_other = others.searchsorted(columns)
        there = at_other < len(others)
        there[there] = others[at_other[there]] == columns[there]
        return columns[there], values[there] * other_values[at_other[there]]


@dataclass(frozen=True, eq=False)
class Features:
    """n channels as vectors, and the two sides of a popularity term.

    The score of candidate b for query a is content[a] · content[b] + query_weight[a] * candidate_weight[b].

    entries: float64, n rows of `columns`, no negative and no stored zero element. query_weight,
    """

    recipe: str
    entries: Entries
    columns: tuple[FeatureColumn, ...]
    query_weight: NDArray[np.float64]
    candidate_weight: NDArray[np.float64]
    popularity_weight: float | None = None

    def __len__(self) -> int:
        return len(self.query_weight)

    def __repr__(self) -> str:
        return f"<Features by {self.recipe!r}: {len(self)} channels × {len(self.columns)} columns>"

    @cached_property
    def content(self) -> sparse.csr_array:
        """The vectors, float64 CSR, (n, len(columns))."""
        from scipy import sparse  # noqa: PLC0415 a stored snapshot answers without it

        parts = (self.entries.data, self.entries.indices, self.entries.indptr)
        return sparse.csr_array(parts, shape=(len(self), len(self.columns)), copy=False)

    @cached_property
    def popularity_column(self) -> NDArray[np.bool_]:
        """Which columns are popularity, (len(columns),): the recipe compares by it as by content."""
        return np.array([column.kind is ColumnKind.POPULARITY for column in self.columns], np.bool_)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """Which channels have a column to be compared by, (n,): a tag, a word, by `seed` a CPI alone."""
        return np.asarray(np.diff(self.entries.indptr) > 0, np.bool_)

    def scores(self, queries: NDArray[np.int64], candidates: NDArray[np.int64]) -> NDArray[np.float64]:
        """The score of each pair, (len(queries),): the one formula that every answer comes from.

        Rounded to 12 decimals, within which two scores count as tied.
        """
        shared = self.agreement(queries, candidates)
        return np.round(shared + self.query_weight[queries] * self.candidate_weight[candidates], 12)

    def agreement(self, queries: NDArray[np.int64], candidates: NDArray[np.int64]) -> NDArray[np.float64]:
        """What the content of each pair gives to its score, (len(queries),), not rounded."""
        shared: NDArray[np.float64] = self.content[queries].multiply(self.content[candidates]).sum(axis=1)
        return shared

    def similarity(self, query: int, candidate: int) -> float:
        """What the content of two rows gives to their score, popularity left out: 0 … 1, 12 decimals."""
        columns, products = self.entries.shared(query, candidate)
        return round(float(products[~self.popularity_column[columns]].sum()), 12)

    def twin_similarity(self, row: int) -> float:
        """The similarity of a row to one of the same tags and words: the most that any other can reach."""
        _, values = self.entries.row(row)
        return float(values @ values)

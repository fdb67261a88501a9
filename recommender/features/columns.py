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
    LIKED = "liked"
    WORD = "word"
    POPULARITY = "popularity"


@dataclass(frozen=True, slots=True, order=True)
class FeatureColumn:
    """One column: its kind and the label a person reads."""

    kind: ColumnKind
    label: str


POPULARITY = FeatureColumn(ColumnKind.POPULARITY, "popularity")
LIKED_TOGETHER = FeatureColumn(ColumnKind.LIKED, "liked together")


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
    """n channels as vectors, the two sides of a popularity term, and what the same people like.

    The score of candidate b for query a is
    content[a] · content[b] + query_weight[a] * candidate_weight[b] + likes[a, b].

    entries: float64, n rows of `columns`, no negative and no stored zero element. query_weight,
    candidate_weight: float64, (n,), the popularity term's two sides, neither negative. popularity_weight:
    what the recipe found that popularity may weigh, None where it looks for nothing. unit: what a term of 1,
    as the recipe reckons, is in the score. likes: float64, n rows of n, symmetric, positive; None without
    likes.
    """

    recipe: str
    entries: Entries
    columns: tuple[FeatureColumn, ...]
    query_weight: NDArray[np.float64]
    candidate_weight: NDArray[np.float64]
    popularity_weight: float | None = None
    unit: float = 1.0
    likes: Entries | None = None

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
    def has_words(self) -> bool:
        """Whether any column is of a word of their own texts."""
        return any(column.kind is ColumnKind.WORD for column in self.columns)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """Which channels can be compared, (n,): by a tag, a word, who likes them, by `seed` a CPI."""
        known = np.asarray(np.diff(self.entries.indptr) > 0, np.bool_)
        return known if self.likes is None else known | (np.diff(self.likes.indptr) > 0)

    def scores(self, queries: NDArray[np.int64], candidates: NDArray[np.int64]) -> NDArray[np.float64]:
        """The score of each pair, (len(queries),): the one formula that every answer comes from.

        Rounded to 12 decimals, within which two scores count as tied.
        """
        shared = self.agreement(queries, candidates)
        score = shared + self.query_weight[queries] * self.candidate_weight[candidates]
        return np.round(score if self.likes is None else score + self.liked(queries, candidates), 12)

    def score(self, query: int, candidate: int) -> float:
        """That of one pair, to the last bit; without SciPy, which takes long to import."""
        _, products = self.entries.shared(query, candidate)
        # As SciPy adds up a row, one after the other: `sum` has another order.
        shared = np.add.reduceat(products, [0])[0] if len(products) else 0.0
        score = shared + self.query_weight[query] * self.candidate_weight[candidate]
        liked = self.liked(np.array([query]), np.array([candidate]))[0]
        return float(np.round(score if self.likes is None else score + liked, 12))

    def liked(self, queries: NDArray[np.int64], candidates: NDArray[np.int64]) -> NDArray[np.float64]:
        """What likes give to the score of each pair, (len(queries),); 0 where there are none."""
        if self.likes is None or not len(self.likes.data):
            return np.zeros(len(queries))
        pairs = queries.astype(np.int64) * len(self) + candidates
        at = np.minimum(self._liked_pairs.searchsorted(pairs), len(self._liked_pairs) - 1)
        return np.where(self._liked_pairs[at] == pairs, self.likes.data[at], 0.0)

    @cached_property
    def _liked_pairs(self) -> NDArray[np.int64]:
        """Row · n + column of each element of `likes`, ascending."""
        likes = self.likes
        if likes is None:
            return np.zeros(0, np.int64)
        rows = np.repeat(np.arange(len(self), dtype=np.int64), np.diff(likes.indptr))
        return rows * len(self) + likes.indices

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

"""What similarity is computed from: named, non-negative columns and a term for popularity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse


class ColumnKind(StrEnum):
    """Where a feature column comes from."""

    TOKEN = "token"  # noqa: S105 a piece of a tag, no secret
    GENRE = "genre"
    MOOD = "mood"
    WORD = "word"
    POPULARITY = "popularity"


@dataclass(frozen=True, slots=True, order=True)
class FeatureColumn:
    """One column: its kind and the label a person reads."""

    kind: ColumnKind
    label: str


POPULARITY = FeatureColumn(ColumnKind.POPULARITY, "popularity")


@dataclass(frozen=True, eq=False)
class Features:
    """n channels as vectors, and the two sides of a popularity term.

    The score of candidate b for query a is content[a] · content[b] + asked[a] * offered[b].

    content: float64 CSR, (n, len(columns)), no negative and no stored zero element.
    asked, offered: float64, (n,), the popularity term's two sides, neither negative.
    """

    recipe: str
    content: sparse.csr_array
    columns: tuple[FeatureColumn, ...]
    asked: NDArray[np.float64]
    offered: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.asked)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """Which channels have a tag or a word; of the others too little is known to compare them."""
        telling = np.array([column.kind is not ColumnKind.POPULARITY for column in self.columns], np.bool_)
        owned = self.content @ telling.astype(np.float64) if len(telling) else np.zeros(len(self))
        return np.asarray(owned > 0, np.bool_)

    def scores(self, queries: NDArray[np.int64], candidates: NDArray[np.int64]) -> NDArray[np.float64]:
        """The score of each pair, (len(queries),): the one formula that every answer comes from.

        Rounded to 12 decimals, within which two scores count as tied.
        """
        shared: NDArray[np.float64] = self.content[queries].multiply(self.content[candidates]).sum(axis=1)
        return np.round(shared + self.asked[queries] * self.offered[candidates], 12)

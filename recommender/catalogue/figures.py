"""A channel's figures and where each stands in its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, SupportsIndex

import numpy as np

from recommender.catalogue.table import NUMBERS

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a channel.

    name: one of NUMBERS. rank: from 1, the largest first; equals share the better rank. of: how many channels
    tell theirs. tied: with how many others it is shared.
    """

    name: str
    value: float
    rank: int
    of: int
    tied: int


def figures(catalogue: Catalogue, row: SupportsIndex) -> tuple[Figure, ...]:
    """The numbers that the table tells of a channel, in the order of NUMBERS.

    Raises:
        IndexError: there is no such row.

    >>> from recommender import sample_catalogue
    >>> figures(sample_catalogue(), 0)[0]
    Figure(name='subscribers', value=1800000.0, rank=1, of=496, tied=0)
    """
    row, found = catalogue.row(row), []
    for name in NUMBERS:
        values = catalogue.number(name)
        value = float(values[row])
        if np.isnan(value):
            continue
        better, equal = np.count_nonzero(values > value), np.count_nonzero(values == value)
        told = int(np.count_nonzero(~np.isnan(values)))
        found.append(Figure(name, value, int(better) + 1, told, int(equal) - 1))
    return tuple(found)

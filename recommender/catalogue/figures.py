"""A channel's figures and where each stands in its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, SupportsIndex
from weakref import WeakKeyDictionary

import numpy as np

from recommender.catalogue.table import NUMBERS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue


# Of each catalogue, as long as it is in use.
ORDERS: WeakKeyDictionary[Catalogue, dict[str, NDArray[np.float64]]] = WeakKeyDictionary()


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
        value = float(catalogue.number_columns[name][row])
        if np.isnan(value):
            continue
        told = _in_order(catalogue, name)
        below, up_to = int(told.searchsorted(value, "left")), int(told.searchsorted(value, "right"))
        found.append(Figure(name, value, len(told) - up_to + 1, len(told), up_to - below - 1))
    return tuple(found)


def _in_order(catalogue: Catalogue, name: str) -> NDArray[np.float64]:
    """All that are told, the smallest first: a rank is then found without a look at every channel."""
    known = ORDERS.setdefault(catalogue, {})
    if name not in known:
        values = catalogue.number(name)
        known[name] = np.sort(values[~np.isnan(values)])
    return known[name]

"""The orders that rows of a catalogue are browsed in, and one page of them without sorting the others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.criteria import Sort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

DATE = re.compile(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})")


@dataclass(frozen=True, eq=False)
class Orders:
    """The n channels of a catalogue in each order of `Sort`."""

    catalogue: Catalogue

    @cached_property
    def known(self) -> tuple[Sort, ...]:
        """The orders for which the table has any figure."""
        told = {Sort.FIT: True, Sort.NEWEST: bool((self._opened > 0).any())}
        reach = bool((~np.isnan(self.catalogue.number("subscribers"))).any())
        return tuple(sort for sort in Sort if told.get(sort, reach))

    def page(self, shares: NDArray[np.float64], sort: Sort, first: int, last: int) -> NDArray[np.int64]:
        """Places `first` to before `last`, from 0, of the rows that have a share, (n,), in an order."""
        if sort is Sort.FIT:
            rows = np.flatnonzero(shares)
            return rows[span_of_order(-np.round(shares[rows] * self._weight[rows], 9), first, last)]
        order = self._by_figure[sort]
        return order[shares[order] > 0][first:last]

    def ordered(self, rows: NDArray[np.int64], sort: Sort) -> NDArray[np.int64]:
        """Rows by a figure of their own; by FIT, which hangs on criteria, as they are."""
        return rows if sort is Sort.FIT else rows[np.argsort(self._places[sort][rows], kind="stable")]

    def prepare(self) -> None:
        """Compute now what the first question would otherwise wait for."""
        _ = self.known, self._weight, self._places

    @cached_property
    def _weight(self) -> NDArray[np.float64]:
        """What a share counts for, see `Browsing`."""
        return np.log10(10 + np.nan_to_num(self.catalogue.number("subscribers")))

    @cached_property
    def _by_figure(self) -> Mapping[Sort, NDArray[np.int64]]:
        """All rows, (n,), by each figure that a channel has by itself."""
        reach = self.catalogue.number("subscribers")
        values = {
            Sort.POPULARITY: np.nan_to_num(reach, nan=-np.inf),
            Sort.LESSER_KNOWN: np.nan_to_num(-reach, nan=-np.inf),
            Sort.NEWEST: self._opened,
        }
        return {sort: np.argsort(-value, kind="stable") for sort, value in values.items()}

    @cached_property
    def _places(self) -> Mapping[Sort, NDArray[np.int64]]:
        """Where each row stands in these."""
        return {sort: np.argsort(order) for sort, order in self._by_figure.items()}

    @cached_property
    def _opened(self) -> NDArray[np.float64]:
        """The day each channel was opened on as a number yyyymmdd, (n,), 0 where it is not told."""
        days = (DATE.search(text) for text in self.catalogue.text("opened"))
        return np.array([float("{:0>4}{:0>2}{:0>2}".format(*day.groups())) if day else 0.0 for day in days])


def span_of_order(keys: NDArray[np.float64], first: int, last: int) -> NDArray[np.int64]:
    """Places `first` to before `last` of a stable ascending order of keys, none NaN; no other is sorted."""
    if not first < last <= len(keys):
        return np.zeros(0, np.int64)
    least, most = np.partition(keys, (first, last - 1))[[first, last - 1]]
    near = np.flatnonzero((least <= keys) & (keys <= most))
    before = int(np.count_nonzero(keys < least))
    return near[np.argsort(keys[near], kind="stable")][first - before : last - before]

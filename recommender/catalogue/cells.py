"""From columns of text to columns of values, a whole column at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender.catalogue.table import TEXTS
from recommender.catalogue.tags import TagColumn, tags_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Mask = NDArray[np.bool_] | pd.Series
NO_NUMBER = ("", "-", "nan", "none")
COUNTS = ("subscribers", "video_num", "total_view")
LARGEST = 1e15
LONGEST_SHOWN = 60
CHANNEL_ID = r"UC[0-9A-Za-z_-]{22}"


@dataclass
class Sieve:
    """Which of `size` rows stay: the first reason against a row, and what is odd about the others."""

    size: int
    reasons: dict[int, str] = field(default_factory=dict)
    oddities: list[tuple[int, str]] = field(default_factory=list)

    def reject(self, bad: Mask, reason: Callable[[int], str]) -> None:
        for place in np.flatnonzero(bad).tolist():
            self.reasons.setdefault(place, reason(place))

    def note(self, odd: Mask, reason: Callable[[int], str]) -> None:
        self.oddities += [(place, reason(place)) for place in np.flatnonzero(odd).tolist()]

    @property
    def kept(self) -> NDArray[np.int64]:
        """Positions of the rows that stay, ascending."""
        stays = np.ones(self.size, np.bool_)
        stays[list(self.reasons)] = False
        return np.flatnonzero(stays)


def read_number(cells: pd.Series, sieve: Sieve) -> NDArray[np.float64]:
    """float64, NaN where the source has no number. Thousands may be set off by commas.

    A CPI that is no number counts as missing, as in the original; elsewhere it rejects the row.
    """
    name = str(cells.name)
    text = cells.str.strip().str.replace(",", "", regex=False)
    blank = text.str.lower().isin(NO_NUMBER).to_numpy(np.bool_)
    values = np.asarray(pd.to_numeric(text.mask(blank), errors="coerce"), np.float64)
    wrong = ~blank & ~(np.abs(values) <= LARGEST)
    if name == "cpi":
        sieve.note(wrong, lambda place: f"cpi {_shown(cells[place])} is not a number; taken as missing")
    else:
        sieve.reject(wrong, lambda place: f"{name} {_shown(cells[place])} is not a number")
    values = np.where(wrong, np.nan, values)
    sieve.reject(values < 0, lambda place: f"{name} {_shown(cells[place])} is negative")
    if name in COUNTS:
        sieve.reject(values % 1 > 0, lambda place: f"{name} {_shown(cells[place])} is not a whole number")
    return values


def read_tags(cells: pd.Series, sieve: Sieve, *, lists: bool) -> TagColumn:
    """Tags in order, repeats kept, empty ones dropped. Each distinct cell is read once.

    lists: whether a cell that is not blank must be a Python list; else it may also be joined text.
    """
    codes, distinct = pd.factorize(cells)
    parsed = [tags_in(cell, lists=lists) for cell in distinct]
    unreadable = np.array([tags is None for tags in parsed], np.bool_)[codes]
    sieve.reject(unreadable, lambda place: f"{cells.name} {_shown(cells[place])} is not a list of texts")
    return TagColumn.of([tags or [] for tags in parsed]).take(codes.astype(np.int64))


def read_texts(cells: pd.DataFrame) -> dict[str, pd.Series]:
    """The further columns that the table has, "" where missing."""
    return {name: cells[name].str.strip() for name in TEXTS if name in cells}


def read_channel_ids(cells: pd.Series, sieve: Sieve, lines: Sequence[int]) -> pd.Series:
    """Well-formed ids; what is none counts as missing, and the second row of one channel is rejected."""
    formed = cells.str.fullmatch(CHANNEL_ID).astype(np.bool_)
    sieve.note(
        ~formed & (cells != ""),
        lambda place: f"channel_id {_shown(cells[place])} is no YouTube channel id; taken as missing",
    )
    ids = cells.where(formed, "")
    standing = ids.mask(ids.index.isin(list(sieve.reasons)), "")
    first = {given: place for place, given in reversed(list(enumerate(standing))) if given}
    again = standing.duplicated() & (standing != "")
    sieve.reject(
        again, lambda place: f"the same channel_id as line {lines[first[standing[place]]]}: {standing[place]}"
    )
    return ids


def _shown(cell: object) -> str:
    text = repr(cell)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"

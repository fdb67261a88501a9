"""From columns of text to columns of values, a whole column at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender.catalogue.dates import CRAWLED, iso_date
from recommender.catalogue.identities import channel_id_in, handle_in, identified
from recommender.catalogue.numbers import (
    DOT_GROUPS,
    bare_figures,
    decimal_comma,
    dots_group,
    is_hidden,
    number_in,
    undecided,
)
from recommender.catalogue.spelling import is_nothing
from recommender.catalogue.table import TEXTS
from recommender.catalogue.tag_cells import read_tag_cells
from recommender.catalogue.tags import TagColumn
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

Mask = NDArray[np.bool_] | pd.Series
COUNTS = ("subscribers", "video_num", "total_view")
LARGEST = 1e15
YES = frozenset({"1", "1.0", "true", "yes", "y", "t", "예"})
LONGEST_SHOWN = 60
FEW = 2


@dataclass
class Sieve:
    """Which of `size` rows stay: the first reason against a row, what is odd about others, or about all."""

    size: int
    reasons: dict[int, str] = field(default_factory=dict)
    oddities: list[tuple[int, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def reject(self, bad: Mask, reason: Callable[[int], str]) -> None:
        for place in np.flatnonzero(bad).tolist():
            self.reasons.setdefault(place, reason(place))

    def note(self, odd: Mask, reason: Callable[[int], str]) -> None:
        self.oddities += [(place, reason(place)) for place in np.flatnonzero(odd).tolist()]

    def remark(self, note: str) -> None:
        self.remarks.append(note)

    @property
    def kept(self) -> NDArray[np.int64]:
        """Positions of the rows that stay, ascending."""
        stays = np.ones(self.size, np.bool_)
        stays[list(self.reasons)] = False
        return np.flatnonzero(stays)


def read_number(cells: pd.Series, sieve: Sieve, multiple: float = 1) -> NDArray[np.float64]:
    """float64, NaN where the source has no number; `multiple`: of figures that stand without a unit.

    A CPI that is no number counts as missing, as in the original; elsewhere it rejects the row.
    """
    name = str(cells.name)
    codes, distinct = pd.factorize(cells)
    grouped = name in COUNTS and dots_group(distinct)
    commas = not grouped and any(map(decimal_comma, distinct))
    plain = [cell.replace(".", "") for cell in distinct] if grouped else distinct
    read = [_number(cell, multiple, commas=commas) for cell in plain]
    blank = np.array([is_nothing(cell) or is_hidden(cell) for cell in distinct], np.bool_)[codes]
    values = np.array(read, np.float64)[codes]
    wrong = ~blank & ~(np.abs(values) <= LARGEST)
    if name == "cpi":
        sieve.note(
            wrong,
            lambda place: _of(cells, place, "row-cpi", "{column} {cell} is not a number; taken as missing"),
        )
    else:
        sieve.reject(
            wrong, lambda place: _of(cells, place, "row-no-number", "{column} {cell} is not a number")
        )
    values = np.where(wrong | blank, np.nan, values)
    sieve.reject(values < 0, lambda place: _of(cells, place, "row-negative", "{column} {cell} is negative"))
    if name in COUNTS:
        sieve.reject(
            values % 1 > 0,
            lambda place: _of(cells, place, "row-fraction", "{column} {cell} is not a whole number"),
        )
    _tell_of_points(sieve, name, list(distinct), commas=commas, grouped=grouped)
    return values


def _tell_of_points(sieve: Sieve, name: str, distinct: list[str], *, commas: bool, grouped: bool) -> None:
    """What commas and points in a column of figures were taken for, where that could be otherwise."""
    if commas:
        shown = next(cell for cell in distinct if decimal_comma(cell))
        pattern = "{column}: the comma is a decimal point, {cell} is {number}"
        sieve.remark(
            Sentence("read-comma", pattern, column=name, cell=_shown(shown), number=number_in(shown))
        )
    if grouped:
        shown = next(cell for cell in distinct if "." in cell)
        pattern = "{column}: the point sets off thousands, {cell} is {number}"
        number = shown.replace(".", "")
        sieve.remark(Sentence("read-points", pattern, column=name, cell=_shown(shown), number=number))
    elif name in COUNTS and (shown := next(filter(DOT_GROUPS.fullmatch, distinct), "")).endswith(".000"):
        pattern = "{column}: the point is a decimal point, {cell} is {number}"
        number = f"{number_in(shown):.0f}"
        sieve.remark(Sentence("read-decimal-point", pattern, column=name, cell=_shown(shown), number=number))


def _number(cell: str, multiple: float, *, commas: bool) -> float:
    """NaN where the cell is none, or may mean one of two numbers."""
    if commas and undecided(cell):
        return np.nan
    value = number_in(cell)
    if value is None:
        return np.nan
    return value if multiple == 1 or not bare_figures(cell) else round(value * multiple, 6)


def hide(subscribers: NDArray[np.float64], flags: pd.Series | None, sieve: Sieve) -> None:
    """Blank the subscribers that are 0 because the channel hides them, as a column of flags says."""
    if flags is None:
        return
    hidden = flags.str.strip().str.casefold().isin(YES).to_numpy(np.bool_) & (subscribers == 0)
    subscribers[hidden] = np.nan
    if count := int(hidden.sum()):
        pattern = "subscribers: 0 is taken for unknown where the channel hides them ({count}×)"
        sieve.remark(Sentence("read-hidden", pattern, count=count))


def read_tags(cells: pd.Series, sieve: Sieve, *, lists: bool) -> TagColumn:
    """Tags in order, repeats kept, empty ones dropped. Each distinct cell is read once.

    lists: whether a cell that is not blank must be a Python list; else it may also be joined text.
    """
    codes, distinct = pd.factorize(cells)
    weights = np.bincount(codes, minlength=len(distinct)).tolist()
    found = read_tag_cells(list(distinct), weights, str(cells.name), lists=lists)
    unreadable = np.array([tags is None for tags in found.rows], np.bool_)[codes]
    sieve.reject(
        unreadable, lambda place: _of(cells, place, "row-no-list", "{column} {cell} is not a list of texts")
    )
    for note in found.notes:
        sieve.remark(note)
    return TagColumn.of([tags or [] for tags in found.rows]).take(codes.astype(np.int64))


def read_texts(cells: pd.DataFrame) -> dict[str, pd.Series]:
    """The further columns that the table has, "" where missing."""
    found = {}
    for name in TEXTS:
        if name in cells:
            text = cells[name].str.strip()
            found[name] = text.mask(text.map(is_nothing).astype(np.bool_), "")
    if CRAWLED in found:
        found[CRAWLED] = found[CRAWLED].map(iso_date)
    return found


def read_identities(texts: dict[str, pd.Series], address: pd.Series | None, sieve: Sieve) -> None:
    """Ids out of addresses and handles; what is neither counts as missing."""
    blank = pd.Series([""] * sieve.size, dtype=object)
    given = texts.get("channel_id", blank)
    links = blank if address is None else address.str.strip()
    ids = given.map(channel_id_in)
    if "channel_id" in texts:
        texts["channel_id"] = ids
        strange = (given != "") & (ids == "") & (given.map(handle_in) == "")
        if strange.sum() == (given != "").sum() > FEW:
            pattern = "channel_id: {cell} and the others are ids of another kind than YouTube's, and left out"
            sieve.remark(Sentence("read-other-ids", pattern, cell=_shown(given[strange].iloc[0])))
            strange &= False
        sieve.note(
            strange,
            lambda place: Sentence(
                "row-no-id",
                "channel_id {cell} is no YouTube channel id; taken as missing",
                cell=_shown(given[place]),
            ),
        )
    for cells in (given, links):
        had: dict[str, list[str]] = {
            name: texts[name].tolist() for name in ("channel_id", "handle") if name in texts
        }
        found = identified(had, cells.tolist())
        texts.update({name: pd.Series(filled, dtype=object) for name, filled in found.items()})


def _of(cells: pd.Series, place: int, kind: str, english: str) -> Sentence:
    """What is wrong with a cell of a column."""
    return Sentence(kind, english, column=cells.name, cell=_shown(cells[place]))


def _shown(cell: object) -> str:
    text = repr(cell)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"

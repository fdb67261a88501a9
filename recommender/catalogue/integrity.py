"""Numbers of a row that contradict each other: V/S and V/V against the columns they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from recommender.sentences import Sentence

if TYPE_CHECKING:
    from recommender.catalogue.cells import Sieve

# A table's numeric columns, float64 of shape (n,) each, NaN for missing.
Numbers: TypeAlias = Mapping[str, NDArray[np.float64]]
# The source rounds V/S and V/V: 1 % or half a unit, whichever is larger, is no contradiction.
IDENTITIES = (("vs_index", "subscribers"), ("vv_index", "video_num"))
RELATIVE, ABSOLUTE = 0.01, 0.5


def check_identities(numbers: Numbers, sieve: Sieve) -> None:
    """Note rows whose V/S or V/V disagrees with the columns it is made of."""
    for index, divisor in IDENTITIES:
        off, _ = disagree(numbers, index, divisor)
        stated = numbers[index]
        due = _quotient(numbers, divisor)
        sieve.note(
            off,
            lambda place, index=index, divisor=divisor, stated=stated, due=due: (  # type: ignore[misc]
                Sentence(
                    "row-identity",
                    "{index} is {stated}, but total_view / {divisor} is {due}",
                    index=index,
                    stated=f"{stated[place]:.0f}",
                    divisor=divisor,
                    due=f"{due[place]:.0f}",
                )
            ),
        )


def disagree(numbers: Numbers, index: str, divisor: str) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Rows whose `index` is not total_view / `divisor`, and rows that can be judged at all, (n,) each."""
    stated = numbers[index]
    due = _quotient(numbers, divisor)
    known = ~np.isnan(stated) & ~np.isnan(due)
    off = known & (np.abs(stated - due) > np.maximum(RELATIVE * due, ABSOLUTE))
    return off, known


def _quotient(numbers: Numbers, divisor: str) -> NDArray[np.float64]:
    """total_view / divisor, NaN where one is missing or nothing is to be divided by."""
    by = numbers[divisor]
    return numbers["total_view"] / np.where(by > 0, by, np.nan)

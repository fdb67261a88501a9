"""Why a row stands where it stands: terms that add up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FromLiked:
    """What one liked channel adds to the score of a row: its part of the mean, popularity left out.

    together: what of the value comes from who likes both, the rest from what both are. near: whether the row
    is near to it: as similar as half of what the most similar in its own list is, or liked together with it.
    similarity: how alike both are, 0 … 1, whatever else is liked.
    """

    liked: int
    value: float
    near: bool
    together: float = 0.0
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row stands where it stands, in terms that add up within 1e-9.

    score = the values of `liked` + popularity. place = score + steer + variety: what the list is ordered by;
    equal to the score where neither is asked for. steer: what raised and lowered tags add. variety: what is
    taken off for likeness to channels above it. liked: one for each liked channel that is known, largest
    first.
    """

    row: int
    liked: tuple[FromLiked, ...]
    popularity: float
    score: float
    steer: float
    variety: float
    place: float

    @property
    def near(self) -> tuple[int, ...]:
        """The liked rows that it is near to, the nearest first."""
        return tuple(one.liked for one in self.liked if one.near)

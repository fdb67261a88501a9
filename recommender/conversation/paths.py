"""From one channel to another through real neighbours."""

from __future__ import annotations

from dataclasses import dataclass

# Two channels are neighbours where one stands in the other's list of so many.
LISTED = 10


class NoPathError(Exception):
    """No chain of neighbours leads from row to row; avoiding: none but by what is to be avoided."""

    def __init__(self, start: int, end: int, *, avoiding: bool = False) -> None:
        self.start, self.end, self.avoiding = start, end, avoiding
        other = "no other" if avoiding else "no"
        super().__init__(f"{other} chain of neighbours leads from row {start} to row {end}")

    def __reduce__(self) -> tuple[object, ...]:
        return _no_path, (self.start, self.end, self.avoiding)


def _no_path(start: int, end: int, avoiding: bool) -> NoPathError:  # noqa: FBT001 as an error is pickled
    return NoPathError(start, end, avoiding=avoiding)


@dataclass(frozen=True, slots=True)
class Step:
    """From one row to its neighbour.

    score: the larger of the scores with which one stands in the other's list. shared: what both have: tags,
    the rarest first, then words.
    """

    start: int
    end: int
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of neighbours with the fewest steps, of those the one of the largest scores."""

    steps: tuple[Step, ...]

    @property
    def rows(self) -> tuple[int, ...]:
        """All channels on the way, both ends included."""
        return (self.steps[0].start, *(step.end for step in self.steps))

    @property
    def inner(self) -> tuple[int, ...]:
        """The channels between the ends."""
        return self.rows[1:-1]

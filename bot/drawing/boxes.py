"""Where labels have room: boxes, and the first of several places that is free."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Box(NamedTuple):
    """A rectangle; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, wide: float, high: float) -> Self:
        """With its middle there."""
        return cls(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, bounds: Box) -> bool:
        return (
            bounds.left <= self.left
            and self.right <= bounds.right
            and bounds.top <= self.top
            and self.bottom <= bounds.bottom
        )

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def is_free(box: Box, bounds: Box, taken: Sequence[Box]) -> bool:
    return box.within(bounds) and not any(box.meets(other) for other in taken)


def beside(x: float, y: float, gap: float, wide: float, high: float) -> Iterable[Box]:
    """Places of a label around a round thing whose middle is there: below it, above, at its sides.

    gap: from the middle to the label. The nearer to the middle of its side, the sooner.
    """
    for slide in (0.0, -0.25, 0.25, -0.5, 0.5):
        shift = slide * wide
        yield Box.around(x + shift, y + gap + high / 2, wide, high)
        yield Box.around(x + shift, y - gap - high / 2, wide, high)
    for slide in (0.0, -0.35, 0.35, -0.7, 0.7):
        shift = slide * high
        yield Box.around(x + gap + wide / 2, y + shift, wide, high)
        yield Box.around(x - gap - wide / 2, y + shift, wide, high)

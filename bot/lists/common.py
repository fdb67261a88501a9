"""What the lines of a list have in common, to be said once, and what is left to say of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What this share of the lines has is said above them, and below only of those that are otherwise.
NEARLY_ALL = 0.8
# What so many lines lack sets none of them apart: said above them, as what only some have.
SEVERAL = 3


@dataclass(frozen=True, slots=True)
class TagsOfLine:
    """shared: with the channel asked about; added: beyond it; lacking: what that one has and it has not."""

    shared: tuple[str, ...]
    added: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def as_sets(self) -> tuple[frozenset[str], ...]:
        """The same for lines of the same tags, in whatever order."""
        return frozenset(self.shared), frozenset(self.added), frozenset(self.lacking)


@dataclass(frozen=True, slots=True)
class Common:
    """Tags said once for the whole list, the rarest first.

    all, nearly: shared with the channel asked about by all lines, nearly all. added, nearly_added: what all
    lines, nearly all lines have beyond it. alone: what it has and nearly no line. some: what it has and
    `SEVERAL` lines or more have not.
    """

    all: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    nearly_added: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    some: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """What sets one line apart from the others: tags it adds, that it alone shares, that it has not."""

    adds: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.adds or self.also or self.without)


def common_of(lines: Sequence[TagsOfLine]) -> Common:
    if not lines:
        return Common()
    shared, added = _counted(line.shared for line in lines), _counted(line.added for line in lines)
    lacking = _counted(line.lacking for line in lines)
    every = len(lines)
    return Common(
        all=tuple(tag for tag, count in shared.items() if count == every),
        nearly=tuple(tag for tag, count in shared.items() if NEARLY_ALL * every <= count < every),
        added=tuple(tag for tag, count in added.items() if count == every),
        nearly_added=tuple(tag for tag, count in added.items() if NEARLY_ALL * every <= count < every),
        alone=tuple(tag for tag, count in lacking.items() if count >= NEARLY_ALL * every),
        some=tuple(tag for tag, count in lacking.items() if SEVERAL <= count < NEARLY_ALL * every),
    )


def apart_of(line: TagsOfLine, common: Common) -> Apart:
    told = {*common.added, *common.nearly_added}
    absent = {tag for tag in common.nearly_added if tag not in line.added}
    return Apart(
        adds=tuple(tag for tag in line.added if tag not in told),
        also=tuple(tag for tag in line.shared if tag in common.alone),
        without=tuple(tag for tag in (*line.lacking, *absent) if tag not in {*common.alone, *common.some}),
    )


def _counted(tags: Iterable[Iterable[str]]) -> Counter[str]:
    """In the order in which the lines bring them."""
    return Counter(tag for several in tags for tag in several)

"""In which direction each neighbour lies: those that have much in common stand beside each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# Neighbours of the same tags are still two.
LEAST_GAP = 0.05


def bearings(tags: Sequence[Collection[str]]) -> tuple[float, ...]:
    """Angles in radians; the less two that follow each other have in common, the farther apart they are."""
    order = _around([frozenset(one) for one in tags])
    if not order:
        return ()
    sets = [frozenset(tags[place]) for place in order]
    gaps = [LEAST_GAP + unlike(one, other) for one, other in zip(sets, [*sets[1:], sets[0]], strict=True)]
    angles, at, whole = [0.0] * len(tags), 0.0, sum(gaps)
    for place, gap in zip(order, gaps, strict=True):
        angles[place] = math.tau * at / whole
        at += gap
    return tuple(angles)


def unlike(one: Collection[str], other: Collection[str]) -> float:
    """1 less the share of what both have in what any of them has (Jaccard); 1 where nothing is known."""
    first, second = frozenset(one), frozenset(other)
    return 1 - len(first & second) / len(first | second) if first | second else 1.0


def _around(sets: Sequence[frozenset[str]]) -> list[int]:
    """A short way around: the nearest first, then each stretch turned for which that makes it shorter."""
    count = len(sets)
    between = [[unlike(one, other) for other in sets] for one in sets]
    order, left = ([0], set(range(1, count))) if count else ([], set())
    while left:
        order.append(min(left, key=lambda place: (between[order[-1]][place], place)))
        left.remove(order[-1])
    better = True
    while better:
        better = False
        for start in range(1, count - 1):
            for end in range(start + 1, count):
                before, after = order[start - 1], order[(end + 1) % count]
                first, last = order[start], order[end]
                now = between[before][first] + between[last][after]
                then = between[before][last] + between[first][after]
                if then < now - 1e-9:  # sums of the same parts in another order are equal
                    order[start : end + 1] = order[start : end + 1][::-1]
                    better = True
    return order

"""Random draws that keep to given shares, so that 500 channels already look like the whole."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping

T = TypeVar("T")


def deal(shares: Mapping[T, float], count: int, rng: random.Random) -> list[T]:
    """`count` values in random order, each as often as its share says (largest remainders rounded up)."""
    total = sum(shares.values())
    exact = {value: share / total * count for value, share in shares.items()}
    hands = {value: int(expected) for value, expected in exact.items()}
    by_remainder = sorted(exact, key=lambda value: hands[value] - exact[value])
    for value in by_remainder[: count - sum(hands.values())]:
        hands[value] += 1
    dealt = [value for value, times in hands.items() for _ in range(times)]
    rng.shuffle(dealt)
    return dealt


def normals(count: int, rng: random.Random) -> list[float]:
    """`count` standard normal numbers in random order, one from each of `count` equally likely intervals."""
    standard = NormalDist()
    drawn = [standard.inv_cdf((i + 0.5) / count) for i in range(count)]
    rng.shuffle(drawn)
    return drawn

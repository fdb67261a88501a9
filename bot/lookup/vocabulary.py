"""The words that channels have for themselves, as far as they tell some from others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from recommender.catalogue.browsing import Browsing

LONGEST = 40
LENGTHS = range(2, LONGEST + 1)
# A word of two channels is no topic; one of more than half of them tells nothing.
LEAST_CHANNELS, LARGEST_SHARE = 3, 0.5
LINES_AT_ONCE = 100


def vocabulary(browsing: Browsing, pause: Callable[[], None]) -> frozenset[str]:
    """Words that enough channels, and not too many, use where they speak of themselves."""
    used: Counter[str] = Counter()
    for at, line in enumerate(browsing.lines()):
        used.update(set(line.split()))
        if at % LINES_AT_ONCE == 0:
            pause()
    most = LARGEST_SHARE * len(browsing.catalogue)
    fitting = (word for word, count in used.items() if LEAST_CHANNELS <= count <= most)
    return frozenset(word for word in fitting if len(word) in LENGTHS)

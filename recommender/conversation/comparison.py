"""Two channels beside each other: in words first, then the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recommender.similarity.explain import Explanation


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two rows share, and what only one of them has.

    Tags are the telling ones as the first of the two spells them, the rarest first; words are those that the
    recipe compares by, in alphabetical order, those shared by what they add, largest first. similarity: as
    in a list, the same both ways. there: the terms of `other`'s score in `one`'s list; back: the other way
    round.
    """

    one: int
    other: int
    shared_tags: tuple[str, ...]
    only_one_tags: tuple[str, ...]
    only_other_tags: tuple[str, ...]
    shared_words: tuple[str, ...]
    only_one_words: tuple[str, ...]
    only_other_words: tuple[str, ...]
    similarity: float
    there: Explanation
    back: Explanation

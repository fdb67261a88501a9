"""How well aliases fit a typed text: the ways of writing, what each of them counts, and scores."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.tables import ALIAS_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.names.tables import AliasTable

Scores = NDArray[np.float64]

# Scores from here on are of texts without an edit.
WITHOUT_EDIT = 0.89


class Way(IntEnum):
    """The ways of writing that are compared."""

    TYPED = 0  # the same keys
    ROMAN = 1  # official romanisation
    INITIALS = 2
    SOUND = 3  # loose romanisation
    LOAN = 4  # English and its Hangul
    SWAPPED = 5  # the same words in another order
    CONTAINED = 6  # letters from the middle
    READING = 7  # how kana and Chinese characters are read
    RUSSIAN_KEYS = 8  # Russian on the English layout, or the reverse


@dataclass(frozen=True)
class Weights:
    """What each likeness counts, 0–1, found by ascent on queries made from real and invented names.

    `…_chance` are letters: how much of a match of that kind is chance. The tests have an example of each.
    """

    part: float = 0.945  # of the whole name: a part that is a name of its own
    word: float = 0.9
    tail: float = 0.915  # from a word to the end
    reading: float = 0.945  # how kana and Chinese characters are read
    piece: float = 0.88  # what case or script sets apart within a word
    mistyped_word: float = 0.96  # of a word: mistyped
    head: float = 0.92  # of a whole: its beginning
    begun: float = 0.946  # of a name: its first letters as they stand
    typo: float = 0.985  # of a whole: with an edit
    rest: float = 0.12  # lost by a mistyped beginning for what is missing after it
    shift_of_head: float = 0.02  # lost by a beginning whose shifted keys differ: ㄸ, ㄷ
    shift: float = 0.91  # of a whole: with a shifted key pressed plain
    vowels_said_alike: float = 0.915  # of a whole: ㅔ for ㅐ and the like
    layout_chance: float = 0.25  # typed on the other layout
    layout_head: float = 0.95  # of what is not whole: typed on the other layout
    roman: float = 0.945
    initials: float = 0.94
    initials_in_latin: float = 0.91  # se is how Sea Pearl begins before it is ㄴㄷ, for 낮달
    sound: float = 0.925
    sound_chance: float = 0.3  # with edits
    sound_chance_if_same: float = 0.1
    sound_chance_of_head: float = 2.0  # of Hangul for Latin, by letter of the text
    sound_by_roman: float = 0.2  # share of the official romanisation in a sound
    foreign: float = 0.8  # of what is like a third script (漢字, かな) by its plain Latin letters only
    loan: float = 0.86  # with edits
    loan_if_same: float = 0.92
    loan_chance: float = 0.8
    loan_chance_if_same: float = 0.4
    loan_of_latin: float = 0.95  # of Latin for Hangul
    loan_by_sound: float = 0.2  # share of the sound in a loanword
    vowels: float = 0.3  # lost by a loanword none of whose vowels fit
    slip: float = 0.2  # gained back by an edit that fingers make
    swapped: float = 0.99
    contained: float = 0.775
    fewer_words: float = 0.975  # without "playlist", "channel" and the like
    glued: float = 0.95  # without what is written onto a name

    def of_aliases(self, aliases: AliasTable) -> Scores:
        """Shape (aliases,)."""
        weight = {
            AliasKind.WHOLE: 1.0,
            AliasKind.PART: self.part,
            AliasKind.WORD: self.word,
            AliasKind.TAIL: self.tail,
            AliasKind.PIECE: self.piece,
            AliasKind.READING: self.reading,
        }
        return np.array([weight[kind] for kind in ALIAS_KINDS])[aliases.kinds]

    def of_mistyped(self, aliases: AliasTable) -> Scores:
        """What is left of an alias's weight if it was mistyped, shape (aliases,)."""
        names = (AliasKind.WHOLE, AliasKind.PART, AliasKind.READING)
        return np.array([1.0 if kind in names else self.mistyped_word for kind in ALIAS_KINDS])[aliases.kinds]


class Likeness(NamedTuple):
    """How well aliases fit, 0–1: those that were compared, ascending, each once."""

    aliases: NDArray[np.intp]
    scores: Scores

    @classmethod
    def of_all(cls, aliases: Sequence[int] | NDArray[np.intp], score: float) -> Self:
        return cls(np.sort(np.asarray(aliases, dtype=np.intp)), np.full(len(aliases), score))

    def raised(self, aliases: Sequence[int] | NDArray[np.intp], score: float) -> Likeness:
        """With this score for those aliases, compared or not."""
        if not len(aliases):
            return self
        every = of_either(self.aliases, np.unique(np.asarray(aliases, dtype=np.intp)))
        scores = self.scores if every is self.aliases else self.at(every)
        scores[np.searchsorted(every, aliases)] = score
        return Likeness(every, scores)

    def at(self, aliases: NDArray[np.intp]) -> Scores:
        """Scores of those aliases, 0 of any that was not compared."""
        if not len(self.aliases):
            return np.zeros(len(aliases))
        places = np.minimum(np.searchsorted(self.aliases, aliases), len(self.aliases) - 1)
        return np.where(self.aliases[places] == aliases, self.scores[places], 0.0)

    def __mul__(self, weight: Scores | float) -> Likeness:  # type: ignore[override]  # of scores, not of a tuple
        return Likeness(self.aliases, self.scores * weight)


def of_either(aliases: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """Both together, ascending, each once; the first itself if it holds the second."""
    places = np.searchsorted(aliases, others)
    held = len(aliases) > 0 and (aliases[np.minimum(places, len(aliases) - 1)] == others).all()
    if held:
        return aliases
    # Two ascending runs are merged by a stable sort, which `np.union1d` does not know of.
    both = np.sort(np.concatenate([aliases, others]), kind="stable")
    return both[np.flatnonzero(np.diff(both, prepend=-1))]

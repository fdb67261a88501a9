"""How well a typed text fits each alias, in every way of writing it may have been meant."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.distance import KeyTable, Pattern
from recommender.names.query import Query
from recommender.names.sounds import loan_vowels
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables, ascii_pattern

Scores = NDArray[np.float64]


class Doubt(NamedTuple):
    """Letters of a match that count as chance: of one with edits, of one without."""

    alike: float = 0.0
    same: float = 0.0
    head: float = 0.0


class Way(IntEnum):
    """The ways of writing that are compared."""

    TYPED = 0  # the same keys
    ROMAN = 1  # official romanisation
    INITIALS = 2
    SOUND = 3  # loose romanisation
    LOAN = 4  # English and its Hangul
    SWAPPED = 5  # the same words in another order
    CONTAINED = 6  # letters from the middle


@dataclass(frozen=True)
class Weights:
    """What each likeness counts, 0–1. `…_doubt` are letters: how much of a match of that kind is chance."""

    part: float = 0.945
    word: float = 0.9
    tail: float = 0.915
    piece: float = 0.88
    mistyped_word: float = 0.96
    head: float = 0.92
    typo: float = 0.985
    rest: float = 0.12
    shift: float = 0.91
    shift_of_head: float = 0.02
    layout: float = 0.985
    layout_doubt: float = 0.25
    layout_head: float = 0.95
    roman: float = 0.945
    initials: float = 0.94
    initials_doubt: float = 0.16
    initials_crossed: float = 0.82
    sound: float = 0.925
    sound_doubt: float = 0.3
    sound_doubt_if_same: float = 0.1
    sound_doubt_of_head: float = 2.0
    sound_by_roman: float = 0.2
    foreign: float = 0.8
    loan: float = 0.86
    loan_if_same: float = 0.92
    loan_doubt: float = 0.8
    loan_doubt_if_same: float = 0.4
    loan_of_latin: float = 0.95
    loan_by_sound: float = 0.2
    vowels: float = 0.3
    slip: float = 0.2
    swapped: float = 0.99
    contained: float = 0.775
    fewer_words: float = 0.975
    glued: float = 0.95

    def of_aliases(self, aliases: AliasTable) -> Scores:
        """Shape (aliases,)."""
        weight = {
            AliasKind.WHOLE: 1.0,
            AliasKind.PART: self.part,
            AliasKind.WORD: self.word,
            AliasKind.TAIL: self.tail,
            AliasKind.PIECE: self.piece,
        }
        return np.array([weight[kind] for kind in ALIAS_KINDS])[aliases.kinds]

    def of_mistyped(self, aliases: AliasTable) -> Scores:
        """What is left of an alias's weight if it was mistyped, shape (aliases,)."""
        names = (AliasKind.WHOLE, AliasKind.PART)
        return np.array([1.0 if kind in names else self.mistyped_word for kind in ALIAS_KINDS])[aliases.kinds]


EXACT: Final = 0.89
"""Likenesses from here on are without an edit."""
CERTAIN: Final = Doubt()


@dataclass(frozen=True, eq=False)
class Evidence:
    """Compares one query with all aliases; every array has shape (aliases,).

    `priority`: the lower, the sooner an alias is compared where there are too many.
    """

    query: Query
    aliases: AliasTable
    tables: Tables
    weights: Weights
    priority: NDArray[np.int64]

    def by_way(self, *, briefly: bool = False) -> dict[Way, Scores]:
        """Scores in each way of writing that the text can be read in.

        `briefly`: not by ear, if what was typed fits a name or its beginning as it stands.
        """
        query, weights, found = self.query, self.weights, dict[Way, Scores]()
        keys = ascii_pattern(query.keystrokes)
        found[Way.TYPED] = self._typed(keys)
        if not query.has_hangul:
            found[Way.ROMAN] = self._likeness(self.tables.roman, keys, CERTAIN) * weights.roman
        if query.letters:
            found[Way.INITIALS] = self._initials()
        if len(query.compact) > 1:
            found[Way.CONTAINED] = self._contained()
        if query.loose and not (briefly and found[Way.TYPED].max(initial=0.0) >= EXACT):
            found |= self._heard(found.get(Way.ROMAN))
        return found

    def _typed(self, keys: Pattern) -> Scores:
        weights, scores = self.weights, self._likeness(self.tables.keys, keys, CERTAIN)
        crossed = self.aliases.hangul_first != self.query.hangul_first
        scores[(scores == 1.0) & ~crossed] = weights.shift
        scores[crossed & (scores < 1.0)] *= weights.layout_head
        scores[crossed] *= weights.layout - weights.layout_doubt / max(len(keys.classes), 1)
        scores[self.aliases.foreign != self.query.foreign] *= weights.foreign
        scores[self.aliases.by_compact.get(self.query.compact, [])] = 1.0
        return scores

    def _initials(self) -> Scores:
        doubt = Doubt(self.weights.initials_doubt, self.weights.initials_doubt)
        pattern = self.tables.syllables.pattern(self.query.letters)
        weight = self.weights.initials * (1.0 if self.query.has_hangul else self.weights.initials_crossed)
        return self._likeness(self.tables.syllables.table, pattern, doubt) * weight

    def _contained(self) -> Scores:
        scores = np.zeros(len(self.aliases.texts))
        scores[self.aliases.containing(self.query.compact)] = self.weights.contained
        return scores

    def _heard(self, roman: Scores | None) -> dict[Way, Scores]:
        """By ear, with the aliases of the other script.

        `roman`, where known, tells apart what sounds alike.
        """
        weights, tables = self.weights, self.tables
        loose, loans = (
            (tables.loose_latin, tables.loan_latin)
            if self.query.has_hangul
            else (tables.loose_hangul, tables.loan_hangul)
        )
        sound_doubt = Doubt(
            weights.sound_doubt,
            weights.sound_doubt_if_same,
            weights.sound_doubt_of_head if self.query.has_hangul else 0.0,
        )
        loan_doubt = Doubt(weights.loan_doubt, weights.loan_doubt_if_same)
        sound = self._likeness(loose, ascii_pattern(self.query.loose), sound_doubt)
        loan = self._likeness(loans, ascii_pattern(self.query.loan), loan_doubt)
        same = loan >= 1 - weights.loan_doubt_if_same / max(len(self.query.loan), 1)
        loan = (1 - weights.loan_by_sound) * loan + weights.loan_by_sound * sound
        for alias in np.flatnonzero(same).tolist():
            loan[alias] *= 1 - weights.vowels * self._other_vowels(alias)
        if roman is not None:
            loan *= weights.loan_of_latin
            sound = (1 - weights.sound_by_roman) * sound + weights.sound_by_roman * roman * (sound > 0)
        loan[~same] *= weights.loan / weights.loan_if_same
        loan *= weights.loan_if_same
        return {Way.SOUND: sound * weights.sound, Way.LOAN: loan}

    def _other_vowels(self, alias: int) -> float:
        """Share of the vowels of a text and an alias with the same loan key that cannot be the same."""
        pairs = list(
            zip(self.query.loan_vowels, loan_vowels(self.aliases.texts[alias].split()), strict=False)
        )
        return sum(not (typed & known) for typed, known in pairs) / max(len(pairs), 1)

    def _likeness(self, table: KeyTable, pattern: Pattern, doubt: Doubt) -> Scores:
        """1 for the key itself, less for every edit and `doubt`; `head` of it for the beginning alone."""
        scores = np.zeros(len(self.aliases.texts))
        length = len(pattern.classes)
        if not length:
            return scores
        table = table.near(pattern, self.priority)
        found = table.distances(pattern)
        longest = np.maximum(table.lengths, length)
        whole = 1 - (found.whole + np.where(found.whole == 0, doubt.same, doubt.alike)) / longest
        whole[found.whole > 0] *= self.weights.typo
        head = self.weights.head * (
            1
            - (found.head + np.where(found.head == 0, doubt.same, doubt.alike) + doubt.head / length) / length
        )
        mistyped = found.head > 0
        head[mistyped] *= 1 - self.weights.rest * (found.whole[mistyped] / longest[mistyped])
        np.maximum.at(scores, table.entries, np.maximum(whole, head))
        return scores

"""How well a typed text fits each alias, in every way of writing it may have been meant."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.distance import KeyTable, Masks
from recommender.names.query import Query
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables, ascii_masks

Scores = NDArray[np.float64]


class Way(IntEnum):
    """The ways of writing that are compared."""

    TYPED = 0  # the same keys
    ROMAN = 1  # official romanisation
    INITIALS = 2
    SOUND = 3  # loose romanisation
    LOAN = 4  # English and its Hangul
    SWAPPED = 5  # the same words in another order


@dataclass(frozen=True)
class Weights:
    """What each likeness counts, 0–1. `…_doubt` are letters: how much of a match of that kind is chance."""

    part: float = 0.985
    word: float = 0.91
    tail: float = 0.94
    piece: float = 0.88
    head: float = 0.92
    typo: float = 0.96
    shift: float = 0.975
    layout: float = 0.965
    roman: float = 0.955
    initials: float = 0.94
    initials_doubt: float = 0.1
    sound: float = 0.94
    sound_doubt: float = 0.3
    sound_by_roman: float = 0.25
    loan: float = 0.94
    loan_doubt: float = 0.8
    loan_by_sound: float = 0.2
    swapped: float = 0.99
    fewer_words: float = 0.975

    def of_aliases(self, aliases: AliasTable) -> Scores:
        """Shape (aliases,)."""
        weight = {
            AliasKind.WHOLE: 1.0, AliasKind.PART: self.part, AliasKind.WORD: self.word, AliasKind.TAIL: self.tail,
            AliasKind.PIECE: self.piece,
        }  # fmt: skip
        return np.array([weight[kind] for kind in ALIAS_KINDS])[aliases.kinds]


NO_DOUBT: Final = 0.0


@dataclass(frozen=True)
class Evidence:
    """Compares one query with all aliases; every array has shape (aliases,)."""

    query: Query
    aliases: AliasTable
    tables: Tables
    weights: Weights

    def by_way(self) -> dict[Way, Scores]:
        """Scores in each way of writing that the text can be read in."""
        query, weights, found = self.query, self.weights, dict[Way, Scores]()
        masks, length = ascii_masks(query.keystrokes)
        if length:
            found[Way.TYPED] = self._typed(masks, length)
        if length and not query.has_hangul:
            found[Way.ROMAN] = self._likeness(self.tables.roman, masks, length, NO_DOUBT) * weights.roman
        if query.letters:
            found[Way.INITIALS] = self._initials()
        if query.loose:
            found |= self._heard(found.get(Way.ROMAN))
        return found

    def _typed(self, masks: Masks, length: int) -> Scores:
        scores = self._likeness(self.tables.keys, masks, length, NO_DOUBT)
        scores[self._crossed()] *= self.weights.layout
        for alias in np.flatnonzero(scores >= self.weights.layout).tolist():
            if self.aliases.compacts[alias] != self.query.compact and scores[alias] == 1.0:
                scores[alias] *= self.weights.shift
        return scores

    def _crossed(self) -> NDArray[np.bool_]:
        """Aliases in the other script than the text: alike in keys only if one was typed on the wrong layout."""
        return ~self.aliases.hangul if self.query.has_hangul else self.aliases.hangul_first

    def _initials(self) -> Scores:
        masks, length = self.tables.syllables.masks(self.query.letters)
        likeness = self._likeness(self.tables.syllables.table, masks, length, self.weights.initials_doubt)
        return likeness * self.weights.initials

    def _heard(self, roman: Scores | None) -> dict[Way, Scores]:
        """By ear, with the aliases of the other script; `roman`, where known, tells apart what sounds alike."""
        weights, other_script = self.weights, self.aliases.hangul != self.query.has_hangul
        sound = self._likeness(self.tables.loose, *ascii_masks(self.query.loose), weights.sound_doubt)
        loan = self._likeness(self.tables.loan, *ascii_masks(self.query.loan), weights.loan_doubt)
        loan = (1 - weights.loan_by_sound) * loan + weights.loan_by_sound * sound
        if roman is not None:
            sound = (1 - weights.sound_by_roman) * sound + weights.sound_by_roman * roman
        return {Way.SOUND: sound * weights.sound * other_script, Way.LOAN: loan * weights.loan * other_script}

    def _likeness(self, table: KeyTable, masks: Masks, length: int, doubt: float) -> Scores:
        """1 for the key itself, less for every edit and for `doubt`; `head` of it where only the beginning is."""
        scores = np.zeros(len(self.aliases.texts))
        if not length:
            return scores
        found = table.distances(masks, length)
        whole = 1 - (found.whole + doubt) / np.maximum(table.lengths, length)
        whole[found.whole > 0] *= self.weights.typo
        head = self.weights.head * (1 - (found.head + doubt) / length)
        np.maximum.at(scores, table.entries, np.maximum(whole, head))
        return scores

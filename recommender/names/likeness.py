"""How well a typed text fits each alias, in every way of writing it may have been meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.sounds import loan_key, loan_vowels, read_aloud
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables, ascii_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.names.distance import KeyTable, Pattern
    from recommender.names.query import Query

Scores = NDArray[np.float64]


class Doubt(NamedTuple):
    """Letters of a match that count as chance: with edits, without; of a beginning, by letter, too."""

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
    """What each likeness counts, 0–1, found by ascent on queries made from real and invented names.

    `…_doubt` are letters: how much of a match of that kind is chance. The tests have an example of each.
    """

    part: float = 0.945  # of the whole name: a part that is a name of its own
    word: float = 0.9
    tail: float = 0.915  # from a word to the end
    piece: float = 0.88  # what case or script sets apart within a word
    mistyped_word: float = 0.96  # of a word: mistyped
    head: float = 0.92  # of a whole: its beginning
    typo: float = 0.985  # of a whole: with an edit
    rest: float = 0.12  # lost by a mistyped beginning for what is missing after it
    shift_of_head: float = 0.02  # lost by a beginning whose shifted keys differ: ㄸ, ㄷ
    shift: float = 0.91  # of a whole: with a shifted key pressed plain
    layout_doubt: float = 0.25  # typed on the other layout
    layout_head: float = 0.95  # of what is not whole: typed on the other layout
    roman: float = 0.945
    initials: float = 0.94
    sound: float = 0.925
    sound_doubt: float = 0.3  # with edits
    sound_doubt_if_same: float = 0.1
    sound_doubt_of_head: float = 2.0  # of Hangul for Latin, by letter of the text
    sound_by_roman: float = 0.2  # share of the official romanisation in a sound
    foreign: float = 0.8  # of what is like a third script (漢字, かな) by its plain Latin letters only
    loan: float = 0.86  # with edits
    loan_if_same: float = 0.92
    loan_doubt: float = 0.8
    loan_doubt_if_same: float = 0.4
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
        }
        return np.array([weight[kind] for kind in ALIAS_KINDS])[aliases.kinds]

    def of_mistyped(self, aliases: AliasTable) -> Scores:
        """What is left of an alias's weight if it was mistyped, shape (aliases,)."""
        names = (AliasKind.WHOLE, AliasKind.PART)
        return np.array([1.0 if kind in names else self.mistyped_word for kind in ALIAS_KINDS])[aliases.kinds]


# Likenesses from here on are without an edit.
EXACT = 0.89
CERTAIN = Doubt()


class Likeness(NamedTuple):
    """How well aliases fit, 0–1: those that were compared, ascending, each once."""

    aliases: NDArray[np.intp]
    scores: Scores

    @classmethod
    def of_all(cls, aliases: Sequence[int], score: float) -> Self:
        return cls(np.array(sorted(aliases), dtype=np.intp), np.full(len(aliases), score))

    def raised(self, aliases: Sequence[int], score: float) -> Likeness:
        """With this score for those aliases, compared or not."""
        every = _of_either(self.aliases, np.array(sorted(aliases), dtype=np.intp))
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


@dataclass(frozen=True, eq=False)
class Evidence:
    """Compares one query with the aliases.

    `priority`, shape (aliases,): the lower, the sooner an alias is compared where there are too many.
    """

    query: Query
    aliases: AliasTable
    tables: Tables
    weights: Weights
    priority: NDArray[np.int64]

    def by_way(self, *, briefly: bool = False) -> dict[Way, Likeness]:
        """Likeness in each way of writing that the text can be read in.

        `briefly`: not by ear, if what was typed fits a name or its beginning as it stands.
        """
        query, weights, found = self.query, self.weights, dict[Way, Likeness]()
        keys = ascii_pattern(query.keystrokes)
        found[Way.TYPED] = self._typed(keys)
        if not query.has_hangul:
            found[Way.ROMAN] = self._likeness(self.tables.roman, keys, CERTAIN) * weights.roman
        if query.letters:
            found[Way.INITIALS] = self._initials()
        if len(query.compact) > 1:
            contained = self.aliases.containing(query.compact).tolist()
            found[Way.CONTAINED] = Likeness.of_all(contained, weights.contained)
        if query.loose and not (briefly and found[Way.TYPED].scores.max(initial=0.0) >= EXACT):
            found |= self._heard(found.get(Way.ROMAN))
        return found

    def _typed(self, keys: Pattern) -> Likeness:
        weights = self.weights
        aliases, scores = self._likeness(self.tables.keys, keys, CERTAIN)
        crossed = self.aliases.hangul_first[aliases] != self.query.hangul_first
        scores[(scores == 1.0) & ~crossed] = weights.shift
        scores[crossed & (scores < 1.0)] *= weights.layout_head
        scores[crossed] *= 1 - weights.layout_doubt / max(len(keys.classes), 1)
        scores[self.aliases.foreign[aliases] != self.query.foreign] *= weights.foreign
        same = self.aliases.by_compact.get(self.query.compact, [])
        return Likeness(aliases, scores).raised(same, 1.0) if same else Likeness(aliases, scores)

    def _initials(self) -> Likeness:
        pattern = self.tables.syllables.pattern(self.query.letters)
        return self._likeness(self.tables.syllables.table, pattern, CERTAIN) * self.weights.initials

    def _heard(self, roman: Likeness | None) -> dict[Way, Likeness]:
        """By ear, with the aliases of the other script.

        `roman`, where known, tells apart what sounds alike.
        """
        weights = self.weights
        sounds, loans = self._by_ear()
        aliases = _of_either(sounds.aliases, loans.aliases)
        sound, loan = sounds.at(aliases), loans.at(aliases)
        same = loan >= 1 - weights.loan_doubt_if_same / max(len(self.query.loan), 1)
        loan = (1 - weights.loan_by_sound) * loan + weights.loan_by_sound * sound
        for place in np.flatnonzero(same).tolist():
            loan[place] *= 1 - weights.vowels * self._other_vowels(int(aliases[place]))
        if roman is not None:
            loan *= weights.loan_of_latin
            sound = (1 - weights.sound_by_roman) * sound + weights.sound_by_roman * roman.at(aliases) * (
                sound > 0
            )
        loan[~same] *= weights.loan / weights.loan_if_same
        return {
            Way.SOUND: Likeness(aliases, sound * weights.sound),
            Way.LOAN: Likeness(aliases, loan * weights.loan_if_same),
        }

    def _by_ear(self) -> tuple[Likeness, Likeness]:
        """By loose romanisation, and as loanwords."""
        weights, tables, hangul = self.weights, self.tables, self.query.has_hangul
        loose, loans = (
            (tables.loose_latin, tables.loan_latin) if hangul else (tables.loose_hangul, tables.loan_hangul)
        )
        of_head = weights.sound_doubt_of_head if hangul else 0.0
        sound_doubt = Doubt(weights.sound_doubt, weights.sound_doubt_if_same, of_head)
        loan_doubt = Doubt(weights.loan_doubt, weights.loan_doubt_if_same)
        return (
            self._likeness(loose, ascii_pattern(self.query.loose), sound_doubt),
            self._likeness(loans, ascii_pattern(self.query.loan), loan_doubt),
        )

    def _other_vowels(self, alias: int) -> float:
        """Share of the vowels of a text and an alias with the same loan key that cannot be the same."""
        meant = _vowels_by_key(self.aliases.texts[alias]).get(self.query.loan, ())
        pairs = list(zip(self.query.loan_vowels, meant, strict=False))
        return sum(not (typed & known) for typed, known in pairs) / max(len(pairs), 1)

    def _likeness(self, table: KeyTable, pattern: Pattern, doubt: Doubt) -> Likeness:
        """1 for the key itself, less for every edit and `doubt`; `head` of it for the beginning alone."""
        length = len(pattern.classes)
        if not length:
            return Likeness.of_all([], 0.0)
        table = table.near(pattern, self.priority)
        found = table.distances(pattern)
        longest = np.maximum(table.lengths, length)
        whole = 1 - (found.whole + np.where(found.whole == 0, doubt.same, doubt.alike)) / longest
        whole[found.whole > 0] *= self.weights.typo
        doubts = np.where(found.head == 0, doubt.same, doubt.alike) + doubt.head / length
        head = self.weights.head * (1 - (found.head + doubts) / length)
        mistyped = found.head > 0
        head[mistyped] *= 1 - self.weights.rest * (found.whole[mistyped] / longest[mistyped])
        aliases, order, first = table.by_entry
        likeness = np.maximum(np.maximum(whole, head), 0.0)[order]
        return Likeness(aliases, np.maximum.reduceat(likeness, first) if len(first) else likeness)


def _of_either(aliases: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """Both together, ascending, each once; the first itself if it holds the second."""
    places = np.searchsorted(aliases, others)
    held = len(aliases) > 0 and (aliases[np.minimum(places, len(aliases) - 1)] == others).all()
    return aliases if held else np.union1d(aliases, others)


@lru_cache(maxsize=2048)
def _vowels_by_key(alias: str) -> dict[str, tuple[frozenset[str], ...]]:
    return {loan_key(words): loan_vowels(words) for words in read_aloud(alias.split())}

"""One typed text compared with every alias, in every way of writing it may have been meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from recommender.names.aliases import AliasKind
from recommender.names.ascii_keys import ascii_pattern
from recommender.names.likeness import WITHOUT_EDIT, Likeness, Way, of_either
from recommender.names.sounds import loan_key, loan_vowels, read_aloud
from recommender.names.tables import ALIAS_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recommender.names.contained import Contained
    from recommender.names.distance import KeyTable, Pattern
    from recommender.names.likeness import Weights
    from recommender.names.query import Query
    from recommender.names.tables import AliasTable, Tables


class Chance(NamedTuple):
    """Letters of a match that count as chance: with edits, without; of a beginning, by letter, too."""

    alike: float = 0.0
    same: float = 0.0
    head: float = 0.0


# Keys and letters that fit do so by no chance.
CERTAIN = Chance()


# What nobody types on to who means a name that only begins so.
LONGEST_BEGINNING = 4


@dataclass(frozen=True, eq=False)
class Comparison:
    """Compares one query with the aliases.

    `priority`, shape (aliases,): the lower, the sooner an alias is compared where there are too many;
    `contained` looks into them.
    """

    query: Query
    aliases: AliasTable
    tables: Tables
    weights: Weights
    priority: NDArray[np.int32]
    contained: Contained

    def by_way(self, *, briefly: bool = False) -> dict[Way, Likeness]:
        """Likeness in each way of writing that the text can be read in.

        `briefly`: not by ear, if what was typed fits a name or its beginning as it stands.
        """
        query, weights, found = self.query, self.weights, dict[Way, Likeness]()
        keys = ascii_pattern(query.keystrokes)
        found[Way.TYPED] = self._typed(keys)
        if not query.has_hangul:
            found[Way.ROMAN] = self._likeness(self.tables.roman, keys, CERTAIN) * weights.roman
        if len(self.tables.readings.lengths) and query.spoken:
            found[Way.READING] = self._likeness(self.tables.readings, ascii_pattern(query.spoken), CERTAIN)
        if query.is_cyrillic or (len(self.tables.cyrillic.lengths) and query.compact.isascii()):
            found[Way.RUSSIAN_KEYS] = self._on_russian_keys()
        if query.letters:
            found[Way.INITIALS] = self._initials()
        if len(query.compact) > 1:
            contained = self.contained.containing(query.compact)
            found[Way.CONTAINED] = Likeness.of_all(contained, weights.contained)
        if query.loose and not (briefly and found[Way.TYPED].scores.max(initial=0.0) >= WITHOUT_EDIT):
            found |= self._heard(found.get(Way.ROMAN))
        return found

    def _typed(self, keys: Pattern) -> Likeness:
        weights = self.weights
        aliases, scores = self._likeness(self.tables.keys, keys, CERTAIN)
        crossed = self.aliases.hangul_first[aliases] != self.query.hangul_first
        scores[(scores == 1.0) & ~crossed] = weights.shift
        scores[crossed & (scores < 1.0)] *= weights.layout_head
        scores[crossed] *= 1 - weights.layout_chance / max(len(keys.classes), 1)
        scores[self.aliases.foreign[aliases] != self.query.foreign] *= weights.foreign
        found = Likeness(aliases, scores)
        same = self.aliases.by_compact.get(self.query.compact, [])
        alike = self.aliases.by_vowels.get(self.query.by_vowels, []) if self.query.has_marked_letters else []
        if alike:
            found = found.raised(alike, weights.vowels_said_alike)
        return self._begun(found.raised(same, 1.0) if same else found, same)

    def _on_russian_keys(self) -> Likeness:
        """A Russian text with names in Latin letters, a Latin one with Russian names."""
        query, weights = self.query, self.weights
        pattern = ascii_pattern(query.on_russian_keys)
        aliases, scores = self._likeness(
            self.tables.keys if query.is_cyrillic else self.tables.cyrillic, pattern, CERTAIN
        )
        scores[scores < 1.0] *= weights.layout_head
        scores[self.aliases.hangul[aliases] | (self.aliases.foreign[aliases] == query.foreign)] = 0.0
        return Likeness(aliases, scores * (1 - weights.layout_chance / max(len(pattern.classes), 1)))

    def _begun(self, found: Likeness, same: Sequence[int]) -> Likeness:
        """The names that begin with the text count alike, whatever is a part or an initial of others.

        Of one that has a part of just these letters, `same`, it is that part that counts so. Whoever typed
        more than a beginning, and all of a part, means that part before what only begins so.
        """
        aliases, of_text = self.aliases, np.array(same, dtype=np.intp)
        wholes = aliases.beginning(self.query.compact)
        begun = aliases.rows[wholes]
        # Of a row the last of each.
        parts = of_text[aliases.kinds[of_text] == ALIAS_KINDS.index(AliasKind.PART)]
        wholes = wholes[_last_of_each(begun)]
        parts = parts[_last_of_each(aliases.rows[parts])]
        by_part = np.isin(aliases.rows[wholes], aliases.rows[parts]) | np.isin(wholes, of_text)
        heads = parts[np.isin(aliases.rows[parts], begun)]
        meant = len(parts) and len(self.query.compact) > LONGEST_BEGINNING
        begins = np.nextafter(self.weights.part, 0) if meant else self.weights.begun
        found = found.raised(wholes[~by_part], float(begins))
        return found.raised(heads, self.weights.begun / self.weights.part)

    def _initials(self) -> Likeness:
        pattern = self.tables.syllables.pattern(self.query.letters)
        weights = self.weights
        weight = weights.initials if self.query.has_letters else weights.initials_in_latin
        return self._likeness(self.tables.syllables.table, pattern, CERTAIN) * weight

    def _heard(self, roman: Likeness | None) -> dict[Way, Likeness]:
        """By ear, with the aliases of the other script.

        `roman`, where known, tells apart what sounds alike.
        """
        weights = self.weights
        sounds, loans = self._by_ear()
        aliases = of_either(sounds.aliases, loans.aliases)
        sound, loan = sounds.at(aliases), loans.at(aliases)
        same = loan >= 1 - weights.loan_chance_if_same / max(len(self.query.loan), 1)
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
        of_head = weights.sound_chance_of_head if hangul else 0.0
        sound_chance = Chance(weights.sound_chance, weights.sound_chance_if_same, of_head)
        loan_chance = Chance(weights.loan_chance, weights.loan_chance_if_same)
        return (
            self._likeness(loose, ascii_pattern(self.query.loose), sound_chance),
            self._likeness(loans, ascii_pattern(self.query.loan), loan_chance),
        )

    def _other_vowels(self, alias: int) -> float:
        """Share of the vowels of a text and an alias with the same loan key that cannot be the same."""
        meant = _vowels_by_key(self.aliases.texts[alias]).get(self.query.loan, ())
        pairs = list(zip(self.query.loan_vowels, meant, strict=False))
        return sum(not (typed & known) for typed, known in pairs) / max(len(pairs), 1)

    def _likeness(self, table: KeyTable, pattern: Pattern, chance: Chance) -> Likeness:
        """1 for the key itself, less for every edit and `chance`; `head` of it for the beginning alone."""
        length = len(pattern.classes)
        if not length:
            return Likeness.of_all([], 0.0)
        table = table.near(pattern, self.priority)
        found = table.distances(pattern)
        longest = np.maximum(table.lengths, length)
        whole = 1 - (found.whole + np.where(found.whole == 0, chance.same, chance.alike)) / longest
        whole[found.whole > 0] *= self.weights.typo
        by_chance = np.where(found.head == 0, chance.same, chance.alike) + chance.head / length
        head = self.weights.head * (1 - (found.head + by_chance) / length)
        mistyped = found.head > 0
        head[mistyped] *= 1 - self.weights.rest * (found.whole[mistyped] / longest[mistyped])
        aliases, order, first = table.by_entry
        likeness = np.maximum(np.maximum(whole, head), 0.0)[order]
        return Likeness(aliases, np.maximum.reduceat(likeness, first) if len(first) else likeness)


def _last_of_each(rows: NDArray[np.int32]) -> NDArray[np.intp]:
    """The place at which each row stands last, by row."""
    _, places = np.unique(rows[::-1], return_index=True)
    return len(rows) - 1 - places


@lru_cache(maxsize=2048)
def _vowels_by_key(alias: str) -> dict[str, tuple[frozenset[str], ...]]:
    return {loan_key(words): loan_vowels(words) for words in read_aloud(alias.split())}

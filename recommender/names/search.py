"""One query against all aliases: which rows it finds, in which order and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from recommender.names.aliases import AliasKind, order_free
from recommender.names.comparison import Comparison
from recommender.names.contained import Contained
from recommender.names.hangul import keystrokes, shifted_keystrokes, with_vowels_said_alike
from recommender.names.likeness import WITHOUT_EDIT, Likeness, Way
from recommender.names.match import Hit, MatchKind
from recommender.names.slips import slips
from recommender.names.tables import ALIAS_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recommender.names.likeness import Scores, Weights
    from recommender.names.query import Query
    from recommender.names.tables import AliasTable, Tables

# Rows, the best by likeness, whose order is looked into more closely; below them it stands.
RECONSIDERED = 35
# Scores below this are no likeness.
FLOOR = 0.3


class Attempt(NamedTuple):
    """A query, as it was typed or with less around it, read in one way of writing: which aliases fit."""

    way: Way
    query: Query
    likeness: Likeness


@dataclass(frozen=True, eq=False)
class Search:
    """Looks for queries among aliases.

    `ranks`, shape (rows,): the place of each row by popularity, 0 the most popular.
    """

    aliases: AliasTable
    tables: Tables
    weights: Weights
    ranks: NDArray[np.int64]

    @cached_property
    def priority(self) -> NDArray[np.int32]:
        """Aliases of the most popular rows first."""
        return self.ranks[self.aliases.rows].astype(np.int32)

    @cached_property
    def contained(self) -> Contained:
        return Contained(self.aliases, self.tables.keys)

    @cached_property
    def alias_weights(self) -> Scores:
        return self.weights.of_aliases(self.aliases)

    @cached_property
    def mistyped_weights(self) -> Scores:
        return self.weights.of_mistyped(self.aliases)

    @cached_property
    def by_swapped(self) -> dict[str, list[int]]:
        """Aliases that are whole names of several words, by their sorted words."""
        whole = ALIAS_KINDS.index(AliasKind.WHOLE)
        found = defaultdict(list)
        for alias in np.flatnonzero(self.aliases.kinds == whole).tolist():
            found[order_free(tuple(self.aliases.texts[alias].split()))].append(alias)
        return dict(found)

    def hits(self, query: Query, limit: int) -> list[Hit]:
        """At most `limit`, best first, each row once; the same beginning whatever the limit."""
        attempts = list(self._attempts(query))
        most = max(limit, RECONSIDERED + 1)
        aliases, top, best = self._best_attempts([attempt.likeness for attempt in attempts], most)
        kept = self._best_of_rows(aliases, top, most)
        least = float(top[kept[RECONSIDERED]]) if len(kept) > RECONSIDERED else 0.0
        hits = [
            self._hit(
                attempts[best[at]], int(aliases[at]), float(top[at]), least if place < RECONSIDERED else None
            )
            for place, at in enumerate(kept)
        ]
        near, below = hits[:RECONSIDERED], hits[RECONSIDERED:]
        near.sort(key=lambda hit: (-hit.score, self.ranks[hit.row]))
        return (near + below)[:limit]

    def _attempts(self, query: Query) -> Iterator[Attempt]:
        """In every way of writing: the query, and what is left of it without what people add to a name."""
        yield from self._attempts_of(query, 1.0)
        for fewer, weight in (
            (query.without_fillers(), self.weights.fewer_words),
            (query.without_ending(), self.weights.glued),
        ):
            if fewer is not None:
                yield from self._attempts_of(fewer, weight, briefly=True)

    def _attempts_of(self, query: Query, weight: float, *, briefly: bool = False) -> Iterator[Attempt]:
        comparison = Comparison(query, self.aliases, self.tables, self.weights, self.priority, self.contained)
        by_way = comparison.by_way(briefly=briefly)
        swapped = self.by_swapped.get(query.swapped, [])
        if swapped:
            by_way[Way.SWAPPED] = Likeness.of_all(swapped, self.weights.swapped)
        return (Attempt(way, query, likeness * weight) for way, likeness in by_way.items())

    def _best_attempts(
        self, found: Sequence[Likeness], most: int
    ) -> tuple[NDArray[np.intp], Scores, NDArray[np.intp]]:
        """Aliases, each once, its weighed score, and which of `found` gives it: of equals, the first.

        Enough of the best for so many rows.
        """
        aliases = np.concatenate([likeness.aliases for likeness in found])
        scores = np.concatenate([likeness.scores for likeness in found])
        attempts = np.repeat(np.arange(len(found)), [len(likeness.aliases) for likeness in found])
        weights = np.where(scores < WITHOUT_EDIT, self.mistyped_weights[aliases], 1.0)
        weighed = np.round(scores * weights * self.alias_weights[aliases] * 0.999, 6)
        likely = self._likeliest(aliases, weighed, most)
        order = likely[np.lexsort((attempts[likely], -scores[likely], aliases[likely]))]
        first = order[np.flatnonzero(np.diff(aliases[order], prepend=-1))]
        return aliases[first], weighed[first], attempts[first]

    def _likeliest(self, aliases: NDArray[np.intp], weighed: Scores, most: int) -> NDArray[np.intp]:
        """Places of the highest scores, with all that equal the least of them: at least `most` rows'."""
        likely = np.flatnonzero(weighed >= FLOOR)
        count = 4 * most
        while count < len(likely):
            least = np.partition(weighed[likely], -count)[-count]
            best: NDArray[np.intp] = likely[weighed[likely] >= least]
            if len(np.unique(self.aliases.rows[aliases[best]])) >= most:
                return best
            count *= 4
        return likely

    def _best_of_rows(self, aliases: NDArray[np.intp], top: Scores, most: int) -> list[int]:
        """Places of the best alias of each row, of at most so many rows, best first."""
        rows = self.aliases.rows[aliases]
        best_of_row: dict[int, int] = {}
        for place in np.lexsort((self.ranks[rows], -top)).tolist():
            best_of_row.setdefault(int(rows[place]), place)
            if len(best_of_row) == most:
                break
        return list(best_of_row.values())

    def _hit(self, attempt: Attempt, alias: int, score: float, least: float | None) -> Hit:
        """`least`, where given: what its keystrokes tell counts too, but the score is at least that."""
        kind = self._kind(attempt.way, attempt.query, alias)
        if least is not None:
            score = max(least, round(self._looked_into(attempt.query, alias, kind, score), 6))
        return Hit(int(self.aliases.rows[alias]), score, self.aliases.texts[alias], kind)

    def _looked_into(self, query: Query, alias: int, kind: MatchKind, score: float) -> float:
        if kind is MatchKind.PREFIX and query.hangul_first and not self._begins_shifted(query, alias):
            return score - self.weights.shift_of_head
        if kind is MatchKind.TYPO and score < WITHOUT_EDIT and len(query.keystrokes) > 1:
            keys = keystrokes(self.aliases.compacts[alias])
            likely = slips(query.keystrokes, keys) / len(query.keystrokes)
            return min(score + self.weights.slip * likely, WITHOUT_EDIT)
        return score

    def _begins_shifted(self, query: Query, alias: int) -> bool:
        return shifted_keystrokes(self.aliases.compacts[alias]).startswith(shifted_keystrokes(query.compact))

    def _kind(self, way: Way, query: Query, alias: int) -> MatchKind:
        if way is not Way.TYPED:
            word = way is Way.RUSSIAN_KEYS and ALIAS_KINDS[self.aliases.kinds[alias]] not in NAMES
            return MatchKind.WORD if word else KIND_OF_WAY[way]
        text = self.aliases.compacts[alias]
        if text == query.compact:
            return KIND_OF_ALIAS[ALIAS_KINDS[self.aliases.kinds[alias]]]
        if query.has_marked_letters and with_vowels_said_alike(text) == query.by_vowels:
            return MatchKind.VOWEL
        keys = keystrokes(text)
        if not keys.startswith(query.keystrokes):
            return MatchKind.TYPO
        if self.aliases.hangul_first[alias] != query.hangul_first:
            return MatchKind.LAYOUT
        return MatchKind.TYPO if len(keys) == len(query.keystrokes) else MatchKind.PREFIX


NAMES = frozenset({AliasKind.WHOLE, AliasKind.PART})
KIND_OF_WAY = {
    Way.ROMAN: MatchKind.ROMANISED, Way.INITIALS: MatchKind.CHOSEONG, Way.SOUND: MatchKind.SOUND,
    Way.LOAN: MatchKind.LOAN, Way.SWAPPED: MatchKind.SWAPPED, Way.CONTAINED: MatchKind.CONTAINS,
    Way.READING: MatchKind.READING, Way.RUSSIAN_KEYS: MatchKind.LAYOUT,
}  # fmt: skip
KIND_OF_ALIAS = {
    AliasKind.WHOLE: MatchKind.EXACT, AliasKind.PART: MatchKind.PART, AliasKind.WORD: MatchKind.WORD,
    AliasKind.TAIL: MatchKind.WORD, AliasKind.PIECE: MatchKind.WORD, AliasKind.READING: MatchKind.READING,
}  # fmt: skip

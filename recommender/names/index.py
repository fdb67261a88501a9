"""Names and what may be typed for them: built whole, then only read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.names.aliases import AliasKind, aliases_of, order_free
from recommender.names.decision import MOST_SUGGESTED, Bounds, decided
from recommender.names.folding import composed
from recommender.names.hangul import keystrokes, shifted_keystrokes
from recommender.names.likeness import EXACT, Evidence, Likeness, Scores, Way, Weights
from recommender.names.match import Accept, Hit, MatchKind
from recommender.names.query import Query
from recommender.names.slips import slips
from recommender.names.storage import (
    read_array,
    read_tables,
    read_texts,
    write_array,
    write_tables,
    write_texts,
)
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from recommender.names.match import Decision

# Rows, the best by likeness, whose order is looked into more closely; below them it stands.
RECONSIDERED = 35
# Scores below this are no likeness.
FLOOR = 0.3


@dataclass(frozen=True, eq=False)
class NameIndex:
    """Finds names by what people type for them.

    `names`: display names; a hit's `row` is a place in them. `popularity`: shape (names,), NaN is the least.
    """

    names: tuple[str, ...]
    popularity: NDArray[np.float64]
    aliases: AliasTable
    tables: Tables
    weights: Weights = field(default_factory=Weights)
    bounds: Bounds = field(default_factory=Bounds)

    @classmethod
    def build(cls, names: Sequence[str], popularity: Sequence[float]) -> Self:
        """Raises ValueError unless there is one popularity for each name."""
        if len(names) != len(popularity):
            raise ValueError(f"{len(names)} names but {len(popularity)} popularities: give one for each name")
        found = [(row, alias) for row, name in enumerate(names) for alias in aliases_of(name)]
        aliases = AliasTable.build(
            [alias.text for _, alias in found],
            np.array([row for row, _ in found], dtype=np.int32),
            np.array([ALIAS_KINDS.index(alias.kind) for _, alias in found], dtype=np.uint8),
        )
        return cls(tuple(names), np.array(popularity, dtype=np.float64), aliases, Tables.build(aliases))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """What `save` wrote to this folder.

        Raises OSError if a file is missing, ValueError if one is not of an index of this version.
        """
        texts = read_texts(folder)
        aliases, tables = read_tables(folder, texts)
        return cls(tuple(texts["names"]), read_array(folder, "popularity"), aliases, tables)

    def save(self, folder: Path) -> None:
        """Writes files named `names-…` into a folder that exists; the same bytes for the same names."""
        alphabet = self.tables.syllables.alphabet
        write_texts(folder, {"names": self.names, "aliases": self.aliases.texts, "alphabet": alphabet})
        write_array(folder, "popularity", self.popularity)
        write_tables(folder, self.aliases, self.tables)

    @cached_property
    def ranks(self) -> NDArray[np.int64]:
        """Place of each row by popularity, 0 the most popular; equals in the order of their rows."""
        order = np.argsort(-np.nan_to_num(self.popularity, nan=-np.inf), kind="stable")
        ranks = np.empty(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        return ranks

    @cached_property
    def priority(self) -> NDArray[np.int64]:
        """Aliases of the most popular rows first."""
        return self.ranks[self.aliases.rows]

    @cached_property
    def alias_weights(self) -> NDArray[np.float64]:
        return self.weights.of_aliases(self.aliases)

    @cached_property
    def mistyped_weights(self) -> NDArray[np.float64]:
        return self.weights.of_mistyped(self.aliases)

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """Rows by their display names as they stand, composed."""
        rows = defaultdict(list)
        for row, name in enumerate(self.names):
            rows[composed(name)].append(row)
        return dict(rows)

    @cached_property
    def by_swapped(self) -> dict[str, list[int]]:
        """Aliases that are whole names of several words, by their sorted words."""
        whole = ALIAS_KINDS.index(AliasKind.WHOLE)
        found = defaultdict(list)
        for alias in np.flatnonzero(self.aliases.kinds == whole).tolist():
            found[order_free(tuple(self.aliases.texts[alias].split()))].append(alias)
        return dict(found)

    def search(self, text: str, limit: int = 25) -> list[Hit]:
        """At most `limit` hits, best first; equal scores by popularity, then by row.

        A blank text finds the most popular rows, kind `popular`, score 0.
        """
        limit = max(limit, 0)
        exact = self.by_name.get(composed(text), [])
        query = Query.read(text)
        if not query.words and not exact:
            return [
                Hit(int(row), 0.0, self.names[row], MatchKind.POPULAR)
                for row in np.argsort(self.ranks)[:limit]
            ]
        hits = self._ranked(query, limit + len(exact)) if query.words else []
        first = [
            Hit(row, 1.0, self.names[row], MatchKind.EXACT)
            for row in sorted(exact, key=self.ranks.__getitem__)
        ]
        return (first + [hit for hit in hits if hit.row not in exact])[:limit]

    def resolve(self, text: str) -> Decision:
        """Takes the text for one name if that is sure, else suggests, else says that there is none."""
        exact = self.by_name.get(composed(text), [])
        if len(exact) == 1:
            return Accept(Hit(exact[0], 1.0, self.names[exact[0]], MatchKind.EXACT))
        return decided(text, self.search(text, MOST_SUGGESTED + 1), self.bounds)

    def _ranked(self, query: Query, limit: int) -> list[Hit]:
        """The same beginning whatever the limit."""
        found = self._evidence(query, 1.0)
        for fewer, weight in (
            (query.without_fillers(), self.weights.fewer_words),
            (query.without_ending(), self.weights.glued),
        ):
            if fewer is not None:
                found.extend(self._evidence(fewer, weight, briefly=True))
        aliases, top, best = self._best_ways([likeness for _, _, likeness in found])
        kept = self._best_of_rows(aliases, top, max(limit, RECONSIDERED + 1))
        least = float(top[kept[RECONSIDERED]]) if len(kept) > RECONSIDERED else 0.0
        hits = [
            self._hit(
                found[best[at]], int(aliases[at]), float(top[at]), least if place < RECONSIDERED else None
            )
            for place, at in enumerate(kept)
        ]
        near, below = hits[:RECONSIDERED], hits[RECONSIDERED:]
        near.sort(key=lambda hit: (-hit.score, self.ranks[hit.row]))
        return (near + below)[:limit]

    def _best_ways(self, found: Sequence[Likeness]) -> tuple[NDArray[np.intp], Scores, NDArray[np.intp]]:
        """Aliases, each once, its weighed score, and which of `found` gives it: of equals, the first."""
        aliases = np.concatenate([likeness.aliases for likeness in found])
        scores = np.concatenate([likeness.scores for likeness in found])
        ways = np.repeat(np.arange(len(found)), [len(likeness.aliases) for likeness in found])
        likely = np.flatnonzero(scores >= FLOOR)
        order = likely[np.lexsort((ways[likely], -scores[likely], aliases[likely]))]
        first = order[np.flatnonzero(np.diff(aliases[order], prepend=-1))]
        aliases, scores = aliases[first], scores[first]
        scores = scores * np.where(scores < EXACT, self.mistyped_weights[aliases], 1.0)
        return aliases, np.round(scores * self.alias_weights[aliases] * 0.999, 6), ways[first]

    def _best_of_rows(self, aliases: NDArray[np.intp], top: Scores, most: int) -> list[int]:
        """Places of the best alias of each row, of at most so many rows, best first."""
        likely = np.flatnonzero(top >= FLOOR)
        rows = self.aliases.rows[aliases[likely]]
        best_of_row: dict[int, int] = {}
        for place in np.lexsort((self.ranks[rows], -top[likely])).tolist():
            best_of_row.setdefault(int(rows[place]), int(likely[place]))
            if len(best_of_row) == most:
                break
        return list(best_of_row.values())

    def _hit(
        self, evidence: tuple[Way, Query, Likeness], alias: int, score: float, least: float | None
    ) -> Hit:
        """`least`, where given: what its keystrokes tell counts too, but the score is at least that."""
        way, query, _ = evidence
        kind = self._kind(way, query, alias)
        if least is not None:
            score = max(least, round(self._looked_into(query, alias, kind, score), 6))
        return Hit(int(self.aliases.rows[alias]), score, self.aliases.texts[alias], kind)

    def _looked_into(self, query: Query, alias: int, kind: MatchKind, score: float) -> float:
        if kind is MatchKind.PREFIX and query.hangul_first and not self._begins_shifted(query, alias):
            return score - self.weights.shift_of_head
        if kind is MatchKind.TYPO and score < EXACT and len(query.keystrokes) > 1:
            keys = keystrokes(self.aliases.compacts[alias])
            likely = slips(query.keystrokes, keys) / len(query.keystrokes)
            return min(score + self.weights.slip * likely, EXACT)
        return score

    def _begins_shifted(self, query: Query, alias: int) -> bool:
        return shifted_keystrokes(self.aliases.compacts[alias]).startswith(shifted_keystrokes(query.compact))

    def _evidence(
        self, query: Query, weight: float, *, briefly: bool = False
    ) -> list[tuple[Way, Query, Likeness]]:
        evidence = Evidence(query, self.aliases, self.tables, self.weights, self.priority)
        found = evidence.by_way(briefly=briefly)
        swapped = self.by_swapped.get(query.swapped, [])
        if swapped:
            found[Way.SWAPPED] = Likeness.of_all(swapped, self.weights.swapped)
        return [(way, query, likeness * weight) for way, likeness in found.items()]

    def _kind(self, way: Way, query: Query, alias: int) -> MatchKind:
        if way is not Way.TYPED:
            return KIND_OF_WAY[way]
        text = self.aliases.compacts[alias]
        if text == query.compact:
            return KIND_OF_ALIAS[ALIAS_KINDS[self.aliases.kinds[alias]]]
        keys = keystrokes(text)
        if not keys.startswith(query.keystrokes):
            return MatchKind.TYPO
        if self.aliases.hangul_first[alias] != query.hangul_first:
            return MatchKind.LAYOUT
        return MatchKind.TYPO if len(keys) == len(query.keystrokes) else MatchKind.PREFIX


KIND_OF_WAY = {
    Way.ROMAN: MatchKind.ROMANISED, Way.INITIALS: MatchKind.CHOSEONG, Way.SOUND: MatchKind.SOUND,
    Way.LOAN: MatchKind.LOAN, Way.SWAPPED: MatchKind.SWAPPED, Way.CONTAINED: MatchKind.CONTAINS,
}  # fmt: skip
KIND_OF_ALIAS = {
    AliasKind.WHOLE: MatchKind.EXACT, AliasKind.PART: MatchKind.PART, AliasKind.WORD: MatchKind.WORD,
    AliasKind.TAIL: MatchKind.WORD, AliasKind.PIECE: MatchKind.WORD,
}  # fmt: skip

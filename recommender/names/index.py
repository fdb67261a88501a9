"""Names and what may be typed for them: built whole, then only read."""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.names.aliases import aliases_of
from recommender.names.decision import MOST_SUGGESTED, Bounds, decided
from recommender.names.folding import composed
from recommender.names.likeness import Weights
from recommender.names.match import Accept, Hit, MatchKind
from recommender.names.query import Query
from recommender.names.readings import Readers
from recommender.names.search import Search
from recommender.names.storage import (
    FORMAT,
    read_array,
    read_tables,
    read_texts,
    write_array,
    write_tables,
    write_texts,
)
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from recommender.names.match import Decision

log = logging.getLogger(__name__)
# Initials, syllables, Latin letters: each looks into tables of its own.
EVERY_WAY_OF_TYPING = ("ㄱㄴ", "가나", "ab")


@dataclass(frozen=True, eq=False, repr=False)
class NameIndex:
    """Finds names by what people type for them.

    `names`: display names; a hit's `row` is a place in them. `popularity`: shape (names,), NaN is the least.

    Example:
        >>> index = NameIndex.build(["달빛 서랍", "Paper Garden", "moonlight;"], [300, 200, 100])
        >>> index
        NameIndex(3 names)
        >>> for typed in ("ㄷㅂㅅㄹ", "dalbit", "ekfqlc", "페이퍼 가든", "moonligth"):
        ...     best = index.search(typed)[0]
        ...     print(f"{index.names[best.row]}: {best.kind}")
        달빛 서랍: choseong
        달빛 서랍: romanised
        달빛 서랍: layout
        Paper Garden: loan
        moonlight;: typo
        >>> index.resolve("papergarden")
        Accept(hit=Hit(row=1, score=0.999, alias='paper garden', kind=<MatchKind.EXACT: 'exact'>))
        >>> [index.names[hit.row] for hit in index.resolve("pap").hits]
        ['Paper Garden']
        >>> index.resolve("xkcd 8888")
        NotFound()
    """

    names: tuple[str, ...]
    popularity: NDArray[np.float64]
    aliases: AliasTable
    tables: Tables
    weights: Weights = field(default_factory=Weights)
    bounds: Bounds = field(default_factory=Bounds)

    @classmethod
    def build(cls, names: Sequence[str], popularity: Sequence[float], readers: Readers | None = None) -> Self:
        """Make every table that a search needs.

        readers: what reads Chinese characters; those that are installed, if not given.

        Raises:
            ValueError: there is not one popularity for each name.
        """
        if len(names) != len(popularity):
            raise ValueError(f"{len(names)} names but {len(popularity)} popularities: give one for each name")
        readers = Readers.installed() if readers is None else readers
        found = [(row, alias) for row, name in enumerate(names) for alias in aliases_of(name, readers)]
        aliases = AliasTable.build(
            [alias.text for _, alias in found],
            np.array([row for row, _ in found], dtype=np.int32),
            np.array([ALIAS_KINDS.index(alias.kind) for _, alias in found], dtype=np.uint8),
        )
        return cls(tuple(names), np.array(popularity, dtype=np.float64), aliases, Tables.build(aliases))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Load what `save` wrote to this folder, large arrays memory-mapped.

        What a version before wrote is built anew from its names.

        Raises:
            OSError: a file is missing.
            ValueError: a file is not of an index of this version.
        """
        texts = read_texts(folder)
        if texts["format"] < FORMAT:
            log.info(
                "%s: a version before indexed the names; till the next refresh that is done at each start",
                folder,
            )
            return cls.build(texts["names"], read_array(folder, "popularity").tolist())
        aliases, tables = read_tables(folder, texts)
        return cls(tuple(texts["names"]), read_array(folder, "popularity"), aliases, tables)

    def save(self, folder: Path) -> None:
        """Write files named `names-…` into a folder that exists; the same bytes for the same names."""
        alphabet = self.tables.syllables.alphabet
        write_texts(folder, {"names": self.names, "aliases": self.aliases.texts, "alphabet": alphabet})
        write_array(folder, "popularity", self.popularity)
        write_tables(folder, self.aliases, self.tables)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.names)} names)"

    def search(self, text: str, limit: int = 25) -> list[Hit]:
        """At most `limit` hits, best first; equal scores by popularity, then by row.

        A blank text finds the most popular rows, kind `popular`, score 0.
        """
        limit = max(limit, 0)
        exact = self._by_name.get(composed(text), [])
        query = Query.read(text)
        if not query.words and not exact:
            return [
                Hit(int(row), 0.0, self.names[row], MatchKind.POPULAR)
                for row in np.argsort(self._ranks)[:limit]
            ]
        hits = self._search.hits(query, limit + len(exact)) if query.words else []
        first = [
            Hit(row, 1.0, self.names[row], MatchKind.EXACT)
            for row in sorted(exact, key=self._ranks.__getitem__)
        ]
        return (first + [hit for hit in hits if hit.row not in exact])[:limit]

    def prepare(self, pause: Callable[[], None]) -> None:
        """Compute now what the first searches would otherwise wait for; `pause` is called in between."""
        pause()
        self._search.contained.prepare()
        for typed in EVERY_WAY_OF_TYPING:
            pause()
            self.search(typed, 1)

    def resolve(self, text: str) -> Decision:
        """Take the text for one name if that is sure, else suggest, else say that there is none."""
        exact = self._by_name.get(composed(text), [])
        if len(exact) == 1:
            return Accept(Hit(exact[0], 1.0, self.names[exact[0]], MatchKind.EXACT))
        return decided(text, self.search(text, MOST_SUGGESTED + 1), self.bounds, self.names)

    @cached_property
    def _search(self) -> Search:
        return Search(self.aliases, self.tables, self.weights, self._ranks)

    @cached_property
    def _ranks(self) -> NDArray[np.int64]:
        """Place of each row by popularity, 0 the most popular; equals in the order of their rows."""
        order = np.argsort(-np.nan_to_num(self.popularity, nan=-np.inf), kind="stable")
        ranks = np.empty(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        return ranks

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        """Rows by their display names as they stand, composed."""
        rows = defaultdict(list)
        for row, name in enumerate(self.names):
            rows[composed(name)].append(row)
        return dict(rows)

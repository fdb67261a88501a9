"""How well a typed text fits each alias, one way of writing at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.distance import Distance, KeyTable
from recommender.names.match import MatchKind
from recommender.names.query import Query
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables, ascii_masks

KINDS = tuple(MatchKind)


@dataclass(frozen=True)
class Weights:
    """What each kind of likeness counts, 0–1."""

    part: float = 0.985
    word: float = 0.95
    tail: float = 0.94
    head: float = 0.92
    typo: float = 0.96
    shift: float = 0.975
    layout: float = 0.965
    roman: float = 0.955
    choseong: float = 0.94
    choseong_typo: float = 0.9
    loose: float = 0.93
    loose_doubt: float = 0.25
    loan: float = 0.93
    loan_doubt: float = 0.5
    fewer_words: float = 0.975

    def of_alias(self, kind: AliasKind) -> float:
        return {
            AliasKind.WHOLE: 1.0, AliasKind.PART: self.part, AliasKind.WORD: self.word, AliasKind.TAIL: self.tail,
        }[kind]  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """Aliases, each with the score of its likeness and its kind (a place in `KINDS`); shapes (n,)."""

    aliases: NDArray[np.int32]
    scores: NDArray[np.float64]
    kinds: NDArray[np.uint8]


def gathered(query: Query, aliases: AliasTable, tables: Tables, weights: Weights) -> Iterator[Evidence]:
    """The evidence in every way of writing the text can be read in."""
    yield from _typed(query, aliases, tables, weights)
    if query.letters:
        yield _initials(query, tables, weights)
    if query.loose:
        other_script = aliases.hangul != query.has_hangul
        yield _heard(
            query.loose,
            tables.loose,
            other_script,
            MatchKind.SOUND,
            weights.loose,
            weights.loose_doubt,
            weights,
        )
        yield _heard(
            query.loan, tables.loan, other_script, MatchKind.LOAN, weights.loan, weights.loan_doubt, weights
        )


def _typed(query: Query, aliases: AliasTable, tables: Tables, weights: Weights) -> Iterator[Evidence]:
    masks, length = ascii_masks(query.keystrokes)
    if not length:
        return
    found = tables.keys.distances(masks, length)
    scores = _likeness(found, tables.keys, length, weights.typo, weights.head)
    crossed = aliases.hangul[tables.keys.entries] != query.has_hangul
    kinds = _kinds(found, MatchKind.EXACT)
    _tell_same_keys_apart(
        query, aliases, tables.keys, crossed, np.flatnonzero(found.whole == 0), scores, kinds, weights
    )
    yield Evidence(tables.keys.entries, scores * np.where(crossed, weights.layout, 1.0), kinds)
    if not query.has_hangul:
        found = tables.roman.distances(masks, length)
        scores = _likeness(found, tables.roman, length, weights.typo, weights.head) * weights.roman
        yield Evidence(tables.roman.entries, scores, _kinds(found, MatchKind.ROMANISED))


_SAME_LETTERS = np.array(
    [KINDS.index(k) for k in (MatchKind.EXACT, MatchKind.PART, MatchKind.WORD, MatchKind.WORD)]
)


def _tell_same_keys_apart(query, aliases, table, crossed, places, scores, kinds, weights) -> None:
    for place in places.tolist():
        alias = table.entries[place]
        if aliases.texts[alias].replace(" ", "") == query.compact:
            kinds[place] = _SAME_LETTERS[aliases.kinds[alias]]
        elif crossed[place]:
            kinds[place] = KINDS.index(MatchKind.LAYOUT)
        else:
            kinds[place] = KINDS.index(MatchKind.TYPO)
            scores[place] *= weights.shift


def _initials(query: Query, tables: Tables, weights: Weights) -> Evidence:
    masks, length = tables.syllables.masks(query.letters)
    table = tables.syllables.table
    found = table.distances(masks, length)
    scores = _likeness(found, table, length, weights.choseong_typo, weights.head) * weights.choseong
    kinds = np.full(len(scores), KINDS.index(MatchKind.CHOSEONG), dtype=np.uint8)
    return Evidence(table.entries, scores, kinds)


def _heard(
    key: str,
    table: KeyTable,
    kept: NDArray[np.bool_],
    kind: MatchKind,
    weight: float,
    doubt: float,
    weights: Weights,
) -> Evidence:
    masks, length = ascii_masks(key)
    if not length:
        return Evidence(table.entries[:0], np.zeros(0), np.zeros(0, dtype=np.uint8))
    found = table.distances(masks, length)
    longest = np.maximum(table.lengths, length)
    scores = _likeness(found, table, length, weights.typo, weights.head) * weight * (1 - doubt / longest)
    scores *= kept[table.entries]
    return Evidence(table.entries, scores, np.full(len(scores), KINDS.index(kind), dtype=np.uint8))


def _likeness(found: Distance, table: KeyTable, length: int, typo: float, head: float) -> NDArray[np.float64]:
    """1 for the key itself, less for every edit; `head` of it where only the beginning is alike."""
    whole = 1 - found.whole / np.maximum(table.lengths, length)
    whole = np.where(found.whole == 0, 1.0, whole * typo)
    return np.maximum(whole, head * (1 - found.head / length))


def _kinds(found: Distance, exact: MatchKind) -> NDArray[np.uint8]:
    kinds = np.where(found.head == 0, KINDS.index(MatchKind.PREFIX), KINDS.index(MatchKind.TYPO))
    return np.where(found.whole == 0, KINDS.index(exact), kinds).astype(np.uint8)


def alias_weights(aliases: AliasTable, weights: Weights) -> NDArray[np.float64]:
    return np.array([weights.of_alias(kind) for kind in ALIAS_KINDS])[aliases.kinds]

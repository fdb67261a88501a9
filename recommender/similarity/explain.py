"""Why two channels are alike: terms that add up to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recommender.features.columns import LIKED_TOGETHER, POPULARITY, ColumnKind, FeatureColumn
from recommender.notebook import html_table

if TYPE_CHECKING:
    from recommender.features.columns import Features

SHOWN = 2


@dataclass(frozen=True, slots=True)
class Term:
    """What one column adds to the score."""

    column: FeatureColumn
    value: float


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """A score and its terms; their sum is the score within 1e-9.

    What both channels have, and who likes both, comes first, largest first; the candidate's own popularity
    last.

    >>> from recommender import Snapshot, sample_catalogue
    >>> Snapshot.build(sample_catalogue()).explain(0, 56)
    <Explanation of 0.354: '아이돌' 0.052, '댄스곡' 0.040, and 13 more>
    """

    score: float
    terms: tuple[Term, ...]

    def __repr__(self) -> str:
        first = [f"{term.column.label!r} {term.value:.3f}" for term in self.terms[:SHOWN]]
        more = [f"and {len(self.terms) - SHOWN} more"] if len(self.terms) > SHOWN else []
        return f"<Explanation of {self.score:.3f}: {', '.join(first + more)}>"

    def _repr_html_(self) -> str:
        rows = [(term.column.label, term.column.kind, f"{term.value:.1%}") for term in self.terms]
        return html_table(("column", "kind", "adds"), rows, f"the terms of a score of {self.score:.1%}")


def explain(features: Features, query: int, candidate: int) -> Explanation:
    """The terms of `candidate`'s score for `query`, and the score; both are rows."""
    return Explanation(features.score(query, candidate), terms_of(features, query, candidate))


def terms_of(features: Features, query: int, candidate: int) -> tuple[Term, ...]:
    """The terms alone, which take a tenth of the time."""
    terms = list(shared_content(features, query, candidate))
    liked = float(features.liked(np.array([query]), np.array([candidate]))[0])
    if liked > 0:
        terms = sorted([*terms, Term(LIKED_TOGETHER, liked)], key=_largest_first)
    popularity = float(features.query_weight[query] * features.candidate_weight[candidate])
    if popularity > 0:
        terms.append(Term(POPULARITY, popularity))
    return tuple(terms)


def shared_content(features: Features, query: int, candidate: int) -> tuple[Term, ...]:
    """The terms of the columns that both rows have, without popularity, largest first."""
    columns, products = features.entries.shared(query, candidate)
    terms = [
        Term(features.columns[column], value)
        for column, value in zip(columns.tolist(), products.tolist(), strict=True)
    ]
    return tuple(sorted(terms, key=_largest_first))


def with_words(features: Features, tags: tuple[str, ...], query: int, candidate: int) -> tuple[str, ...]:
    """Tags that both rows have, and the words that both use, largest first."""
    terms = shared_content(features, query, candidate)
    words = (term.column.label for term in terms if term.column.kind is ColumnKind.WORD)
    return (*tags, *(word for word in words if word not in tags))


def _largest_first(term: Term) -> tuple[float, FeatureColumn]:
    return -term.value, term.column

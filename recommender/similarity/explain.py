"""Why two channels are alike: terms that add up to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recommender.features.columns import POPULARITY, FeatureColumn

if TYPE_CHECKING:
    from recommender.features.columns import Features


@dataclass(frozen=True, slots=True)
class Term:
    """What one column adds to the score."""

    column: FeatureColumn
    value: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A score and its terms; their sum is the score within 1e-9.

    What both channels have comes first, largest first; the candidate's own popularity last.
    """

    score: float
    terms: tuple[Term, ...]


def explain(features: Features, query: int, candidate: int) -> Explanation:
    """The terms of `candidate`'s score for `query`; both are rows."""
    terms = list(shared_content(features, query, candidate))
    popularity = float(features.query_weight[query] * features.candidate_weight[candidate])
    if popularity > 0:
        terms.append(Term(POPULARITY, popularity))
    score = features.scores(np.array([query]), np.array([candidate]))
    return Explanation(float(score[0]), tuple(terms))


def shared_content(features: Features, query: int, candidate: int) -> tuple[Term, ...]:
    """The terms of the columns that both rows have, without popularity, largest first."""
    columns, products = features.entries.shared(query, candidate)
    terms = [
        Term(features.columns[column], value)
        for column, value in zip(columns.tolist(), products.tolist(), strict=True)
    ]
    return tuple(sorted(terms, key=_largest_first))


def _largest_first(term: Term) -> tuple[float, FeatureColumn]:
    return -term.value, term.column

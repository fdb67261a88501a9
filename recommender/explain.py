"""Why two channels are alike: terms that add up to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recommender.features import POPULARITY, FeatureColumn

if TYPE_CHECKING:
    from recommender.features import Features


@dataclass(frozen=True, slots=True)
class Term:
    """What one column adds to the score."""

    column: FeatureColumn
    value: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A score and its terms, largest first; their sum is the score within 1e-9."""

    score: float
    terms: tuple[Term, ...]


def explain(features: Features, query: int, candidate: int) -> Explanation:
    """The terms of `candidate`'s score for `query`; both are rows."""
    products = (features.content[[query]].multiply(features.content[[candidate]])).tocoo()
    terms = [
        Term(features.columns[column], float(value))
        for column, value in zip(products.coords[1], products.data, strict=True)
    ]
    popularity = float(features.asked[query] * features.offered[candidate])
    if popularity > 0:
        terms.append(Term(POPULARITY, popularity))
    terms.sort(key=lambda term: (-term.value, term.column))
    score = features.scores(np.array([query]), np.array([candidate]))
    return Explanation(float(score[0]), tuple(terms))

"""One channel against all: the same bits as pair by pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity.postings import Postings
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_scores_are_those_of_features_to_the_last_bit(recipe: str, sample: Catalogue) -> None:
    features = snapshot_of(sample, recipe).features
    postings = Postings.of(features.entries, len(features.columns))
    everybody = np.arange(len(features))
    for row in everybody[::3].tolist():
        asked = np.full(len(features), row)
        np.testing.assert_array_equal(postings.exact(row, everybody), features.agreement(asked, everybody))
        agreement, scores = postings.scores(row, features.query_weight[row] * features.candidate_weight)
        np.testing.assert_array_equal(scores, features.scores(asked, everybody))
        np.testing.assert_allclose(agreement, features.agreement(asked, everybody), atol=1e-14)


def test_what_lies_between_two_decimals_is_rounded_as_it_is_pair_by_pair(sample: Catalogue) -> None:
    """With weights that put every sum into the middle, the last bits decide."""
    features = snapshot_of(sample).features
    postings = Postings.of(features.entries, len(features.columns))
    everybody = np.arange(len(features))
    for row in range(0, 500, 100):
        exact = features.agreement(np.full(len(features), row), everybody)
        weights = np.floor(exact * 1e12) / 1e12 + 0.5e-12 - exact
        np.testing.assert_array_equal(postings.scores(row, weights)[1], np.round(exact + weights, 12))


def test_cosines_are_1_for_twins_and_0_for_what_is_not_known(sample: Catalogue) -> None:
    features = snapshot_of(sample).features
    postings = Postings.of(features.entries, len(features.columns))
    vectors = features.content.toarray()
    lengths = np.linalg.norm(vectors, axis=1)
    for row in range(0, 500, 50):
        whole = lengths * lengths[row]
        cosines = np.divide(vectors @ vectors[row], whole, out=np.zeros(500), where=whole > 0)
        np.testing.assert_allclose(postings.cosines(row), cosines, atol=1e-12)
        rows = np.array([row, 3, 77])
        np.testing.assert_allclose(postings.among(rows)[0], cosines[rows], atol=1e-11)
    assert np.all(postings.cosines(0)[~features.known] == 0)

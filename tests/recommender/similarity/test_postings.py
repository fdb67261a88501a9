"""One channel against all: the same bits as pair by pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity import postings as postings_module
from recommender.similarity import ranking
from recommender.similarity.postings import Postings
from recommender.similarity.taste import Taste
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


@pytest.fixture(params=[0, 10_000], ids=["common columns whole", "one by one"])
def _of_a_table_of_any_size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings_module, "MANY", request.param)


@pytest.mark.usefixtures("_of_a_table_of_any_size")
@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_agreement_is_that_of_features(recipe: str, sample: Catalogue) -> None:
    features = snapshot_of(sample, recipe).features
    postings = Postings.of(features.entries, len(features.columns))
    everybody = np.arange(len(features))
    for row in everybody[::3].tolist():
        expected = features.agreement(np.full(len(features), row), everybody)
        np.testing.assert_array_equal(postings.exact(row, everybody), expected)
        np.testing.assert_allclose(postings.agreement(row), expected, atol=1e-14)
    three = np.sum([features.agreement(np.full(len(features), row), everybody) for row in (0, 7, 99)], axis=0)
    np.testing.assert_allclose(postings.agreement(0, 7, 99), three, atol=1e-13)


@pytest.mark.usefixtures("_of_a_table_of_any_size")
@pytest.mark.parametrize("exact", [5, 2000])
def test_the_best_scores_are_those_of_features_and_others_nearly(
    exact: int, sample: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "EXACT", exact)
    snapshot = snapshot_of(sample)
    liked, everybody = (3, 40, 77), np.arange(len(sample))
    each = [snapshot.features.scores(np.full(len(sample), row), everybody) for row in liked]
    expected = np.asarray(np.round(np.mean(each, axis=0), 12), np.float64)
    found = ranking.rank_all(snapshot.grounds, Taste(liked))
    np.testing.assert_allclose(found.scores, expected, atol=2e-12)
    best = found.first(exact)
    np.testing.assert_array_equal(
        found.scores[best][: exact - len(liked)], expected[best][: exact - len(liked)]
    )


def test_cosines_of_near_twins_are_high_and_what_is_not_known_is_nobodys_twin(sample: Catalogue) -> None:
    features = snapshot_of(sample).features
    postings = Postings.of(features.entries, len(features.columns))
    vectors = features.content.toarray()
    lengths = np.linalg.norm(vectors, axis=1)
    for row in range(0, 500, 50):
        whole = lengths * lengths[row]
        cosines = np.divide(vectors @ vectors[row], whole, out=np.zeros(500), where=whole > 0)
        np.testing.assert_array_equal(postings.twins(row, 0.9), np.round(cosines, 12) >= 0.9)
        rows = np.array([row, 3, 77])
        directions = postings.directions(rows)
        np.testing.assert_allclose(directions @ directions[0], cosines[rows], atol=1e-11)
    assert not postings.twins(0, 1e-9)[~features.known].any()


@given(st.integers(0, 499), st.sampled_from((0.05, 0.3, 0.9, 0.999)))
@settings(deadline=None, max_examples=150)
def test_twins_are_those_that_a_look_at_everybody_finds(
    sample_snapshot: Snapshot, row: int, least: float
) -> None:
    postings = sample_snapshot.grounds.postings
    lengths = postings.lengths * postings.lengths[row]
    cosines = np.divide(postings.agreement(row), lengths, out=np.zeros(500), where=lengths > 0)
    np.testing.assert_array_equal(postings.twins(row, least), cosines >= least)


def test_of_the_columns_that_many_have_the_commonest_are_kept_whole(
    sample_snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    features = sample_snapshot.features
    monkeypatch.setattr(postings_module, "MANY", 0)
    sizes = np.diff(Postings.of(features.entries, len(features.columns)).starts)
    common, dense = Postings.of(features.entries, len(features.columns))._common
    assert set(common.tolist()) == set(np.flatnonzero(sizes > 500 // postings_module.COMMON).tolist())
    assert np.count_nonzero(dense) == sizes[common].sum()
    monkeypatch.setattr(postings_module, "DENSE_BYTES", 3 * 8 * 500)
    few, _ = Postings.of(features.entries, len(features.columns))._common
    assert few.tolist() == common[:3].tolist()

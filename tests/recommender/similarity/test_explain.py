"""Explanations: terms add up to the score; shared tags are those that are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.features.columns import POPULARITY
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.similarity.explain import explain
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import read, snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


@given(catalogues_of_twins(), st.sampled_from(RECIPE_NAMES), st.data())
@settings(deadline=None)
def test_terms_add_up_to_the_score(catalogue: Catalogue, recipe: str, data: st.DataObject) -> None:
    features = apply_recipe(recipe, catalogue)
    rows = st.integers(0, len(catalogue) - 1)
    query, candidate = data.draw(rows), data.draw(rows)
    explanation = explain(features, query, candidate)
    assert explanation.score == features.scores(np.array([query]), np.array([candidate]))[0]
    assert abs(sum(term.value for term in explanation.terms) - explanation.score) <= 1e-9
    values = [term.value for term in explanation.terms]
    columns = [term.column for term in explanation.terms]
    shared = values[:-1] if POPULARITY in columns[-1:] and recipe != "seed" else values
    assert shared == sorted(shared, reverse=True)
    assert all(value > 0 for value in values)
    assert len(set(columns)) == len(values)


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_terms_of_the_sample_add_up(recipe: str, sample: Catalogue) -> None:
    snapshot = snapshot_of(sample, recipe)
    for row in range(0, len(sample), 7):
        if snapshot.features.known[row]:
            for neighbour in snapshot.similar(row, 10):
                explanation = snapshot.explain(row, neighbour.row)
                assert explanation.score == neighbour.score
                assert abs(sum(term.value for term in explanation.terms) - neighbour.score) <= 1e-6


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_one_score_has_the_bits_of_many(recipe: str, sample: Catalogue) -> None:
    features = snapshot_of(sample, recipe).features
    everybody = np.arange(len(sample))
    for row in everybody[::25].tolist():
        each = [features.score(row, other) for other in everybody.tolist()]
        np.testing.assert_array_equal(each, features.scores(np.full(len(sample), row), everybody))


def test_a_term_is_named_after_its_column() -> None:
    features = apply_recipe("tuned", tagged("Pop (국외), Jazz", "Pop (국외)", cpi=[1, 9]))
    terms = explain(features, 0, 1).terms
    assert [term.column.label for term in terms] == ["Pop (국외)", "Pop", "popularity"]
    assert terms[0].value * 0.49 == pytest.approx(terms[1].value)
    assert terms[2].column == POPULARITY


def test_shared_tags_are_the_rarest_first() -> None:
    snapshot = snapshot_of(tagged("Pop, Jazz, OST", "OST, Pop, Jazz", "Pop", "Pop, OST"))
    assert snapshot.shared(0, 1) == ("Jazz", "OST", "Pop")
    assert snapshot.shared(0, 1, limit=2) == ("Jazz", "OST")
    assert snapshot.shared(0, 2) == ("Pop",)


def test_tags_are_shared_however_they_are_spelt() -> None:
    snapshot = snapshot_of(tagged("R&B / Soul (국내)", "r&b/soul(국내)"))
    assert snapshot.shared(0, 1) == ("R&B / Soul (국내)",)
    assert snapshot.shared(1, 0) == ("r&b/soul(국내)",)


def test_a_tag_in_both_columns_counts_in_both() -> None:
    rows = [{"genres": "Lo-fi, Jazz", "moods": ""}] * 3 + [{"genres": "", "moods": "Lo-fi"}] * 2
    assert snapshot_of(read(*rows)).shared(0, 1) == ("Jazz", "Lo-fi")


def test_unknown_moods_are_never_shown_as_shared() -> None:
    snapshot = snapshot_of(read({"moods": "모든 분위기"}, {"moods": "모든 분위기"}), "seed")
    assert snapshot.shared(0, 1) == ("Jazz (국외)", "Pop (국외)")


def test_words_fill_what_tags_leave(sample_snapshot: Snapshot) -> None:
    tags = sample_snapshot.catalogue
    for row in range(0, 100, 9):
        if not sample_snapshot.features.known[row]:
            continue
        for neighbour in sample_snapshot.similar(row, 10):
            shared = sample_snapshot.shared(row, neighbour.row, limit=5)
            assert len(shared) == len(set(shared)) <= 5
            own = {*tags.tags["genres"][row], *tags.tags["moods"][row]}
            words = {term.column.label for term in sample_snapshot.explain(row, neighbour.row).terms}
            assert set(shared) <= own | words - {"popularity"}

"""Lists with likes against brute force over the scores of all pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.likes import Likes
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.similarity.explain import explain
from recommender.similarity.neighbours import NOBODY, Neighbours
from recommender.similarity.taste import Taste
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import NEW_YEAR, assert_same_snapshot, snapshot_of, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features


def brute_force(features: Features, catalogue: Catalogue, row: int) -> list[tuple[int, float]]:
    content = features.content.toarray()
    others = np.array([other for other in range(len(catalogue)) if other != row], np.int64)
    liked = features.liked(np.full(len(others), row), others)
    alike = others[(content[others] @ content[row] > 5e-13) | (liked > 0)]
    scores = features.scores(np.full(len(alike), row), alike).tolist()
    cpi = np.nan_to_num(catalogue.number("cpi"), nan=-1)
    ranked = sorted(
        zip(alike.tolist(), scores, strict=True), key=lambda pair: (-pair[1], -cpi[pair[0]], pair[0])
    )
    return [(other, score) for other, score in ranked]


def some_likes(channels: int, data: st.DataObject) -> Likes:
    like = st.tuples(st.sampled_from("abcd"), st.integers(0, channels - 1), st.sampled_from((1.0, 2.0)))
    return Likes.of(data.draw(st.lists(like, min_size=1, max_size=30)), channels)


@given(
    catalogue=catalogues_of_twins(),
    recipe=st.sampled_from(RECIPE_NAMES),
    depth=st.integers(1, 12),
    data=st.data(),
)
@settings(deadline=None, max_examples=80)
def test_lists_are_those_of_brute_force(
    catalogue: Catalogue, recipe: str, depth: int, data: st.DataObject
) -> None:
    features = apply_recipe(recipe, catalogue, some_likes(len(catalogue), data))
    found = Neighbours.build(features, catalogue.number("cpi"), depth)
    for row in range(len(catalogue)):
        pairs = zip(found.rows[row].tolist(), found.scores[row].tolist(), strict=True)
        due = brute_force(features, catalogue, row)[:depth] if features.known[row] else []
        assert [(other, score) for other, score in pairs if other != NOBODY] == due


@given(catalogue=catalogues_of_twins(), data=st.data())
@settings(deadline=None, max_examples=40)
def test_a_longer_list_is_the_stored_one_and_goes_on(catalogue: Catalogue, data: st.DataObject) -> None:
    snapshot = Snapshot.build(catalogue, likes=some_likes(len(catalogue), data), depth=3)
    for row in np.flatnonzero(snapshot.features.known)[:8].tolist():
        longer = snapshot.similar(row, 45)
        assert [(one.row, one.score) for one in longer] == brute_force(snapshot.features, catalogue, row)
        assert snapshot.similar(row, 3) == longer[:3]


def test_who_is_liked_together_comes_first_and_is_told_so() -> None:
    catalogue = tagged("Pop", "Pop", "Jazz", "Pop, Jazz", "")
    likes = Likes.of([(person, row, 1.0) for person in "abcdefgh" for row in (0, 2, 4)], channels=5)
    snapshot = Snapshot.build(catalogue, likes=likes)
    assert [one.row for one in snapshot.similar(0)] == [2, 4, 1, 3]
    assert [one.similarity > 0 for one in snapshot.similar(0)] == [False, False, True, True]
    explanation = snapshot.explain(0, 2)
    assert [(term.column.kind, term.column.label) for term in explanation.terms] == [
        ("liked", "liked together")
    ]
    assert [one.row for one in snapshot.answer(Taste((0, 1), 2)).neighbours] == [2, 4]
    assert [one.row for one in snapshot.similar(4)] == [0, 2]


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_terms_add_up_with_likes_too(recipe: str, sample: Catalogue) -> None:
    rng = np.random.default_rng(5)
    likes = Likes.of([(str(n % 90), int(rng.integers(500)), 1.0) for n in range(1500)], channels=500)
    features = apply_recipe(recipe, sample, likes)
    together = 0
    for query, candidate in [*rng.integers(500, size=(400, 2)).tolist(), [0, int(features.likes.indices[0])]]:  # type: ignore[union-attr]  # there are likes
        terms = explain(features, query, candidate)
        assert abs(sum(term.value for term in terms.terms) - terms.score) <= 1e-9
        together += any(term.column.kind == "liked" for term in terms.terms)
    assert together


def test_a_snapshot_with_likes_is_saved_and_loaded(sample: Catalogue, tmp_path: Path) -> None:
    likes = Likes.of([("ann", 0, 1.0), ("ann", 7, 1.0), ("bob", 7, 1.0), ("bob", 9, 1.0)], channels=500)
    snapshot = Snapshot.build(sample, likes=likes, built_at=NEW_YEAR)
    snapshot.save(tmp_path)
    loaded = Snapshot.load(tmp_path)
    assert_same_snapshot(loaded, snapshot)
    assert loaded.explain(0, 7) == snapshot.explain(0, 7)
    assert loaded.similar(9, 40) == snapshot.similar(9, 40)


def test_without_likes_not_a_bit_is_otherwise(sample: Catalogue, tmp_path: Path) -> None:
    snapshot_of(sample).save(tmp_path)
    assert not [path.name for path in tmp_path.iterdir() if "likes" in path.name]
    assert Snapshot.load(tmp_path).features.likes is None

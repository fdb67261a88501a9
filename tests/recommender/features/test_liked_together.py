"""Likes as a term: its formula, and that it adds and takes nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.catalogue.likes import Likes
from recommender.features.liked_together import liked_together, with_likes
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from tests.recommender.tables import assert_same_features, tagged

PEOPLE = [
    ("ann", 0, 1.0),
    ("ann", 1, 4.0),
    ("bob", 0, 2.0),
    ("bob", 1, 2.0),
    ("bob", 2, 1.0),
    ("cid", 3, 9.0),
]


def test_it_is_ten_times_the_shared_by_the_root_and_twenty() -> None:
    found = liked_together(Likes.of(PEOPLE, channels=5)).toarray()
    ann, bob = {0: 0.25, 1: 1.0}, {0: 1.0, 1: 1.0, 2: 0.5}
    liked = {row: ann.get(row, 0) + bob.get(row, 0) for row in range(3)}
    due = np.zeros((5, 5))
    for one, other in ((0, 1), (0, 2), (1, 2)):
        shared = sum((person.get(one, 0) * person.get(other, 0)) ** 0.5 for person in (ann, bob))
        due[one, other] = due[other, one] = 10 * shared / ((liked[one] * liked[other]) ** 0.5 + 20)
    np.testing.assert_allclose(found, due)


def test_nobody_who_likes_two_adds_nothing() -> None:
    features = apply_recipe("tuned", tagged("Pop", "Pop", "Jazz"))
    alone = with_likes(features, Likes.of([("ann", 0, 1.0), ("bob", 1, 1.0)], channels=3))
    assert_same_features(alone, features)
    assert not alone.liked(np.array([0, 1]), np.array([1, 2])).any()


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_all_other_terms_keep_their_proportions(recipe: str) -> None:
    catalogue = tagged("Pop, Jazz", "Pop", "Jazz", "", "Rock", cpi=[5, 100, 2, 7, 40])
    plain = apply_recipe(recipe, catalogue)
    liked = apply_recipe(recipe, catalogue, Likes.of(PEOPLE, channels=5))
    pairs = np.indices((5, 5)).reshape(2, -1)
    shrunk = liked.unit / plain.unit
    due = shrunk * (plain.scores(*pairs) + plain.unit * liked_together(Likes.of(PEOPLE, 5)).toarray().ravel())
    np.testing.assert_allclose(liked.scores(*pairs), due, atol=2e-12)
    assert liked.scores(*pairs).max() <= 1
    assert plain.known.tolist()[3] is (recipe == "seed")
    assert liked.known.tolist() == [True, True, True, recipe == "seed", True]


def test_likes_of_another_table_are_refused() -> None:
    with pytest.raises(ValueError, match="likes of 5 channels for a table of 2"):
        apply_recipe("tuned", tagged("Pop", "Jazz"), Likes.of(PEOPLE, channels=5))

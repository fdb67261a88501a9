"""Recipes in a made-up world whose right order is known: a change that costs more than chance fails here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.catalogue.dialects import read_catalogue
from recommender.catalogue.likes import Likes, read_likes
from recommender.evaluation.tastes import Evaluation, evaluate
from scripts.make_tastes import write_tastes
from tests.recommender.tables import tagged

if TYPE_CHECKING:
    from pathlib import Path

# What the recipes reach in this world. A change that makes one better raises its figure here.
REACHED = {"seed": 0.303, "tuned-1": 0.419, "tuned": 0.428, "tuned + likes": 0.481}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder: Path = tmp_path_factory.mktemp("tastes")
    write_tastes(folder, channels=300, people=500)
    catalogue = read_catalogue(folder / "channels.csv").catalogue
    return evaluate(catalogue, read_likes(folder / "likes.csv", catalogue).likes)


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("random", "seed"),
        ("seed", "tuned-1"),
        ("tuned-1", "tuned"),
        ("tuned", "tuned + likes"),
        ("popularity", "tuned"),
        ("random", "popularity"),
        ("co-occurrence", "tuned + likes"),
    ],
)
def test_the_order_is_the_right_one(found: Evaluation, worse: str, better: str) -> None:
    assert found[better].ndcg > found[worse].ndcg
    if better == "tuned":
        assert found[worse].beyond_interval.high < 0
    if worse == "tuned":
        assert found[better].beyond_interval.low > 0


@pytest.mark.parametrize("recipe", REACHED)
def test_no_recipe_lost_more_than_chance_explains(found: Evaluation, recipe: str) -> None:
    low, high = found[recipe].interval
    assert found[recipe].ndcg >= REACHED[recipe] - (high - low) / 2


def test_lists_show_the_world_evenly_and_end_in_no_tie(found: Evaluation) -> None:
    for recipe in ("tuned", "tuned + likes"):
        assert found[recipe].coverage >= 0.85
        assert found[recipe].gini <= 0.5
        assert found[recipe].ties == 0
    assert found["tuned"].gini < found["tuned-1"].gini
    assert found["popularity"].coverage < 0.1


def test_figures_are_of_the_whole_world(found: Evaluation) -> None:
    assert (found.people, found.channels, found.folds) == (500, 300, 5)
    assert 290 <= found.asked <= 300
    for way in found.ways:
        assert 0 <= way.ndcg <= 1
        assert way.interval.low < way.ndcg < way.interval.high
        assert 0 <= way.recall <= 1
        assert 0 <= way.diversity <= 1
    assert found["tuned"].beyond == 0


def test_the_same_seed_gives_the_same_figures() -> None:
    rng = np.random.default_rng(2)
    likes = Likes.of([(str(n % 20), int(rng.integers(30)), 1.0) for n in range(150)], channels=30)
    catalogue = tagged(*["Pop, Jazz", "Pop", "Jazz"] * 10, cpi=rng.random(30).tolist())
    assert evaluate(catalogue, likes, seed=3) == evaluate(catalogue, likes, seed=3)
    assert evaluate(catalogue, likes, seed=3) != evaluate(catalogue, likes, seed=4)


def test_nothing_is_learnt_from_those_who_judge() -> None:
    """Each person likes a pair of their own: whoever has not seen these people cannot know it."""
    likes = Likes.of([(str(n), row, 1.0) for n in range(40) for row in (2 * n, 2 * n + 1)], channels=80)
    found = evaluate(tagged(*[f"Genre {row}" for row in range(80)]), likes)
    assert found["co-occurrence"].ndcg == 0
    assert found["tuned + likes"].ndcg == 0


@pytest.mark.parametrize("folds", [1, 3])
def test_too_few_people_are_refused(folds: int) -> None:
    with pytest.raises(ValueError, match="2 people cannot be dealt"):
        evaluate(tagged("Pop", "Pop"), Likes.of([("a", 0, 1.0), ("b", 1, 1.0)], channels=2), folds=folds)

"""Measures by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import sparse

from recommender.catalogue.likes import Likes
from recommender.evaluation.bootstrap import interval
from recommender.evaluation.measures import Quality, diversity, quality
from recommender.evaluation.rivals import at_random, co_liked, most_liked
from recommender.evaluation.tastes import together
from recommender.similarity.neighbours import NOBODY

NONE = [NOBODY] * 8


def test_a_list_is_worth_its_gains_by_their_places() -> None:
    truth = sparse.csr_array(np.array([[0, 0.5, 1.0, 0.25], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]]))
    lists = np.array([[1, 3, *NONE], [0, 2, *NONE], [0, 1, *NONE], [*NONE, NOBODY, NOBODY]], np.int32)
    found = quality(lists, truth)
    ideal = 1 + 0.5 / math.log2(3) + 0.25 / 2
    np.testing.assert_allclose(found.ndcg, [(0.5 + 0.25 / math.log2(3)) / ideal, np.nan, 1, np.nan])
    np.testing.assert_allclose(found.recall, [0.75 / 1.75, np.nan, 1, np.nan])


def test_parts_are_averaged_channel_by_channel() -> None:
    one, other = (
        Quality(np.array(values), np.array(values)) for values in ([0.2, np.nan, np.nan], [0.4, 1, np.nan])
    )
    np.testing.assert_allclose(Quality.mean([one, other]).ndcg, [0.3, 1, np.nan])


def test_diversity_is_one_less_the_cosine_of_pairs() -> None:
    tags = sparse.csr_array(np.array([[1.0, 0], [1, 0], [0, 1], [0, 0]]))
    same, apart, bare = ([0, 1, *NONE], [0, 2, *NONE], [0, 3, *NONE])
    assert diversity(np.array([same], np.int32), tags) == pytest.approx(0)
    assert diversity(np.array([same, apart, bare, [NOBODY] * 10], np.int32), tags) == pytest.approx(2 / 3)


def test_the_truth_is_the_share_of_those_who_like_it() -> None:
    likes = Likes.of([("a", 0, 1.0), ("a", 1, 1.0), ("b", 0, 1.0), ("c", 2, 1.0)], channels=4)
    assert together(likes).toarray().tolist() == [[0, 0.5, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def test_an_interval_holds_the_mean_and_narrows() -> None:
    rng = np.random.default_rng(1)
    few, many = (interval(rng.random(size), rng) for size in (30, 3000))
    assert few.low < 0.5 < few.high
    assert few.high - few.low > 5 * (many.high - many.low) > 0


def test_rivals_are_what_they_say() -> None:
    likes = Likes.of(
        [(p, row, 1.0) for p, rows in {"a": (0, 1), "b": (0, 1), "c": (0, 2)}.items() for row in rows], 4
    )
    assert most_liked(likes, 2).rows.tolist() == [[1, 2], [0, 2], [0, 1], [0, 1]]
    assert co_liked(likes, 3).rows.tolist() == [[1, 2, -1], [0, -1, -1], [0, -1, -1], [-1, -1, -1]]
    chance = at_random(6, 3, np.random.default_rng(0))
    assert all(len({row, *others}) == 4 for row, others in enumerate(chance.rows.tolist()))
    assert {
        other for others in at_random(3, 5, np.random.default_rng(0)).rows.tolist() for other in others
    } == {
        *range(3),
        NOBODY,
    }

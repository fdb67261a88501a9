"""How much popularity may count, and what it adds."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from recommender.features import lift
from recommender.features.exposure import coverage, gini
from recommender.features.lift import LARGEST_LIFT, LARGEST_WEIGHT, LEAST_WEIGHT, levelled, weight_for


@pytest.mark.parametrize("weight", [LEAST_WEIGHT, 0.05, LARGEST_WEIGHT])
def test_it_grows_with_popularity_and_stays_within_five_points(weight: float) -> None:
    z = np.array([-40.0, -3.0, -1.0, 0.0, 0.5, 0.6, 1.0, 3.0, 40.0, 40.5])
    added = levelled(z, weight)
    assert added[0] == 0
    assert np.all(np.diff(added) > 1e-9)  # giants are told apart, too
    assert added[-1] <= LARGEST_LIFT
    assert (added[5] - added[4]) / 0.1 == pytest.approx(weight, rel=0.2)


def test_how_evenly_lists_show_is_by_its_formulas() -> None:
    assert (coverage(np.array([0, 2, 2, 0])), coverage(np.array([], np.int64))) == (0.5, 1.0)
    assert gini(np.array([3, 3, 3])) == pytest.approx(0)
    assert gini(np.array([0, 0, 0, 8])) == pytest.approx(0.75)
    assert gini(np.array([1, 3])) == pytest.approx(
        sum(abs(a - b) for a in (1, 3) for b in (1, 3)) / (2 * 4 * 2)
    )
    assert gini(np.zeros(3, np.int64)) == 0


def crowd(channels: int, dimensions: int) -> tuple[sparse.csr_array, np.typing.NDArray[np.float64]]:
    """Channels that are all nearly alike, so that whatever is added decides."""
    rng = np.random.default_rng(3)
    vectors = rng.random((channels, dimensions))
    vectors /= np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    return sparse.csr_array(vectors), rng.standard_normal(channels)


def exposure(
    content: sparse.csr_array, z: np.typing.NDArray[np.float64], weight: float
) -> tuple[float, float]:
    scores = (content @ content.T).toarray() + levelled(z, weight)
    np.fill_diagonal(scores, -1)
    shown = np.bincount(np.argsort(-scores, axis=1)[:, :10].ravel(), minlength=len(z))
    return coverage(shown), gini(shown)


@pytest.mark.parametrize("dimensions", [10, 20, 50])
def test_it_weighs_as_much_as_the_goals_bear(dimensions: int) -> None:
    content, z = crowd(300, dimensions)
    twins = np.ones(300)
    found = weight_for(content, twins, z, np.arange(300))
    assert LEAST_WEIGHT < found < LARGEST_WEIGHT
    covered, unequal = exposure(content, z, found)
    least_covered, least_unequal = exposure(content, z, LEAST_WEIGHT)
    goals = min(0.85, least_covered - 0.02), max(0.5, least_unequal + 0.02)
    assert covered >= goals[0]
    assert unequal <= goals[1]
    more = exposure(content, z, found + 2 * (LARGEST_WEIGHT - LEAST_WEIGHT) / 2**lift.STEPS)
    assert more[0] < goals[0] or more[1] > goals[1]


def test_where_popularity_does_no_harm_it_weighs_the_most() -> None:
    content = sparse.csr_array(np.kron(np.eye(30), np.ones((8, 1))))
    assert weight_for(
        content, np.ones(240), np.random.default_rng(0).standard_normal(240), np.arange(240)
    ) == (LARGEST_WEIGHT)


def test_a_large_table_is_judged_by_a_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    content, z = crowd(900, 10)
    monkeypatch.setattr(lift, "MOST_MEASURED", 300)
    found = weight_for(content, np.ones(900), z, np.arange(900))
    monkeypatch.setattr(lift, "MOST_MEASURED", 2000)
    chosen = np.linspace(0, 899, 300).astype(np.int64)
    assert found == weight_for(content[chosen], np.ones(300), z[chosen], np.arange(300))

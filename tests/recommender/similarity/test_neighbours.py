"""Neighbour lists against brute force over the same scores, whatever the block size and depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.features.largest import GROUPS_A_PLACE, kth_largest_at_least
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.similarity import neighbours
from recommender.similarity.neighbours import NOBODY, Neighbours
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features

RECIPES = st.sampled_from(RECIPE_NAMES)
NAN = float("nan")


def brute_force(features: Features, catalogue: Catalogue, row: int) -> list[tuple[int, float]]:
    """Every other channel that agrees at all, by score, CPI and table order."""
    content = features.content.toarray()
    cpi = np.nan_to_num(catalogue.number("cpi"), nan=-1)
    agreement = content @ content[row]
    alike = [other for other in np.flatnonzero(agreement > 5e-13).tolist() if other != row]
    scores = features.scores(np.full(len(alike), row), np.array(alike, np.int64)).tolist()
    ranked = sorted(zip(alike, scores, strict=True), key=lambda pair: (-pair[1], -cpi[pair[0]], pair[0]))
    return [(other, score) for other, score in ranked]


def listed(found: Neighbours, place: int) -> list[tuple[int, float]]:
    pairs = zip(found.rows[place].tolist(), found.scores[place].tolist(), strict=True)
    return [(other, score) for other, score in pairs if other != NOBODY]


@pytest.mark.parametrize("block_bytes", [1, 500, 64 * 2**20])
@given(catalogue=catalogues_of_twins(), recipe=RECIPES, depth=st.integers(1, 45))
@settings(deadline=None, max_examples=60)
def test_lists_are_those_of_brute_force(
    block_bytes: int, catalogue: Catalogue, recipe: str, depth: int
) -> None:
    features = apply_recipe(recipe, catalogue)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "BLOCK_BYTES", block_bytes)
        found = Neighbours.build(features, catalogue.number("cpi"), depth)
    assert found.rows.shape == found.scores.shape == (len(catalogue), depth)
    for row in range(len(catalogue)):
        due = brute_force(features, catalogue, row)[:depth] if features.known[row] else []
        assert listed(found, row) == due


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
@pytest.mark.parametrize("depth", [1, 3, 10])
def test_a_table_large_enough_for_grouped_bounds_is_exact(recipe: str, depth: int, sample: Catalogue) -> None:
    features = apply_recipe(recipe, sample)
    assert len(sample) >= 2 * (depth + 1) * GROUPS_A_PLACE or depth > 3
    found = Neighbours.build(features, sample.number("cpi"), depth)
    for row in np.flatnonzero(features.known).tolist():
        assert listed(found, row) == brute_force(features, sample, row)[:depth]


@given(
    values=st.integers(1, 200).flatmap(
        lambda size: st.lists(st.sampled_from((-np.inf, 0.0, 0.2, 0.5, 1.0)), min_size=size, max_size=size)
    ),
    count=st.integers(1, 6),
)
@settings(deadline=None)
def test_the_bound_never_cuts_off_one_of_the_nearest(values: list[float], count: int) -> None:
    bound = kth_largest_at_least(np.array(values)[:, np.newaxis], count)[0]
    kth = sorted(values, reverse=True)[min(count, len(values)) - 1]
    assert 0 <= bound <= max(kth, 0.0)


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_a_channel_never_stands_in_its_own_list(recipe: str) -> None:
    catalogue = tagged(*["Pop (국외)"] * 60, cpi=[NAN] * 30 + [5.0] * 30)
    found = Neighbours.build(apply_recipe(recipe, catalogue), catalogue.number("cpi"), 10)
    assert not np.any(found.rows == np.arange(60)[:, np.newaxis])
    popular, unpopular = range(30, 40), range(1, 11)
    assert found.rows[0].tolist() == list(unpopular if recipe == "seed" else popular)
    assert np.all(found.rows[35] == [*range(30, 35), *range(36, 41)])


def test_strangers_are_never_shown_however_popular() -> None:
    catalogue = tagged("Pop", "Jazz", "Pop", "", cpi=[1, 1e9, 1, 0])
    found = Neighbours.build(apply_recipe("tuned", catalogue), catalogue.number("cpi"), 10)
    assert [[other for other, _ in listed(found, row)] for row in range(4)] == [[2], [], [0], []]
    assert np.all(found.scores[found.rows == NOBODY] == 0)


def test_progress_counts_distinct_queries_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    features = apply_recipe("tuned", tagged("Pop", "Pop", "Jazz", ""))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "BLOCK_BYTES", 1)
        Neighbours.build(features, np.zeros(4), 2, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


@given(catalogues_of_twins(), RECIPES, st.integers(1, 5))
@settings(deadline=None, max_examples=30)
def test_a_precomputed_list_is_the_live_one(catalogue: Catalogue, recipe: str, depth: int) -> None:
    shallow, deep = (snapshot_of(catalogue, recipe, depth=places) for places in (depth, 50))
    for row in np.flatnonzero(deep.features.known).tolist():
        for count in (depth, depth + 1, 50, 1000):
            assert shallow.similar(row, count) == deep.similar(row, 1000)[:count]

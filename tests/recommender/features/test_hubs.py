"""Nearness by groups against brute force over all pairs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from recommender.features import hubs
from recommender.features.hubs import nearness

ROWS = st.lists(
    st.lists(st.sampled_from((0.0, 0.3, 0.5, 1.0)), min_size=3, max_size=3), min_size=1, max_size=60
)


def brute_force(rows: np.typing.NDArray[np.float64], nearest: int) -> np.typing.NDArray[np.float64]:
    known = np.flatnonzero(rows.any(axis=1))
    found = np.ones(len(rows))
    products = rows[known] @ rows[known].T
    means = np.zeros(len(known))
    there = min(nearest, max(1, len(known) // 4))
    for place in range(len(known)):
        others = np.sort(np.delete(products[place], place))[::-1][:there]
        means[place] = others.mean() if len(others) else 0.0
    near = means[means > 0]
    median = float(np.median(near)) if len(near) else 1.0
    found[known] = np.maximum((there * means + (nearest - there) * median) / nearest, median / 2)
    return found


@pytest.mark.parametrize("block_bytes", [1, 1000, 64 * 2**20])
@pytest.mark.parametrize("nearest", [1, 3, 25])
@given(rows=ROWS)
@settings(deadline=None, max_examples=40)
def test_it_is_the_mean_of_the_nearest(block_bytes: int, nearest: int, rows: list[list[float]]) -> None:
    dense = np.array(rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hubs, "BLOCK_BYTES", block_bytes)
        patch.setattr(hubs, "NEAREST", nearest)
        found = nearness(sparse.csr_array(dense))
    np.testing.assert_allclose(found, brute_force(dense, nearest), rtol=1e-12)


def test_a_table_with_more_groups_than_strides_is_exact() -> None:
    rng = np.random.default_rng(1)
    rows = np.round(rng.random((1500, 6)), 1) * (rng.random((1500, 6)) < 0.5)
    np.testing.assert_allclose(nearness(sparse.csr_array(rows)), brute_force(rows, 25), rtol=1e-12)


def test_who_is_near_to_hardly_anybody_is_floored() -> None:
    lonely = np.vstack([np.tile([1.0, 0.0], (140, 1)), [[0.01, 1.0]]])
    found = nearness(sparse.csr_array(lonely))
    assert found[0] == 1
    assert found[-1] == 0.5

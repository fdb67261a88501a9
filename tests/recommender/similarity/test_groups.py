"""Channels of equal content as one group, and which of its members can be among the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from recommender.features import equal_rows as equality
from recommender.features.columns import ColumnKind, Entries, FeatureColumn, Features
from recommender.features.equal_rows import equal_rows
from recommender.similarity.groups import ContentGroups
from recommender.similarity.neighbours import Neighbours

if TYPE_CHECKING:
    import pytest

ROWS = st.lists(st.lists(st.sampled_from((0.0, 0.25, 0.5)), min_size=3, max_size=3), min_size=1, max_size=30)
# Steps far below and around the 12 decimals to which scores are rounded.
WEIGHTS = st.integers(0, 12).map(lambda step: 0.01 + step * 3e-13) | st.sampled_from((0.0, 0.01, 0.02))


def features_of(rows: list[list[float]], weights: list[float]) -> Features:
    entries = Entries.of(sparse.csr_array(np.array(rows)))
    columns = tuple(FeatureColumn(ColumnKind.GENRE, str(place)) for place in range(3))
    return Features("tuned", entries, columns, np.ones(len(rows)), np.array(weights))


@given(rows=ROWS)
@settings(deadline=None)
def test_rows_are_in_one_group_when_and_only_when_they_are_equal(rows: list[list[float]]) -> None:
    found = equal_rows(Entries.of(sparse.csr_array(np.array(rows)))).tolist()
    for one, group in zip(rows, found, strict=True):
        assert (group == -1) == (not any(one))
        assert [other == one for other in rows] == [number == group for number in found]


def test_rows_that_have_the_same_bits_are_told_apart_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    plain = equality._keys

    def clashing(entries: Entries, salt: int) -> np.typing.NDArray[np.uint64]:
        tried.append(salt)
        return np.zeros_like(plain(entries, salt)) if salt == 0 else plain(entries, salt)

    monkeypatch.setattr(equality, "_keys", clashing)
    entries = Entries.of(sparse.csr_array(np.array([[1.0, 0], [0, 1], [1, 0]])))
    assert equal_rows(entries).tolist() == [0, 1, 0]
    assert tried == [0, 1]


@given(weights=st.lists(WEIGHTS, min_size=1, max_size=25), depth=st.integers(1, 8), data=st.data())
@settings(deadline=None, max_examples=300)
def test_weights_that_round_to_the_same_score_are_in_order_of_rank(
    weights: list[float], depth: int, data: st.DataObject
) -> None:
    size = len(weights)
    cpi = np.array(data.draw(st.permutations(range(size))), np.float64)
    features = features_of([[0.6, 0.8, 0.0]] * size, weights)
    found = Neighbours.build(features, cpi, depth)
    for row in range(size):
        others = np.array([other for other in range(size) if other != row], np.int64)
        scores = features.scores(np.full(len(others), row), others)
        due = others[np.lexsort((others, -cpi[others], -scores))][:depth]
        assert found.rows[row][: len(due)].tolist() == due.tolist()


def test_a_group_is_cut_to_those_that_can_be_among_the_nearest() -> None:
    weights = [0.5 - place / 100 for place in range(40)]
    cut = ContentGroups.build(features_of([[0.6, 0.8, 0.0]] * 40, weights), np.arange(40)).leading(3)
    assert cut.members.tolist() == [0, 1, 2]
    equal = ContentGroups.build(features_of([[0.6, 0.8, 0.0]] * 40, [0.5] * 40), np.arange(40)[::-1]).leading(
        3
    )
    assert equal.members.tolist() == [39, 38, 37]

"""A page of an order, against all of it sorted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.catalogue.criteria import Sort
from recommender.catalogue.orders import Orders, span_of_order
from tests.recommender.tables import tagged
from tests.recommender.tastes import REACH

KEYS = st.lists(st.sampled_from((-2.5, -1.0, 0.0, 0.0, 3.0)), max_size=30)


@given(KEYS, st.integers(0, 30), st.integers(0, 31))
def test_a_span_is_that_of_a_stable_sort(keys: list[float], first: int, last: int) -> None:
    values = np.array(keys, np.float64)
    last = min(last, len(keys))
    due = np.argsort(values, kind="stable")[first:last]
    assert span_of_order(values, first, last).tolist() == due.tolist()


@given(st.lists(st.sampled_from(REACH), min_size=1, max_size=12), st.data())
def test_pages_and_whole_orders_are_one(reach: list[float], data: st.DataObject) -> None:
    orders = Orders(tagged(*["Pop"] * len(reach), subscribers=reach))
    share = st.sampled_from((0.0, 0.25, 1.0))
    shares = np.array(data.draw(st.lists(share, min_size=len(reach), max_size=len(reach))))
    rows = np.flatnonzero(shares)
    told = np.nan_to_num(np.array(reach))
    missing = np.isnan(np.array(reach))
    due = {
        Sort.FIT: sorted(rows.tolist(), key=lambda row: -round(shares[row] * np.log10(10 + told[row]), 9)),
        Sort.POPULARITY: sorted(rows.tolist(), key=lambda row: (missing[row], -told[row])),
        Sort.LESSER_KNOWN: sorted(rows.tolist(), key=lambda row: (missing[row], told[row])),
        Sort.NEWEST: rows.tolist(),
    }
    for sort, expected in due.items():
        assert orders.page(shares, sort, 0, len(rows)).tolist() == expected
        assert orders.page(shares, sort, 2, min(5, len(rows))).tolist() == expected[2:5]
        if sort is not Sort.FIT:
            assert orders.ordered(rows[::-1], sort).tolist() == expected

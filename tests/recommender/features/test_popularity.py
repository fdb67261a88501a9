"""Popularity as far as a table tells it."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.features.popularity import log_popularity, percentiles
from tests.recommender.tables import tagged

NAN = float("nan")


def test_missing_cpi_is_judged_from_subscribers() -> None:
    subscribers = [10.0**power for power in range(1, 13)]
    cpi = [reach**0.5 for reach in subscribers]
    complete = log_popularity(tagged(*["Pop"] * 12, cpi=cpi, subscribers=subscribers))
    gap = log_popularity(tagged(*["Pop"] * 12, cpi=[*cpi[:6], NAN, *cpi[7:]], subscribers=subscribers))
    np.testing.assert_allclose(gap, complete, atol=0.05)
    assert np.all(np.diff(gap) > 0)


def test_few_channels_with_a_cpi_are_no_line() -> None:
    z = log_popularity(tagged("", "", "", cpi=[9, NAN, NAN], subscribers=[1, 100, NAN]))
    assert z.tolist() == [-1, 1, 0]


@pytest.mark.parametrize("size", [1, 2, 7, 10, 11, 12, 49])
@pytest.mark.parametrize("value", [0.0, 0.1, 3.7, 120.0, 1e15])
def test_equal_numbers_are_average(value: float, size: int) -> None:
    numbers = [value] * size
    z = log_popularity(tagged(*[""] * (size + 1), cpi=[*numbers, NAN], subscribers=[*numbers, NAN]))
    assert z.tolist() == [0.0] * (size + 1)


def test_subscribers_that_differ_by_rounding_alone_are_no_line() -> None:
    subscribers = [1e15 - place % 2 for place in range(12)]
    cpi = [float(place) for place in range(11)]
    z = log_popularity(tagged(*[""] * 12, cpi=[*cpi, NAN], subscribers=subscribers))
    assert np.all(np.abs(z) < 5)


def test_a_percentile_counts_who_has_less_and_half_of_the_equals() -> None:
    shares = percentiles(np.array([1.0, 5.0, NAN, 5.0, 100.0]))
    np.testing.assert_array_equal(shares, [0.125, 0.5, NAN, 0.5, 0.875])
    assert np.isnan(percentiles(np.array([NAN]))).all()

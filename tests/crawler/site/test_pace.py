from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import PageError
from crawler.site.pace import Pace


class Clock:
    """Time that passes only where someone sleeps or works."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@given(st.floats(0, 5), st.lists(st.floats(0, 10), min_size=2, max_size=20))
def test_requests_are_never_closer_than_the_gap(gap_s: float, work: list[float]) -> None:
    clock = Clock()
    pace, requests = Pace(gap_s, clock, clock.sleep), []
    for seconds in work:
        pace.wait()
        requests.append(clock.now)
        clock.sleep(seconds)
    assert all(later - earlier >= gap_s for earlier, later in pairwise(requests))


def test_a_crawl_delay_slows_also_the_very_next_request() -> None:
    clock = Clock()
    pace = Pace(0.5, clock, clock.sleep)
    pace.wait()
    pace.slow_to(3)
    pace.slow_to(None)
    pace.slow_to(1)
    pace.wait()
    assert clock.now >= 3


def test_retry_after_is_waited_out_and_too_long_a_one_ends_the_crawl() -> None:
    clock = Clock()
    pace = Pace(0, clock, clock.sleep)
    pace.back_off(7)
    pace.wait()
    assert clock.now >= 7
    with pytest.raises(PageError, match="429"):
        pace.back_off(10_000)


def test_a_site_cannot_put_a_crawl_off_for_ever() -> None:
    clock = Clock()
    pace = Pace(0, clock, clock.sleep)
    for _ in range(4):
        pace.back_off(900)
        pace.wait()
    assert clock.now >= 3600
    with pytest.raises(PageError, match="more than 60 minutes in all"):
        pace.back_off(1)


def test_work_without_anything_new_ends_and_waiting_is_no_work() -> None:
    clock = Clock()
    pace = Pace(10, clock, clock.sleep)
    for _ in range(100):
        pace.wait()
    for _ in range(5):
        clock.sleep(150)
        pace.advanced()
    clock.sleep(179)
    pace.wait()
    clock.sleep(2)
    with pytest.raises(PageError, match="Nothing new came of 180 s"):
        pace.wait()


def test_no_delay_of_robots_slows_nothing() -> None:
    pace = Pace(0.25)
    for none in (None, 0.0):
        pace.slow_to(none)
        assert pace.gap_s == 0.25


def test_what_puts_off_too_long_at_once_is_told_apart_from_what_does_in_all() -> None:
    clock = Clock()
    pace = Pace(0, clock, clock.sleep)
    for _ in range(4):
        pace.back_off(900)
    with pytest.raises(PageError, match=r"^The site asks to come back in 3601 s"):
        pace.back_off(3601)
    with pytest.raises(PageError, match="more than 60 minutes in all"):
        pace.back_off(3600)


def test_the_gap_counts_from_when_a_request_left_and_without_one_nothing_is_waited() -> None:
    clock = Clock()
    pace = Pace(2, clock, clock.sleep)
    pace.requested(1.5)
    pace.wait()
    assert 0.5 <= clock.now < 1
    hasty = Clock()
    pace = Pace(0, hasty, hasty.sleep)
    for _ in range(3):
        pace.wait()
    assert hasty.now == 0

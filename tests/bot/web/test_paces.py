"""How often an address may ask, and who it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.paces import MOST, Paces, visitor_of

PROXY, FURTHER = "10.0.0.2", "10.0.0.3"


class Now:
    """A clock that is set."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def test_a_burst_is_answered_and_then_so_many_a_second() -> None:
    now = Now()
    paces = Paces(now, a_second=2, at_once=5)
    assert [paces.wait_s("a", 1) for _ in range(6)] == [0, 0, 0, 0, 0, 0.5]
    assert paces.wait_s("b", 1) == 0
    now.s = 0.5
    assert [paces.wait_s("a", 1) for _ in range(2)] == [0, 0.5]
    now.s = 1000
    assert [paces.wait_s("a", 1) for _ in range(6)] == [0, 0, 0, 0, 0, 0.5]


@given(st.lists(st.floats(0, 10), max_size=60))
def test_never_more_than_the_burst_and_what_came_since(pauses: list[float]) -> None:
    now = Now()
    paces, taken = Paces(now, a_second=3, at_once=4), 0
    for pause in pauses:
        now.s += pause
        taken += paces.wait_s("a", 1) == 0
        assert taken <= 4 + 3 * now.s + 1e-6


def test_no_rate_is_any_number() -> None:
    paces = Paces(Now(), 0)
    assert not any(paces.wait_s("a", 1000) for _ in range(1000))


def test_only_so_many_are_remembered() -> None:
    paces = Paces(Now(), a_second=1, at_once=1)
    for visitor in range(MOST + 10):
        paces.wait_s(str(visitor), 1)
    assert paces.wait_s("0", 1) == 0
    assert paces.wait_s(str(MOST + 9), 1) > 0


@pytest.mark.parametrize(
    ("peer", "forwarded", "visitor"),
    [
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        (PROXY, "198.51.100.1", "198.51.100.1"),
        (PROXY, "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        (PROXY, f"6.6.6.6, 198.51.100.1, {FURTHER}", "198.51.100.1"),
        (PROXY, "", PROXY),
        (PROXY, "198.51.100.1, garbage", PROXY),
        ("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
        ("::ffff:198.51.100.1", "", "198.51.100.1"),
        ("", "", ""),
    ],
)
def test_who_asks(peer: str, forwarded: str, visitor: str) -> None:
    assert visitor_of(peer, forwarded, {PROXY, FURTHER}) == visitor

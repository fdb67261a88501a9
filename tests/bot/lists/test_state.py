"""What a control remembers survives the custom_id, and no custom_id is longer than Discord takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lists.all_controls import CONTROLS, FORMS
from bot.lists.state import LONGEST_TRAIL, MOST, ControlKind, ControlState
from recommender.catalogue.fingerprints import FINGERPRINT

FINGERPRINTS = st.from_regex(FINGERPRINT, fullmatch=True)
ASKERS = st.integers(0, 2**64 - 1)
STATES = st.builds(
    ControlState,
    asker=ASKERS,
    count=st.integers(1, MOST),
    trail=st.lists(FINGERPRINTS, min_size=1, max_size=LONGEST_TRAIL).map(tuple),
)
KINDS = st.sampled_from(ControlKind)
PATTERNS = {one.kind: one.pattern for one in (*CONTROLS, *FORMS) if one.kind in set(ControlKind)}


@given(STATES, KINDS)
def test_state_comes_back_from_its_custom_id(state: ControlState, kind: ControlKind) -> None:
    custom_id = state.custom_id(kind)
    assert 1 <= len(custom_id) <= 100
    match = PATTERNS[kind].fullmatch(custom_id)
    assert match is not None
    assert ControlState.of(match) == state


@given(STATES, KINDS, KINDS)
def test_a_custom_id_belongs_to_one_kind(state: ControlState, kind: ControlKind, other: ControlKind) -> None:
    assert (PATTERNS[other].fullmatch(state.custom_id(kind)) is not None) == (kind is other)


@given(STATES, st.lists(FINGERPRINTS, min_size=1, max_size=30))
def test_a_long_way_forgets_its_beginning(state: ControlState, further: list[str]) -> None:
    whole = [*state.trail, *further]
    for fingerprint in further:
        state = state.onward(fingerprint)
    assert state.shown == further[-1]
    assert list(state.trail) == whole[-LONGEST_TRAIL:]
    assert len(state.custom_id(ControlKind.SIMILAR)) <= 100


@given(STATES, FINGERPRINTS)
def test_back_undoes_one_step(state: ControlState, fingerprint: str) -> None:
    assert state.onward(fingerprint).back().shown == state.shown


@pytest.mark.parametrize(("forged", "taken"), [("0", 1), ("00", 1), ("26", MOST), ("99", MOST), ("7", 7)])
def test_a_forged_count_becomes_one_that_can_be_asked_for(forged: str, taken: int) -> None:
    match = PATTERNS[ControlKind.WHY].fullmatch(f"w:1:{forged}:abcdefgh")
    assert match is not None
    assert ControlState.of(match).count == taken


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "s",
        "s:1:10:",
        "s:1:10:short",
        "s:-1:10:abcdefgh",
        "s:1:100:abcdefgh",
        "s:1:10:abcdefgh.",
        "s:1:10:abcdefgh\n",
        "s:１:10:abcdefgh",
        "s:1:10:abcdefg!",
        "s:" + "9" * 21 + ":10:abcdefgh",
        "s:1:10:" + ".".join(["abcdefgh"] * (LONGEST_TRAIL + 1)),
        "x:1:10:abcdefgh",
    ],
)
def test_garbage_is_nobodys(garbage: str) -> None:
    assert not any(PATTERNS[kind].fullmatch(garbage) for kind in ControlKind)


def test_kinds_are_so_short_that_the_longest_state_fits() -> None:
    assert len({kind.value for kind in ControlKind}) == len(ControlKind)
    assert all(re.fullmatch("[a-z]{1,2}", kind) for kind in ControlKind)

"""A custom_id says its version, its kind and its state, and is never longer than Discord takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client.custom_id import OURS, custom_id, template

KINDS = st.from_regex("[a-z]{1,4}", fullmatch=True)
STATES = st.text(st.characters(exclude_categories=["Cs"]), max_size=90)
ANYTHING = r"(?s:(?P<state>.*))"


@given(KINDS, STATES)
def test_the_state_comes_back(kind: str, state: str) -> None:
    id_ = custom_id(kind, state)
    match = template(kind, ANYTHING).fullmatch(id_)
    assert match is not None
    assert match["state"] == state
    assert OURS.fullmatch(id_)
    assert len(id_) <= 100


@given(KINDS, KINDS, STATES)
def test_an_id_is_of_one_kind(kind: str, other: str, state: str) -> None:
    found = template(other, ANYTHING, unversioned=True).fullmatch(custom_id(kind, state))
    assert (found is not None) == (kind == other)


@pytest.mark.parametrize("version", [1, 2, 10, 123])
@pytest.mark.parametrize("other", ["", "0", "1", "2", "10", "101", "12", "123", "999"])
def test_another_version_is_ours_but_not_this_ones(version: int, other: str) -> None:
    id_ = f"{other}pi:state"
    same = other == str(version)
    assert (template("pi", "state", version).fullmatch(id_) is not None) == same
    assert (OURS.fullmatch(id_) is not None) == bool(other)
    taken = template("pi", "state", version, unversioned=True).fullmatch(id_) is not None
    assert taken == (same or not other)
    assert template("pi", "state", version).fullmatch(custom_id("pi", "state", version))


def test_this_version_is_one_of_ours() -> None:
    assert custom_id("pi", "state") == "1pi:state"


@pytest.mark.parametrize("kind", ["", "P", "ping!", "five5", "abcde", "1"])
def test_a_kind_is_a_few_small_letters(kind: str) -> None:
    with pytest.raises(ValueError, match="kind"):
        custom_id(kind, "state")


def test_an_id_that_discord_would_refuse_is_refused_here() -> None:
    assert len(custom_id("pi", "x" * 96)) == 100
    with pytest.raises(ValueError, match="no custom_id"):
        custom_id("pi", "x" * 97)

"""A custom_id says its version, its kind and its state, and is never longer than Discord takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client.custom_id import OURS, VERSION, custom_id, template

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


@pytest.mark.parametrize("version", ["", "0", "2", "10", "999"])
def test_other_versions_are_ours_but_not_this_ones(version: str) -> None:
    id_ = f"{version}pi:state"
    assert template("pi", "state").fullmatch(id_) is None
    assert (OURS.fullmatch(id_) is not None) == bool(version)
    assert (template("pi", "state", unversioned=True).fullmatch(id_) is not None) == (version == "")


def test_this_version_is_one_of_ours() -> None:
    assert custom_id("pi", "state") == f"{VERSION}pi:state"


@pytest.mark.parametrize("kind", ["", "P", "ping!", "five5", "abcde", "1"])
def test_a_kind_is_a_few_small_letters(kind: str) -> None:
    with pytest.raises(ValueError, match="kind"):
        custom_id(kind, "state")


def test_an_id_that_discord_would_refuse_is_refused_here() -> None:
    assert len(custom_id("pi", "x" * 96)) == 100
    with pytest.raises(ValueError, match="no custom_id"):
        custom_id("pi", "x" * 97)

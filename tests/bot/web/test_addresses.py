"""Addresses of any text, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bot.web.addresses import address, changed, channel_mark, row_marked

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(TEXT, st.lists(st.tuples(TEXT, TEXT)))
def test_an_address_is_ascii_and_reads_back(part: str, parameters: list[tuple[str, str]]) -> None:
    made = address("browse", part, parameters=parameters)
    assert made.isascii()
    assert made.isprintable()
    parts = urlsplit(made)
    assert [unquote(one) for one in parts.path.split("/")[1:]] == ["browse", part]
    assert parse_qsl(parts.query, keep_blank_values=True) == parameters


@given(st.text())
def test_any_text_has_an_address(part: str) -> None:
    assert address("c", part).isascii()


@given(st.lists(st.tuples(TEXT, TEXT)), TEXT, TEXT)
def test_a_parameter_that_is_changed_is_there_once_and_goes_again(
    parameters: list[tuple[str, str]], name: str, value: str
) -> None:
    others = tuple(pair for pair in parameters if pair[0] != name)
    assert changed(tuple(parameters), {name: value}) == (*others, (name, value))
    assert changed(tuple(parameters), {name: ""}) == others


def test_every_mark_leads_to_its_row(snapshot: Snapshot) -> None:
    rows = range(len(snapshot.catalogue))
    assert [row_marked(snapshot, channel_mark(snapshot, row)) for row in rows] == [*rows]

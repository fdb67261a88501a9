"""Catalogue and TagColumn: what they answer, and that answering changes nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.table import COLUMNS, Catalogue
from recommender.catalogue.tags import TagColumn
from tests.recommender.tables import read

TAG_ROWS = st.lists(st.lists(st.sampled_from("abcde"), max_size=6), min_size=1, max_size=12)


@given(TAG_ROWS)
@settings(deadline=None)
def test_a_column_holds_its_rows_and_counting_them_changes_nothing(rows: list[list[str]]) -> None:
    column = TagColumn.of(rows)
    due = [[row.count(tag) for tag in column.vocabulary] for row in rows]
    assert column.vocabulary == tuple(dict.fromkeys(tag for row in rows for tag in row))
    assert column.counts.toarray().tolist() == due
    assert column.frequency.tolist() == [sum(counts) for counts in zip(*due, strict=True)]
    assert list(column) == [column[place] for place in range(len(column))] == [tuple(row) for row in rows]


@given(TAG_ROWS, st.data())
@settings(deadline=None)
def test_taking_rows_takes_their_tags_and_no_other(rows: list[list[str]], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    taken = TagColumn.of(rows).take(np.array(chosen, np.int64))
    assert list(taken) == [tuple(rows[place]) for place in chosen]
    assert taken.vocabulary == tuple(dict.fromkeys(tag for place in chosen for tag in rows[place]))
    assert (taken.codes.dtype.name, taken.starts.dtype.name) == ("int32", "int64")


def test_a_row_out_of_range_is_an_index_error() -> None:
    catalogue = read({}, {})
    for row in (-1, 2):
        with pytest.raises(IndexError, match=f"row {row} of a catalogue of 2 channels"):
            catalogue[row]


def test_rows_are_found_by_id() -> None:
    columns = (*COLUMNS, "channel_id")
    catalogue = read({}, {"channel_id": "UC" + "a" * 22}, {}, columns=columns)
    assert catalogue.ids == ("row-0", "UC" + "a" * 22, "row-2")
    assert [catalogue.row_of[given] for given in catalogue.ids] == [0, 1, 2]
    assert [channel.channel_id for channel in catalogue] == [None, "UC" + "a" * 22, None]


def test_a_text_column_that_the_table_lacks_is_blank() -> None:
    assert read({}, {}).text("intro") == ("", "")


def test_iterating_gives_every_channel_in_table_order(sample: Catalogue) -> None:
    channels = list(sample)
    assert [channel.row for channel in channels] == list(range(len(sample)))
    assert tuple(channel.name for channel in channels) == sample.names
    assert all(type(channel.subscribers) in (int, type(None)) for channel in channels)

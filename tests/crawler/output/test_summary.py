from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.output.progress import in_words
from crawler.output.summary import difference
from crawler.protocol import Summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.channels import ChannelRecord


def test_what_changed_is_told_by_the_channel_id(record: Callable[..., ChannelRecord]) -> None:
    before = [
        record("same", channel_id="UC1", genres=("Pop",)),
        record("old name", channel_id="UC2"),
        record("gone", channel_id="UC3"),
        record("tags", channel_id="UC4", genres=("Pop",)),
        record("without id"),
    ]
    after = [
        record("same", channel_id="UC1", genres=("Pop",)),
        record("new name", channel_id="UC2"),
        record("tags", channel_id="UC4", genres=("Jazz",)),
        record("without id", channel_id="UC5"),
        record("gone", channel_id="UC6"),
    ]
    found = difference(before, after)
    assert (found.new, found.gone) == (["gone"], ["gone"])
    assert (found.renamed, found.changed) == ([("old name", "new name")], ["tags"])


def test_a_row_that_was_not_read_tells_of_no_change(record: Callable[..., ChannelRecord]) -> None:
    before = [record("a", channel_id="UC1", genres=("Pop",)), record("b", channel_id="UC2", genres=("Pop",))]
    after = [record("a", channel_id="UC1", complete=False), record("b", channel_id="UC2", moods=("몽환",))]
    assert difference(before, after).changed == ["b"]


def test_the_summary_in_words_names_a_few_of_many() -> None:
    text = in_words(Summary(rows=9, popups=2, popups_saved=7, resumed=0, seconds=1.25, new=list("abcdefg")))
    assert "2 popups opened, 7 saved" in text
    assert "New: 7 — a; b; c; d; e; and 2 more" in text

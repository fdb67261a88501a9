"""Small records on disk: replaced whole, or left as they were with nothing beside them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.refreshing.folder import read_record, write_record
from bot.refreshing.outcomes import History
from tests.recommender.stores import room_for


def test_a_record_that_cannot_be_written_leaves_the_last_one_and_nothing_half_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "history.json"
    write_record(path, History(alerted="before"))

    with room_for(5), pytest.raises(OSError, match="too large"):
        write_record(path, replace(History(), alerted="after"))
    assert read_record(path, History) == History(alerted="before")
    assert list(tmp_path.iterdir()) == [path]

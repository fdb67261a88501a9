"""Small records on disk: replaced whole, or left as they were with nothing beside them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.refreshing.folder import read_record, write_record
from bot.refreshing.outcomes import History


def test_a_record_that_cannot_be_written_leaves_the_last_one_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "history.json"
    write_record(path, History(alerted="before"))

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:5])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_record(path, replace(History(), alerted="after"))
    assert read_record(path, History) == History(alerted="before")
    assert list(tmp_path.iterdir()) == [path]

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from crawler.output.checkpoint import Checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from crawler.channels import ChannelRecord


def test_what_was_added_is_there_after_a_kill(tmp_path: Path, record: Callable[..., ChannelRecord]) -> None:
    records = [record(name, genres=("Pop",), titles=("x", "y"), likes=3) for name in ("a", "때잉")]
    first = Checkpoint(tmp_path / "c")
    for item in records:
        first.add(item)
    assert Checkpoint(tmp_path / "c").records == records
    first.close()


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "c").touch(0o644)
    with Checkpoint(tmp_path / "c") as checkpoint:
        assert (tmp_path / "c").stat().st_mode & 0o777 == 0o600
        checkpoint.retain(lambda _: True)
        assert (tmp_path / "c").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("torn", [1, 20, 200])
def test_a_torn_last_line_is_cut_off(tmp_path: Path, record: Callable[..., ChannelRecord], torn: int) -> None:
    path = tmp_path / "c"
    with Checkpoint(path) as checkpoint:
        checkpoint.add(record("a"))
        checkpoint.add(record("b"))
    path.write_bytes(path.read_bytes()[:-torn])
    with Checkpoint(path) as checkpoint:
        assert [item.row.name for item in checkpoint.records] == ["a"]
        checkpoint.add(record("c"))
    with Checkpoint(path) as checkpoint:
        assert [item.row.name for item in checkpoint.records] == ["a", "c"]


def test_fresh_forgets_and_discard_removes(tmp_path: Path, record: Callable[..., ChannelRecord]) -> None:
    with Checkpoint(tmp_path / "c") as checkpoint:
        checkpoint.add(record())
    with Checkpoint(tmp_path / "c", fresh=True) as checkpoint:
        assert checkpoint.records == []
        checkpoint.discard()
    assert not (tmp_path / "c").exists()


def test_of_a_row_read_twice_the_later_counts(tmp_path: Path, record: Callable[..., ChannelRecord]) -> None:
    with Checkpoint(tmp_path / "c") as checkpoint:
        checkpoint.add(record("a", genres=("stale",)))
        checkpoint.add(record("a", genres=("right",)))
    with Checkpoint(tmp_path / "c") as checkpoint:
        assert [item.detail.genres for item in checkpoint.records] == [("right",)]


def test_what_is_not_trusted_is_forgotten_and_more_can_be_added(
    tmp_path: Path, record: Callable[..., ChannelRecord]
) -> None:
    with Checkpoint(tmp_path / "c") as checkpoint:
        for name, complete in (("a", True), ("b", False), ("c", False)):
            checkpoint.add(record(name, complete=complete))
        checkpoint.add(record("c", complete=True))
        checkpoint.retain(lambda item: item.complete)
        checkpoint.add(record("d"))
    with Checkpoint(tmp_path / "c") as checkpoint:
        assert [item.row.name for item in checkpoint.records] == ["a", "c", "d"]

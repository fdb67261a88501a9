"""Damage to the data folder: the last whole snapshot serves, and publishing mends what it can."""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING

import pytest

from recommender.snapshots.manifest import MANIFEST_FILE
from recommender.snapshots.store import NoSnapshotError
from tests.recommender.stores import assert_tidy, flip, folder_of, made, served

if TYPE_CHECKING:
    from recommender.snapshots.store import SnapshotStore


def test_any_damaged_file_brings_the_one_before(
    three: SnapshotStore, caplog: pytest.LogCaptureFixture
) -> None:
    newest = folder_of(three, 2)
    for path in sorted(newest.iterdir()):
        whole = path.read_bytes()
        if not whole:
            continue
        flip(path)
        caplog.clear()
        with caplog.at_level(logging.WARNING):
            assert served(three) == "채널 1"
        assert newest.name in caplog.text
        path.write_bytes(whole)
    assert served(three) == "채널 2"


@pytest.mark.parametrize("name", [MANIFEST_FILE, "channels.csv", "content-data.npy", "names-texts.json"])
def test_a_torn_file_brings_the_one_before(three: SnapshotStore, name: str) -> None:
    path = folder_of(three, 2) / name
    path.write_bytes(path.read_bytes()[:-7])
    assert served(three) == "채널 1"
    (broken, *_) = three.entries()
    assert broken.manifest is None
    assert name in broken.problem


def test_when_all_before_are_damaged_a_newer_one_serves(three: SnapshotStore) -> None:
    three.roll_back()
    for number in (0, 1):
        flip(folder_of(three, number) / "channels.csv")
    assert served(three) == "채널 2"


def test_when_none_is_whole_each_is_named(three: SnapshotStore) -> None:
    for number in range(3):
        (folder_of(three, number) / MANIFEST_FILE).unlink()
    with pytest.raises(NoSnapshotError, match="no snapshot is whole") as caught:
        three.current()
    assert all(made(number).manifest.id in str(caught.value) for number in range(3))


def test_a_damaged_snapshot_is_mended_by_publishing_it_again(three: SnapshotStore) -> None:
    flip(folder_of(three, 2) / "channels.csv")
    three.publish(made(2))
    assert served(three) == "채널 2"
    assert_tidy(three)


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"2026", b"../..\n", b"\x00" * 40, b"x" * 9999])
def test_without_a_good_pointer_the_newest_serves(three: SnapshotStore, content: bytes | None) -> None:
    three.roll_back()
    three._pointer.unlink()
    if content is not None:
        three._pointer.write_bytes(content)
    assert served(three) == "채널 2"
    assert three.roll_back() == made(1).manifest
    assert served(three) == "채널 1"


def test_a_pointer_to_a_removed_snapshot_gives_the_newest(three: SnapshotStore) -> None:
    shutil.rmtree(folder_of(three, 2))
    assert served(three) == "채널 1"
    three.publish(made(7))
    assert served(three) == "채널 7"


def test_what_a_crash_left_is_swept_by_the_next_publish(three: SnapshotStore) -> None:
    for left in (".building-x", ".removing-y"):
        (three._folder / left).mkdir()
        (three._folder / left / "channels.csv").write_text("half")
    (three._folder / ".building-current").write_text("ha")  # as earlier versions wrote the pointer
    (three._folder / ".current.new").write_text("ha")
    assert served(three) == "채널 2"
    three.publish(made(3))
    assert_tidy(three)


def test_snapshots_may_be_read_by_whoever_may_read_the_folder(three: SnapshotStore) -> None:
    modes = {path.stat().st_mode & 0o777 for path in three._snapshots.iterdir()}
    assert modes == {three._snapshots.stat().st_mode & 0o777}

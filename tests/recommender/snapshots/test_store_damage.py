"""Damage to the data folder: the last whole snapshot serves, and publishing mends what it can."""

from __future__ import annotations

import logging
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from recommender.snapshots.manifest import MANIFEST_FILE
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError, StoreError
from tests.recommender.stores import assert_tidy, flip, folder_of, made, served

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_what_is_kept_is_for_its_owner_alone(store: SnapshotStore) -> None:
    """Also in a folder that an earlier version opened to everybody."""
    store._snapshots.mkdir(parents=True, mode=0o755)
    store.publish(made(0))
    paths = [*store._folder.rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_file()} == {0o600}


@pytest.mark.parametrize("place", ["current", "publish.lock"])
@pytest.mark.parametrize("change", ["publish", "roll_back"])
def test_a_folder_in_the_place_of_a_file_is_named_with_the_way_out(
    three: SnapshotStore, place: str, change: str
) -> None:
    path = three._folder / place
    path.unlink(missing_ok=True)
    (path / "mine").mkdir(parents=True)
    with pytest.raises(StoreError, match=rf"{re.escape(str(path))} is a folder.*move it away"):
        three.publish(made(5)) if change == "publish" else three.roll_back()
    assert served(three) == "채널 2"
    assert (path / "mine").is_dir()
    shutil.rmtree(path)
    three.publish(made(5))
    assert served(three) == "채널 5"


def test_a_link_in_the_place_of_the_lock_is_named(three: SnapshotStore, tmp_path: Path) -> None:
    lock = three._folder / "publish.lock"
    lock.unlink(missing_ok=True)
    lock.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match=r"publish\.lock is a link.*move it away"):
        three.publish(made(5))
    assert not (tmp_path / "elsewhere").exists()


def test_a_link_in_the_place_of_the_pointer_is_replaced_and_nothing_behind_it(
    three: SnapshotStore, tmp_path: Path
) -> None:
    behind = tmp_path / "mine"
    behind.mkdir()
    three._pointer.unlink()
    three._pointer.symlink_to(behind)
    assert served(three) == "채널 2"
    three.publish(made(5))
    assert served(three) == "채널 5"
    assert not three._pointer.is_symlink()
    assert behind.is_dir()


def test_links_among_what_is_removed_are_removed_and_nothing_behind_them(
    three: SnapshotStore, tmp_path: Path
) -> None:
    """A snapshot that was moved to another disk, and what earlier versions left of one."""
    behind = tmp_path / "another disk"
    behind.mkdir()
    (behind / "mine").touch()
    for name in (".building-x", ".removing-y"):
        (three._folder / name).symlink_to(behind)
    (three._snapshots / "20200101T000000000Z-00000000").symlink_to(behind)
    store = SnapshotStore(three._folder, kept=0)
    store.publish(made(5))
    assert [entry.id for entry in store.entries() if not entry.problem] == [made(5).manifest.id]
    store.publish(made(6))
    assert_tidy(store)
    assert (behind / "mine").exists()


def test_what_cannot_be_removed_does_not_keep_the_rest(
    three: SnapshotStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stuck, plain = three._folder / ".building-a", shutil.rmtree

    def remove(path: Path) -> None:
        if path == stuck:
            raise PermissionError(13, "Permission denied")
        plain(path)

    for name in (".building-a", ".building-b"):
        (three._folder / name).mkdir()
    monkeypatch.setattr(shutil, "rmtree", remove)
    SnapshotStore(three._folder, kept=0).publish(made(5))
    assert str(stuck) in caplog.text
    assert {path.name for path in three._folder.iterdir()} - {"publish.lock"} == {
        "snapshots",
        "current",
        ".building-a",
    }
    assert len(three.entries()) == 1


def test_damaged_newer_ones_push_out_nobody_who_can_answer(three: SnapshotStore) -> None:
    store = SnapshotStore(three._folder, kept=2)
    for number in range(3, 8):
        shutil.copytree(
            folder_of(three, 2), broken := three._snapshots / f"2999010{number}T000000000Z-00000000"
        )
        (broken / MANIFEST_FILE).write_text("torn")
    store.publish(made(9))
    whole = [entry.id for entry in store.entries() if not entry.problem]
    assert whole == [made(number).manifest.id for number in (9, 2, 1)]
    assert sum(bool(entry.problem) for entry in store.entries()) == 2


def test_without_a_good_pointer_the_newest_whole_one_serves(three: SnapshotStore) -> None:
    """Of several whole ones, the newest, whatever else lies there."""
    three._pointer.unlink()
    flip(folder_of(three, 2) / "channels.csv")
    assert three.current().manifest.id == made(1).manifest.id
    assert three.current_dated()[0].id == made(1).manifest.id


@pytest.mark.parametrize("damaged", [(), (1,), (1, 0)])
def test_the_place_of_a_damaged_one_is_taken_by_the_newest_before_it(
    three: SnapshotStore, damaged: tuple[int, ...]
) -> None:
    """Then by the newest after it: those were left by a roll-back."""
    for number in (3, 4):
        three.publish(made(number))
    three.roll_back(made(2).manifest.id)
    for number in (2, *damaged):
        flip(folder_of(three, number) / "channels.csv")
    due = next((number for number in (1, 0) if number not in damaged), 4)
    assert served(three) == f"채널 {due}"

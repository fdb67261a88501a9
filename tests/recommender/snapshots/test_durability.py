"""Replacing a file: the old content or the new, never a part, and nothing left beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recommender.snapshots.durability import make_private, replace_file
from tests.recommender.stores import room_for


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "current"
    for content in (b"one", b"", b"a longer one\n"):
        replace_file(path, content)
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_is_on_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    flush, rename = os.fsync, Path.replace

    def flushed(descriptor: int) -> None:
        done.append("flush")
        flush(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        done.append("rename")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    replace_file(tmp_path / "current", b"one")
    assert done == (["flush", "rename"] if os.name == "nt" else ["flush", "rename", "flush"])


@pytest.mark.parametrize("room", range(4))
def test_a_full_disk_leaves_the_old_content_and_nothing_beside(room: int, tmp_path: Path) -> None:
    path = tmp_path / "current"
    replace_file(path, b"old")
    with room_for(room), pytest.raises(OSError, match="too large"):
        replace_file(path, b"new!")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_to_rename_leaves_the_old_content_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "current"
    replace_file(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space left"):
            replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_crash_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".current.new").write_bytes(b"half, and longer than what comes")
    replace_file(tmp_path / "current", b"whole")
    assert (tmp_path / "current").read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["current"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_owner_may_look(tmp_path: Path) -> None:
    """Also where earlier versions let everybody."""
    folder = tmp_path / "refreshing"
    folder.mkdir(mode=0o755)
    (folder / "history.json").touch(mode=0o644)
    make_private(folder)
    replace_file(folder / "history.json", b"{}")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "history.json").stat().st_mode & 0o777 == 0o600
    make_private(folder / "a" / "b")
    assert (folder / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_a_link_in_the_place_of_what_is_being_written_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine")
    (tmp_path / ".current.new").symlink_to(mine)
    replace_file(tmp_path / "current", b"new")
    assert mine.read_text() == "mine"
    assert not (tmp_path / "current").is_symlink()

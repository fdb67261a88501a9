"""Replacing a file: the old content or the new, never a part, and nothing left beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recommender.snapshots.durability import replace_file


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


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_failure_leaves_the_old_content_and_nothing_beside(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "current"
    replace_file(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, step, full)
        with pytest.raises(OSError, match="No space left"):
            replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_crash_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".current.new").write_bytes(b"half, and longer than what comes")
    replace_file(tmp_path / "current", b"whole")
    assert (tmp_path / "current").read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["current"]

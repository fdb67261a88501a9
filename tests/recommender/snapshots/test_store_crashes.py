"""The store in the hands of several processes, of a full disk and of kill -9."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recommender.snapshots.store import KEPT, SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError, StoreError
from tests.recommender.publishing import dated, day_of

ROOT = Path(__file__).resolve().parents[3]
KILLS = int(os.environ.get("STORE_KILLS", "40"))
TIDY = {"snapshots", "current", "publish.lock"}


def publishing(folder: Path, *arguments: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.recommender.publishing", str(folder), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=ROOT
    )


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_two_processes_publish_at_once(tmp_path: Path) -> None:
    children = [publishing(tmp_path, first, 8) for first in (100, 200)]
    store, seen = SnapshotStore(tmp_path), set()
    while any(child.poll() is None for child in children):
        try:
            seen.add(day_of(store.current()))
        except NoSnapshotError:
            assert not seen
    outcomes = [child.communicate() for child in children]
    assert outcomes == [("".join(f"{first + day}\n" for day in range(8)), "") for first in (100, 200)]
    assert day_of(store.current()) in (107, 207)
    entries = store.entries()
    assert len(entries) == KEPT + 1
    assert not any(entry.problem for entry in entries)
    assert names(tmp_path) == TIDY


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
@pytest.mark.parametrize("largest", [0, 100, 4000])
def test_a_full_disk_is_one_clear_error_and_the_last_good_serves(tmp_path: Path, largest: int) -> None:
    store = SnapshotStore(tmp_path)
    store.publish(dated(1))
    child = publishing(tmp_path, 2, 1, largest)
    printed, problem = child.communicate()
    assert (child.returncode, printed) == (3, "")
    assert len(problem.splitlines()) == 1
    assert str(tmp_path) in problem
    assert "check its free space and its permissions" in problem
    assert day_of(store.current()) == 1
    assert len(store.entries()) == 1
    assert names(tmp_path) == TIDY
    store.publish(dated(3))
    assert day_of(store.current()) == 3


def test_a_pointer_that_cannot_be_written_takes_the_new_snapshot_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SnapshotStore(tmp_path)
    store.publish(dated(1))
    plain = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "current":
            raise OSError(28, "No space left on device")
        return plain(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(StoreError, match="No space left on device"):
            store.publish(dated(2))
        with pytest.raises(StoreError, match="No space left on device"):
            store.roll_back(dated(1).manifest.id)
    assert day_of(store.current()) == 1
    assert len(store.entries()) == 1
    assert names(tmp_path) == TIDY


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(StoreError, match="data cannot be written to"):
        SnapshotStore(tmp_path / "data").publish(dated(1))
    assert (tmp_path / "data").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_whatever_moment_a_publisher_is_killed_a_whole_snapshot_is_current(tmp_path: Path) -> None:
    """Killed at a random moment within about three publishes, whatever it was doing."""
    chance = random.Random(20260101)  # noqa: S311 moments to kill at, no secret
    store, day = SnapshotStore(tmp_path), 1
    store.publish(dated(day))
    with publishing(tmp_path) as nursery:
        assert nursery.stdin
        for _ in range(KILLS):
            print(day + 1, file=nursery.stdin, flush=True)
            published = killed_later(nursery, chance.uniform(0, 0.1))
            last = published[-1] if published else day
            day = day_of(store.current())
            assert day in (last, last + 1)
            assert not any(entry.problem for entry in store.entries())
        nursery.stdin.close()
        assert nursery.wait() == 0
    store.publish(dated(day + 1))
    assert day_of(store.current()) == day + 1
    assert names(tmp_path) == TIDY


def killed_later(nursery: subprocess.Popen[str], seconds: float) -> list[int]:
    """Kill the nursery's newest child after so long; the days that it had published."""
    assert nursery.stdout
    child = int(nursery.stdout.readline())
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return [int(line) for line in iter(nursery.stdout.readline, "gone\n")]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="files are told by /proc")
def test_all_of_a_snapshot_is_on_the_disk_before_it_has_its_name_and_that_before_it_is_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a loss of power at any moment the pointer names a whole snapshot."""
    done: list[str] = []
    flush, rename, replace = os.fsync, Path.rename, Path.replace

    def flushed(descriptor: int) -> None:
        done.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        flush(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        done.append(f"rename {path}")
        return rename(path, target)

    def replaced(path: Path, target: Path) -> Path:
        done.append(f"replace {target}")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "rename", renamed)
    monkeypatch.setattr(Path, "replace", replaced)
    snapshot = dated(1)
    SnapshotStore(tmp_path).publish(snapshot)
    files = {path.name for path in (tmp_path / "snapshots" / snapshot.manifest.id).iterdir()}
    building = tmp_path / f".building-{snapshot.manifest.id}"
    named, current = done.index(f"rename {building}"), done.index(f"replace {tmp_path / 'current'}")
    assert set(done[:named]) == {str(building), *(str(building / name) for name in files)}
    assert done[named - 1] == str(building)
    assert done[named + 1 : current] == [str(tmp_path / "snapshots"), str(tmp_path / ".current.new")]
    assert done[current + 1 :] == [str(tmp_path)]

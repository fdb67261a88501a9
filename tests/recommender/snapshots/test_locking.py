"""Who may change the data folder: one at a time, each in turn, with an end to the wait."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from recommender.snapshots.locking import holder_of
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import StoreBusyError
from tests.recommender.stores import made, served

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells nobody who holds a lock")
ROOT = Path(__file__).resolve().parents[3]
HOLD = """\
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print(flush=True)
    sys.stdin.read()
"""
PUBLISH = """\
import sys
from recommender.snapshots.store import SnapshotStore
from tests.recommender.stores import made
store, snapshots = SnapshotStore(sys.argv[1]), [made(number) for number in (3, 4)]
while True:
    for snapshot in snapshots:
        store.publish(snapshot)
        print(flush=True)
"""


def child(program: str, argument: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", program, str(argument)],
        stdin=pipe,
        stdout=pipe,
        text=True,
        env=environment,
        cwd=ROOT,
    )


@pytest.mark.parametrize("stopped", [False, True])
def test_who_holds_the_lock_for_too_long_is_named(three: SnapshotStore, *, stopped: bool) -> None:
    store = SnapshotStore(three._folder, patience_s=0.1)
    with child(HOLD, three._folder / "publish.lock") as holder:
        assert holder.stdout
        holder.stdout.readline()
        if stopped:
            holder.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, holder.pid, os.WSTOPPED)
        with pytest.raises(StoreBusyError, match=f"process {holder.pid} ") as caught:
            store.roll_back()
        assert ("which is stopped" in caught.value.holder) is stopped
        with pytest.raises(StoreBusyError):
            store.publish(made(9))
        assert served(store) == "채널 2"
        holder.send_signal(signal.SIGCONT)
        holder.communicate("")
    assert store.roll_back() == made(1).manifest


def test_nobody_holds_a_lock_that_no_process_has(tmp_path: Path) -> None:
    (tmp_path / "lock").touch()
    assert holder_of(tmp_path / "lock") == "another process"
    assert holder_of(tmp_path / "lock", tmp_path / "no such list") == "another process"


def test_a_roll_back_is_not_starved_by_who_publishes_without_end(three: SnapshotStore) -> None:
    """Each waits for one publish at most, however soon the next one would begin."""
    with child(PUBLISH, three._folder) as publisher:
        assert publisher.stdout
        try:
            publisher.stdout.readline()
            for _ in range(20):
                assert three.roll_back(made(0).manifest.id) == made(0).manifest
        finally:
            publisher.kill()

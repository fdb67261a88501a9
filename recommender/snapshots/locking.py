"""Who may change a data folder: one process at a time, in the order of asking, with an end to the wait."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.snapshots.durability import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK_EVERY_S = 0.01
LOCKS = Path("/proc/locks")


class BusyError(Exception):
    """Another process has held the lock all the time that was waited; `holder` says who it may be."""

    def __init__(self, holder: str) -> None:
        self.holder = holder
        super().__init__(holder)


@contextmanager
def in_turn(lock: Path, queue: Path, patience_s: float) -> Iterator[None]:
    """Hold `lock`. Who waits holds the folder `queue`, so that nobody who asks later is served before.

    Raises:
        BusyError: another has held it for so long.
        OSError: it cannot be opened.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 only who changes something needs it

    held = FileLock(lock, mode=PRIVATE, poll_interval=LOOK_EVERY_S)
    try:
        with _first_in(queue, patience_s):
            held.acquire(timeout=patience_s)
    except Timeout:
        raise BusyError(holder_of(lock)) from None
    try:
        yield
    finally:
        held.release()


@contextmanager
def _first_in(queue: Path, patience_s: float) -> Iterator[None]:
    """Hold the folder, where the system has locks of folders; one who waits in vain only loses its turn."""
    if os.name == "nt":
        yield
        return
    import fcntl  # noqa: PLC0415 not there on Windows

    descriptor = os.open(queue, os.O_RDONLY)
    try:
        for _ in range(round(patience_s / LOOK_EVERY_S)):
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(LOOK_EVERY_S)
            except OSError:  # a file system without locks of folders: whoever comes is served
                break
            else:
                break
        yield
    finally:
        os.close(descriptor)


def holder_of(lock: Path, locks: Path = LOCKS) -> str:
    """Which process holds a lock, and whether it is stopped; "another process" where nobody tells."""
    try:
        inode = lock.stat().st_ino
        held = [line.split() for line in locks.read_text(encoding="ascii").splitlines()]
        (pid,) = {int(words[4]) for words in held if words[1] == "FLOCK" and _inode(words[5]) == inode}
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
        told = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    except (OSError, ValueError, IndexError):
        return "another process"
    stopped = ", which is stopped" if told.get("State", "").startswith(("T", "t")) else ""
    return f"process {pid} ({told.get('Name', '').strip()}){stopped}"


def _inode(place: str) -> int:
    """Of `major:minor:inode`, as the kernel writes it."""
    return int(place.rpartition(":")[2])

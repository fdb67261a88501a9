"""The processes that a test has started, and an end to them where the test does not come to its own."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PROCESSES = Path("/proc")


def descendants() -> set[int]:
    """Of this process, as far as their parents live; none where the system does not tell."""
    parents = {}
    for entry in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
    found, latest = set[int](), {os.getpid()}
    while latest:
        latest = {pid for pid, parent in parents.items() if parent in latest} - found
        found |= latest
    return found


@contextmanager
def children_ended_on_failure() -> Iterator[None]:
    """Whatever ends the block early ends all that was started in it; those of before stay."""
    before = descendants()
    try:
        yield
    except BaseException:
        for pid in descendants() - before:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        raise

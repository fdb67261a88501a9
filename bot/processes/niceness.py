"""Lets whoever answers go first: work that nobody waits for takes what is left of the machine."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

# Linux weighs whole sessions against each other, where the kernel groups them: within its own session,
# niceness gives way to nobody.
GROUP = Path("/proc/self/autogroup")
TRIES, AGAIN_AFTER_S = 10, 0.05


def give_way(niceness: int, group: Path = GROUP) -> None:
    """Make this process nice, its whole session too, and with them all that it starts.

    Where the system knows no such thing, nothing happens.
    """
    if hasattr(os, "nice"):
        os.nice(niceness)
    with contextlib.suppress(FileNotFoundError, PermissionError):
        _set(group, niceness)


def _set(group: Path, niceness: int) -> None:
    """The kernel takes ten such changes a second from all of us together, and refuses those beyond."""
    for _ in range(TRIES):
        try:
            group.write_text(str(niceness), encoding="ascii")
        except BlockingIOError:
            time.sleep(AGAIN_AFTER_S)
        else:
            return

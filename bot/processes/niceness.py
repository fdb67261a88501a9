"""Lets whoever answers go first, without leaving the machine to all the others."""

from __future__ import annotations

import ctypes
import os
import platform

# `ioprio_set`, for which the C library has no function: its number in the tables of Linux, by machine.
SET_IO_PRIORITY = {"x86_64": 251, "aarch64": 30}
THIS_PROCESS = 1
# include/uapi/linux/ioprio.h: the class best effort, and in it the last of its eight levels.
LAST_OF_BEST_EFFORT = (2 << 13) | 7


def give_way(niceness: int) -> None:
    """Make this process, and all that it starts, so nice, and the last of those that want the disk.

    Linux weighs niceness within a session, where the kernel groups them: a process that stays in the session
    of the one that started it gives way to that one, and shares its part of the machine. Where the system
    knows no such thing, nothing happens.
    """
    if hasattr(os, "nice"):
        os.nice(niceness)
    if niceness > 0 and (number := SET_IO_PRIORITY.get(platform.machine())) and platform.system() == "Linux":
        ctypes.CDLL(None).syscall(number, THIS_PROCESS, 0, LAST_OF_BEST_EFFORT)

"""Folders for browsers' profiles: made short and private, and swept where a killed crawl left one."""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
import tempfile
from pathlib import Path

from crawler.errors import BrowserError
from crawler.site import guardian

PREFIX = "plimate-browser-"
BASES = ("/tmp", "/var/tmp")  # noqa: S108 - mkdtemp makes private folders in them
LONGEST_SOCKET = 103  # what the narrowest system allows a Unix socket's path
SOCKET_BELOW = len("/plimate-browser-12345678/org.chromium.Chromium.123456/SingletonSocket")


def short_folder(others: tuple[str, ...] = BASES) -> str:
    """A new temporary folder whose path leaves room for the browser's socket in it."""
    for base in (tempfile.gettempdir(), *others):
        if len(os.fsencode(base)) + SOCKET_BELOW <= LONGEST_SOCKET and os.access(base, os.W_OK):
            return tempfile.mkdtemp(prefix=PREFIX, dir=base)
    raise BrowserError(
        f"{tempfile.gettempdir()} is too long a path for the browser's socket. Set TMPDIR to a shorter "
        f"one: at most {LONGEST_SOCKET - SOCKET_BELOW} bytes."
    )


def claimed(folder: str) -> int:
    """A descriptor that says the folder is in use, for as long as a process has it open."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return descriptor


def sweep() -> None:
    """End what killed crawls left running, and remove its folders: those that no guardian has."""
    for base in dict.fromkeys((tempfile.gettempdir(), *BASES)):
        for folder in sorted(Path(base).glob(f"{PREFIX}????????")):
            if _is_ours(folder):
                _sweep(str(folder))


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()


def _sweep(folder: str) -> None:
    try:
        descriptor = claimed(folder)
    except OSError:  # in use, or gone by now
        return
    try:
        guardian.end_processes(0, folder)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(descriptor)

"""Files that shall survive a loss of power."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may look into, also of one that is there and lets others.

    The folder around it is made so, too, where it is not there.

    Raises:
        OSError: it cannot be made.
    """
    folder.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
    with suppress(PermissionError):  # another's folder that we may write to is theirs to close
        folder.chmod(PRIVATE_FOLDER)


def write_through(path: Path) -> None:
    """Have the operating system write a file or folder through to the disk."""
    if path.is_dir() and os.name == "nt":  # Windows opens no folder, and journals renames itself
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def seal_folder(folder: Path) -> None:
    """Have all files of a folder, and their names in it, on the disk, and readable for their owner alone."""
    for path in folder.iterdir():
        path.chmod(PRIVATE)
        write_through(path)
    write_through(folder)


def _write_private(path: Path, content: bytes) -> None:
    """A new file that nobody else may read, whatever stood there before."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), "wb") as file:
        file.write(content)


def replace_file(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Give a file new content in one step, or leave everything as it was; only its owner may read it.

    durable: wait till the content would survive a loss of power.

    One writer at a time: what is being written stands beside it as `.<name>.new`; what a crash leaves of
    that, the next call overwrites.

    Raises:
        OSError: the folder cannot be written to, or the disk is full.
    """
    replacement = path.with_name(f".{path.name}.new")
    try:
        _write_private(replacement, content)
        if durable:
            write_through(replacement)
        replacement.replace(path)
    except BaseException:
        with suppress(OSError):  # what went wrong first is what matters
            replacement.unlink(missing_ok=True)
        raise
    if durable:
        write_through(path.parent)

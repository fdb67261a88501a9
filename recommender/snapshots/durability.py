"""Files that shall survive a loss of power."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_through(path: Path) -> None:
    """Have the operating system write a file or folder through to the disk."""
    if path.is_dir() and os.name == "nt":  # Windows opens no folder, and journals renames itself
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""What is known of a snapshot on disk without loading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.catalogue.dates import last_crawled_in
from recommender.snapshots.manifest import CHANNELS_FILE, Manifest, SnapshotError, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoredSnapshot:
    """One snapshot folder; `manifest` is None, and `problem` says why, where it cannot be read."""

    id: str
    current: bool
    manifest: Manifest | None
    problem: str = ""


def dated(folder: Path) -> tuple[Manifest, datetime]:
    """Its description, every file checked, and the date of its rows.

    Raises:
        SnapshotError: a file is missing or changed, or of another schema.
    """
    manifest = Manifest.load(folder)
    try:
        return manifest, last_crawled_in(folder / CHANNELS_FILE) or manifest.built_at
    except OSError as error:  # removed by another process after it was checked
        raise SnapshotError(unreadable(folder, error)) from error


def described(folder: Path, current: str | None, read: Callable[[Path], Manifest]) -> StoredSnapshot:
    """A snapshot folder as far as `read` can read its description; `current` is the id of the one in use."""
    try:
        return StoredSnapshot(folder.name, folder.name == current, read(folder))
    except SnapshotError as error:
        return StoredSnapshot(folder.name, folder.name == current, None, error.args[0])

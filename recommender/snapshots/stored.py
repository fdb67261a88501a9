"""What is known of a snapshot on disk without loading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.catalogue.dates import last_crawled_in
from recommender.sentences import Sentence
from recommender.snapshots.manifest import CHANNELS_FILE, Manifest, SnapshotError, unreadable
from recommender.snapshots.store_errors import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from recommender.catalogue.table import Catalogue


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


def catalogue_of(folder: Path, pause: Callable[[], None]) -> Catalogue:
    """The table of a snapshot folder, whose hashes are not looked at; `pause` is called often.

    Raises:
        NoSnapshotError: there is none that can be read.
    """
    from recommender.catalogue.stored import reload_catalogue  # noqa: PLC0415 lists are read without NumPy

    try:
        return reload_catalogue(folder / CHANNELS_FILE, pause)
    except (OSError, ValueError) as error:
        raise NoSnapshotError(
            Sentence("store-unknown", "no snapshot is called {id}", id=repr(folder.name))
        ) from error


def described(folder: Path, current: str | None, read: Callable[[Path], Manifest]) -> StoredSnapshot:
    """A snapshot folder as far as `read` can read its description; `current` is the id of the one in use."""
    try:
        return StoredSnapshot(folder.name, folder.name == current, read(folder))
    except SnapshotError as error:
        return StoredSnapshot(folder.name, folder.name == current, None, error.args[0])

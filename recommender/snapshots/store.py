"""Snapshots on disk: publish, list, current, roll back, prune.

- `<folder>/snapshots/<id>/…`: whole snapshots, never changed once they have their name
- `<folder>/current`: the id of the one in use, a file that is replaced by one atomic rename
- `<folder>/.building-*`: being written; what a crash leaves of one, the next publish removes
- `<folder>/publish.lock`: held by the process that publishes; a crash lets go of it
"""

from __future__ import annotations

import logging
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from recommender.pausing import without_pause
from recommender.sentences import Sentence
from recommender.snapshots.durability import make_private, replace_file, seal_folder, write_through
from recommender.snapshots.locking import BusyError, in_turn
from recommender.snapshots.manifest import Manifest, SnapshotError
from recommender.snapshots.store_errors import (
    NoSnapshotError,
    StoreBusyError,
    StoreError,
    nothing_to_load,
    unreadable,
    unwritable,
)
from recommender.snapshots.stored import StoredSnapshot, catalogue_of, dated, described
from recommender.snapshots.tidying import BUILDING, in_the_way, prune, remove, surplus, sweep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

log = logging.getLogger(__name__)
T = TypeVar("T")
KEPT = 5
PATIENCE_S = 10.0


class SnapshotStore:
    """All snapshots below one data folder; keeps the current one and `kept` others.

    patience_s: how long another process that changes the folder is waited for.

    >>> from tempfile import TemporaryDirectory
    >>> from recommender import Snapshot, SnapshotStore, sample_catalogue
    >>> with TemporaryDirectory() as folder:
    ...     store = SnapshotStore(folder)
    ...     store.publish(Snapshot.build(sample_catalogue()))
    ...     store.current()
    <Snapshot 20241208T190000000Z-c708728f: 500 channels by 'tuned'>
    """

    def __init__(self, folder: Path | str, kept: int = KEPT, patience_s: float = PATIENCE_S) -> None:
        self._folder = Path(folder)
        self._snapshots = self._folder / "snapshots"
        self._pointer = self._folder / "current"
        self._kept = kept
        self._patience_s = patience_s

    def publish(self, snapshot: Snapshot) -> None:
        """Put a snapshot on disk and make it the current one, or change nothing.

        Raises:
            StoreError: the folder cannot be written to, or the disk is full.
        """
        id_ = snapshot.manifest.id
        target = self._snapshots / id_
        with self._changing():
            sweep(self._folder)
            new = not self._is_whole(target)
            if new:
                self._write(snapshot, target)
            try:
                self._point_at(id_)
            except OSError:
                if new and self.current_id() != id_:
                    remove(target, self._folder)
                raise
            self._prune()

    def current_id(self) -> str | None:
        """The id that the pointer names, None where it names none that is there; reads no snapshot."""
        try:
            id_ = self._pointer.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return id_ if id_ in self._ids() else None

    def current(self, pause: Callable[[], None] = without_pause) -> Snapshot:
        """The one in use; where it is damaged, the newest whole one, with a warning. `pause`: see `load`.

        Raises:
            NoSnapshotError: there is none, or none is whole.
            StoreError: the folder cannot be read.
        """
        from recommender.snapshots.snapshot import Snapshot  # noqa: PLC0415 lists are read without NumPy

        return self._newest_whole(lambda folder: Snapshot.load(folder, pause))

    def current_dated(self) -> tuple[Manifest, datetime]:
        """What `current` would load, and the date of its rows; files are checked, none is kept in memory.

        Raises:
            NoSnapshotError, StoreError: as `current`.
        """
        return self._newest_whole(dated)

    def _newest_whole(self, read: Callable[[Path], T]) -> T:
        while True:
            pointed = self.current_id()
            problems = []
            for id_ in self._preference(pointed):
                try:
                    return read(self._snapshots / id_)
                except SnapshotError as error:
                    if self.current_id() != pointed:  # published anew, perhaps pruned, meanwhile
                        break
                    log.warning("snapshot refused: %s; trying the one before", error)
                    problems.append(error.args[0])
            else:
                raise nothing_to_load(self._folder, problems)

    def entries(self) -> tuple[StoredSnapshot, ...]:
        """All snapshots, newest first.

        Raises:
            StoreError: the folder cannot be read.
        """
        current = self.current_id()
        return tuple(described(self._snapshots / id_, current, Manifest.load) for id_ in self._ids())

    def listing(self) -> tuple[StoredSnapshot, ...]:
        """The same at once, by descriptions alone: files that were damaged are not noticed."""
        current = self.current_id()
        return tuple(described(self._snapshots / id_, current, Manifest.read) for id_ in self._ids())

    def catalogue(self, id_: str, pause: Callable[[], None] = without_pause) -> Catalogue:
        """The table of a snapshot alone; see `catalogue_of`."""
        return catalogue_of(self._snapshots / id_, pause)

    def roll_back(self, id_: str | None = None) -> Manifest:
        """Make another snapshot the current one: the given, else the one built before the current.

        Raises:
            NoSnapshotError: there is no such snapshot, or it is damaged.
            StoreError: the folder cannot be written to.
        """
        if not self._ids():
            raise nothing_to_load(self._folder, [])
        with self._changing():
            target = self._one_before() if id_ is None else id_
            if target not in self._ids():
                raise NoSnapshotError(
                    Sentence(
                        "store-unknown",
                        "no snapshot is called {id}",
                        id=repr(target),
                    )
                )
            try:
                manifest = Manifest.load(self._snapshots / target)
            except SnapshotError as error:
                raise NoSnapshotError(
                    Sentence("store-damaged", "cannot roll back: {problem}", problem=error.args[0])
                ) from error
            self._point_at(target)
            return manifest

    def _one_before(self) -> str:
        """The newest whole one older than the current; without a pointer the newest counts as current."""
        ids = self._ids()
        current = self.current_id() or ids[0]
        for id_ in ids:
            if id_ < current and self._is_whole(self._snapshots / id_):
                return id_
        raise NoSnapshotError(
            Sentence(
                "store-none-before",
                "no whole snapshot before the current one",
            )
        )

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the lock, and say in one sentence why the folder cannot be written to."""
        lock = self._folder / "publish.lock"
        if strange := in_the_way(self._pointer, lock):
            raise StoreError(
                Sentence("store-in-the-way", "{strange}. The snapshot in use stays as it is", strange=strange)
            )
        try:
            make_private(self._snapshots)
            with in_turn(lock, self._snapshots, self._patience_s):
                yield
        except BusyError as error:
            raise StoreBusyError(lock, error.holder) from None
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def _ids(self) -> list[str]:
        """Newest first: an id starts with the time it was built."""
        try:
            return sorted((entry.name for entry in self._snapshots.iterdir() if entry.is_dir()), reverse=True)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise unreadable(self._folder, error) from error

    def _preference(self, current: str | None) -> list[str]:
        """The current id, then those before it, then any newer: newer ones were left by a roll-back."""
        ids = self._ids()
        place = ids.index(current) if current in ids else 0
        return ids[place:] + ids[:place]

    def _is_whole(self, folder: Path) -> bool:
        with suppress(SnapshotError):
            Manifest.load(folder)
            return True
        return False

    def _write(self, snapshot: Snapshot, target: Path) -> None:
        building = self._folder / f"{BUILDING}{target.name}"
        building.mkdir(0o700)
        try:
            snapshot.save(building)
            seal_folder(building)
        except BaseException:
            shutil.rmtree(building)
            raise
        if target.exists():  # damaged, else publish would have kept it
            remove(target, self._folder)
        building.rename(target)
        write_through(self._snapshots)

    def _point_at(self, id_: str) -> None:
        replace_file(self._pointer, f"{id_}\n".encode())

    def _prune(self) -> None:
        current = self.current_id()
        others = [id_ for id_ in self._ids() if id_ != current]
        old = surplus(others, self._kept, lambda id_: self._is_whole(self._snapshots / id_))
        prune([self._snapshots / id_ for id_ in old], self._folder)

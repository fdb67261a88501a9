"""Stores of small snapshots, and damage to them."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.recommender.tables import NEW_YEAR, read, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore


def made(number: int) -> Snapshot:
    """The snapshot of day `number`, of one channel with that name."""
    return snapshot_of(read({"channel_name": f"채널 {number}"}), built_at=NEW_YEAR + timedelta(days=number))


@contextmanager
def room_for(largest: int) -> Iterator[None]:
    """A disk on which no file of this process grows past so many bytes: what does not fit is an OSError."""
    if sys.platform == "win32":
        pytest.skip("Windows limits no file sizes")
    import resource  # noqa: PLC0415 not there on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def served(store: SnapshotStore) -> str:
    return store.current().catalogue.names[0]


def folder_of(store: SnapshotStore, number: int) -> Path:
    return store._snapshots / made(number).manifest.id


def flip(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)


def assert_tidy(store: SnapshotStore) -> None:
    assert {path.name for path in store._folder.iterdir()} <= {"snapshots", "current", "publish.lock"}

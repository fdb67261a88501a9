"""What the recommender is tried on: the shipped sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.store import SnapshotStore
from tests.recommender.stores import made
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def sample() -> Catalogue:
    return read_catalogue(ROOT / "recommender" / "sample.csv").catalogue


@pytest.fixture(scope="session")
def sample_snapshot(sample: Catalogue) -> Snapshot:
    return snapshot_of(sample)


@pytest.fixture
def store(tmp_path: Path) -> SnapshotStore:
    return SnapshotStore(tmp_path / "data")


@pytest.fixture
def three(store: SnapshotStore) -> SnapshotStore:
    for number in range(3):
        store.publish(made(number))
    return store

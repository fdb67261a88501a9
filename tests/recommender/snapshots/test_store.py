"""The store: publish, current, roll back, prune, also while others publish."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from recommender.snapshots.manifest import SnapshotError
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import KEPT, SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError
from tests.recommender.stores import assert_tidy, flip, folder_of, made, served
from tests.recommender.tables import assert_same_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_what_is_published_is_current(store: SnapshotStore, sample_snapshot: Snapshot) -> None:
    store.publish(sample_snapshot)
    assert_same_snapshot(store.current(), sample_snapshot)
    assert_tidy(store)
    (entry,) = store.entries()
    assert (entry.id, entry.current, entry.manifest) == (
        sample_snapshot.manifest.id,
        True,
        sample_snapshot.manifest,
    )


def test_publishing_the_same_again_changes_nothing(three: SnapshotStore) -> None:
    before = {path: path.stat().st_mtime_ns for path in three._snapshots.rglob("*")}
    three.publish(made(2))
    assert {path: path.stat().st_mtime_ns for path in three._snapshots.rglob("*")} == before


def test_entries_are_newest_first(three: SnapshotStore) -> None:
    entries = three.entries()
    assert [entry.id for entry in entries] == [made(number).manifest.id for number in (2, 1, 0)]
    assert [entry.current for entry in entries] == [True, False, False]


def test_an_empty_store_says_how_to_fill_it(store: SnapshotStore) -> None:
    for ask in (store.current, store.roll_back):
        with pytest.raises(NoSnapshotError, match="build one"):
            ask()
    assert store.entries() == ()
    assert not store._folder.exists()


def test_the_current_and_five_others_are_kept(store: SnapshotStore) -> None:
    for number in range(KEPT + 4):
        store.publish(made(number))
        assert len(store.entries()) == min(number + 1, KEPT + 1)
    assert [entry.id for entry in store.entries()] == [
        made(number).manifest.id for number in range(KEPT + 3, 2, -1)
    ]
    assert_tidy(store)


def test_an_older_snapshot_is_kept_while_it_is_current(store: SnapshotStore) -> None:
    for number in range(KEPT + 1):
        store.publish(made(number))
    store.roll_back(made(0).manifest.id)
    store.publish(made(-1))
    assert served(store) == "채널 -1"
    assert len(store.entries()) == KEPT + 1


def test_rolling_back_goes_one_back_each_time_and_stands(three: SnapshotStore) -> None:
    for number in (1, 0):
        assert three.roll_back() == made(number).manifest
        assert served(three) == f"채널 {number}"
        assert served(SnapshotStore(three._folder)) == f"채널 {number}"
    with pytest.raises(NoSnapshotError, match="no whole snapshot before the current one"):
        three.roll_back()
    assert served(three) == "채널 0"
    assert [entry.current for entry in three.entries()] == [False, False, True]
    three.publish(made(5))
    assert served(three) == "채널 5"


def test_rolling_back_to_a_name(three: SnapshotStore) -> None:
    three.roll_back(made(0).manifest.id)
    assert three.roll_back(made(2).manifest.id) == made(2).manifest
    assert served(three) == "채널 2"


@pytest.mark.parametrize("id_", ["nothing", "..", "../snapshots", "/", "."])
def test_rolling_back_to_no_snapshot_changes_nothing(three: SnapshotStore, id_: str) -> None:
    with pytest.raises(NoSnapshotError, match="no snapshot is called"):
        three.roll_back(id_)
    assert served(three) == "채널 2"


def test_rolling_back_to_a_damaged_one_is_refused_and_past_it_works(three: SnapshotStore) -> None:
    flip(folder_of(three, 1) / "asked.npy")
    with pytest.raises(NoSnapshotError, match=r"cannot roll back.*asked\.npy"):
        three.roll_back(made(1).manifest.id)
    assert served(three) == "채널 2"
    assert three.roll_back() == made(0).manifest


def test_a_publish_while_reading_starts_the_reading_anew(
    three: SnapshotStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The current one is pruned by another process between the pointer's reading and the loading."""
    plain, writer = Snapshot.load, SnapshotStore(three._folder, kept=0)

    def late(folder: Path, pause: Callable[[], None]) -> Snapshot:
        monkeypatch.setattr(Snapshot, "load", plain)
        writer.publish(made(9))
        return plain(folder, pause)

    monkeypatch.setattr(Snapshot, "load", late)
    assert served(three) == "채널 9"
    assert not caplog.records


def test_a_publish_between_two_listings_is_no_error(
    three: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = SnapshotStore._ids

    def late(store: SnapshotStore) -> list[str]:
        ids = plain(store)
        monkeypatch.setattr(SnapshotStore, "_ids", plain)
        three.publish(made(4))
        return ids

    monkeypatch.setattr(SnapshotStore, "_ids", late)
    assert served(three) in ("채널 2", "채널 4")


def test_a_loaded_snapshot_outlives_its_files(three: SnapshotStore) -> None:
    snapshot = three.current()
    shutil.rmtree(three._folder)
    assert_same_snapshot(snapshot, made(2))
    with pytest.raises(SnapshotError, match="cannot be read"):
        Snapshot.load(folder_of(three, 2))

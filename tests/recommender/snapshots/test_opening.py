"""Which data is answered from: the newest whole snapshot, else the sample, and why."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from recommender.snapshots.manifest import OriginKind
from recommender.snapshots.opening import kept_sample, open_snapshot, sample_snapshot
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import NOW, Row, sample, snapshot_of


def test_without_data_the_sample_is_opened_and_it_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    snapshot = open_snapshot(SnapshotStore(tmp_path / "none"), "seed", NOW, said.append)
    assert snapshot.manifest.origin.kind is OriginKind.SAMPLE
    assert snapshot.manifest.recipe == "seed"
    assert len(said) == 1
    assert "build one from a table" in said[0]
    assert "sample" in said[0]


def test_with_data_nothing_is_said(tmp_path: Path) -> None:
    store, said = SnapshotStore(tmp_path), list[str]()
    store.publish(snapshot_of([Row("a"), Row("b")]))
    assert open_snapshot(store, "tuned", NOW, said.append).catalogue.names == ("a", "b")
    assert said == []


def test_damaged_data_is_the_sample_with_the_cause(tmp_path: Path) -> None:
    store, said = SnapshotStore(tmp_path), list[str]()
    snapshot = snapshot_of([Row("a"), Row("b")])
    store.publish(snapshot)
    (tmp_path / "snapshots" / snapshot.manifest.id / "manifest.json").write_text("{")
    assert len(open_snapshot(store, "tuned", NOW, said.append).catalogue) == 500
    assert snapshot.manifest.id in said[0]


def test_the_sample_is_the_same_every_time() -> None:
    again = sample_snapshot("tuned", NOW)
    assert again.manifest.id == sample().manifest.id
    assert again.fingerprints == sample().fingerprints


def test_the_sample_is_built_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept_sample(tmp_path, "tuned", NOW)
    monkeypatch.setattr("recommender.snapshots.opening.sample_snapshot", Mock(side_effect=AssertionError))
    again = kept_sample(tmp_path, "tuned", NOW + timedelta(days=1))
    assert again.manifest == first.manifest
    assert again.similar(7) == first.similar(7)


def test_another_version_of_the_library_builds_its_own_and_old_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    kept_sample(tmp_path, "seed", now)
    (old,) = tmp_path.iterdir()
    monkeypatch.setattr("recommender.snapshots.opening._version", lambda: "another")
    kept_sample(tmp_path, "seed", now)
    assert {path.name for path in tmp_path.iterdir()} == {old.name, "sample-seed-another"}
    monkeypatch.setattr("recommender.snapshots.opening._version", lambda: "third")
    kept_sample(tmp_path, "seed", now + timedelta(days=31))
    assert not old.exists()


def test_a_damaged_one_is_built_anew(tmp_path: Path) -> None:
    first = kept_sample(tmp_path, "tuned", NOW)
    (path,) = tmp_path.rglob("channels.csv")
    path.write_bytes(b"torn")
    later = NOW + timedelta(seconds=1)
    assert kept_sample(tmp_path, "tuned", later).manifest.built_at == later != first.manifest.built_at
    assert kept_sample(tmp_path, "tuned", NOW).manifest.built_at == later


def test_where_nothing_can_be_kept_it_is_built(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(kept_sample(tmp_path / "file", "tuned", NOW).catalogue) == 500

"""Which data is answered from: the newest whole snapshot, else the sample, and why."""

from pathlib import Path

from recommender.snapshots.manifest import OriginKind
from recommender.snapshots.opening import open_snapshot, sample_snapshot
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import NOW, Row, sample, snapshot_of


def test_without_data_the_sample_is_opened_and_it_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    snapshot = open_snapshot(SnapshotStore(tmp_path / "none"), "seed", NOW, said.append)
    assert snapshot.manifest.origin.kind is OriginKind.SAMPLE
    assert snapshot.manifest.recipe == "seed"
    assert len(said) == 1
    assert "plimate build --csv FILE" in said[0]
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

"""What the demo answers from: stored, refreshed to something newer, and never written back."""

import csv
import io
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from bot.program.demo_data import GONE, NEW, OWN_DATA, RENAMED, later, sample_data, stored_data
from bot.refreshing.source import NotSetUpError
from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.difference import difference
from recommender.snapshots.judgement import judge
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError
from tests.bot.tables import Row, snapshot_of

NOW = datetime(2025, 3, 1, tzinfo=UTC)


def test_the_sample_is_stored_and_a_newer_crawl_of_it_can_be_published(tmp_path: Path) -> None:
    snapshot, source = sample_data(tmp_path / "demo", "tuned", NOW, tmp_path / "cache")
    assert SnapshotStore(tmp_path / "demo").current().manifest.id == snapshot.manifest.id
    assert source.missing() in {"", "refresh-missing-chromium"}
    newer = read_catalogue(tmp_path / "demo" / "newer.csv")
    assert not newer.rejected
    assert judge(newer.catalogue, snapshot.catalogue) == ()
    changed = difference(snapshot, Snapshot.build(newer.catalogue))
    assert (len(changed.new), len(changed.gone), len(changed.renamed)) == (len(NEW), GONE, RENAMED)
    assert sorted(changed.new) == sorted(NEW)


def test_a_later_sample_has_every_channel_once() -> None:
    text = (files("recommender") / "sample.csv").read_text("utf-8")
    rows = later(list(csv.DictReader(io.StringIO(text))))
    assert len({row["channel_id"] for row in rows if row["channel_id"]}) == len(
        [row for row in rows if row["channel_id"]]
    )


async def test_a_data_folder_is_only_read(tmp_path: Path) -> None:
    own, demo = tmp_path / "own", tmp_path / "demo"
    for names in (("a", "b"), ("a", "b", "c")):
        SnapshotStore(own).publish(snapshot_of([Row(name) for name in names]))
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in own.rglob("*")}
    snapshot, source = stored_data(own, demo)
    assert len(snapshot.catalogue) == 3
    copied = SnapshotStore(demo)
    assert copied.current_id() == snapshot.manifest.id
    copied.publish(snapshot_of([Row("z")]))
    copied.roll_back(snapshot.manifest.id)
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in own.rglob("*")} == before
    assert source.missing() == OWN_DATA
    with pytest.raises(NotSetUpError, match=OWN_DATA):
        await source.program()


def test_an_empty_data_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshotError):
        stored_data(tmp_path / "none", tmp_path / "demo")
    assert not (tmp_path / "none").exists()

"""Names that are found in other ways of writing than before: by another version, by other dictionaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from recommender.catalogue.dialects import read_catalogue
from recommender.names.readings import Readers
from recommender.names.storage import FORMAT
from recommender.snapshots.figures import NameFigures
from recommender.snapshots.manifest import MANIFEST_FILE, Origin, OriginKind
from recommender.snapshots.rebuild import Judging, Rebuilt, rebuild
from tests.recommender.tables import NEW_YEAR, snapshot_of, table

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

READERS = Readers.installed()


def rows(path: Path, first: str) -> Path:
    names = [first, *(f"name {number}" for number in range(29))]
    path.write_bytes(table(*({"channel_name": name, "cpi": str(place)} for place, name in enumerate(names))))
    return path


def rebuilt(path: Path, store: SnapshotStore, days: int = 1) -> Rebuilt:
    return rebuild(
        path,
        store,
        origin=Origin(OriginKind.FILE, path.name),
        built_at=NEW_YEAR + timedelta(days=days),
        recipe="tuned",
        judging=Judging.REFUSE,
        progress=lambda *_: None,
    )


def stored(path: Path, store: SnapshotStore, names: NameFigures | None) -> None:
    snapshot: Snapshot = snapshot_of(read_catalogue(path).catalogue, "tuned")
    store.publish(replace(snapshot, manifest=replace(snapshot.manifest, names=names)))


@pytest.mark.parametrize(
    ("first", "before", "anew"),
    [
        ("달빛 서랍", None, True),  # a version before told nothing
        ("달빛 서랍", NameFigures(FORMAT - 1, "", 0), True),
        ("달빛 서랍", NameFigures(FORMAT, "", 0), False),
        ("夜の散歩道", NameFigures(FORMAT, "", 1), True),  # a dictionary was installed since
        ("夜の散歩道", NameFigures(FORMAT, READERS.named, 0), False),
    ],
)
def test_the_same_rows_are_published_where_names_are_found_otherwise(
    first: str, before: NameFigures | None, *, anew: bool, tmp_path: Path, store: SnapshotStore
) -> None:
    path = rows(tmp_path / "rows.csv", first)
    stored(path, store, before)
    assert store.current().manifest.names == before
    found = rebuilt(path, store)
    assert (found.names_anew, found.unchanged) == (anew, not anew)
    again = rebuilt(path, store, days=2)
    assert (again.names_anew, again.unchanged) == (False, True)


def test_a_manifest_tells_what_read_the_names(
    tmp_path: Path, store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = rows(tmp_path / "rows.csv", "夜の散歩道")
    found = rebuilt(path, store).snapshot
    assert found is not None
    assert found.manifest.names == NameFigures(FORMAT, READERS.named, 0)
    folder = next(tmp_path.rglob(MANIFEST_FILE))
    assert '"readings": "fugashi' in folder.read_text(encoding="utf-8")
    monkeypatch.setattr(Readers, "installed", Readers)
    unread = rebuilt(path, store, days=2)
    assert unread.names_anew
    assert unread.snapshot is not None
    assert unread.snapshot.manifest.names == NameFigures(FORMAT, "", 1)

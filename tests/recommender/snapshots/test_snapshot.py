"""Snapshot: saved and loaded it is equal; what it answers; what it refuses to load."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from recommender.catalogue.table import COLUMNS, Catalogue
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity.taste import TooLittleKnownError
from recommender.snapshots.manifest import CHANNELS_FILE, MANIFEST_FILE, Manifest, SnapshotError
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.strategies import catalogues
from tests.recommender.tables import NEW_YEAR, assert_same_snapshot, read, snapshot_of, tagged


def saved(snapshot: Snapshot, folder: Path) -> Path:
    folder.mkdir()
    snapshot.save(folder)
    return folder


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_a_loaded_snapshot_is_the_saved_one(recipe: str, sample: Catalogue, tmp_path: Path) -> None:
    snapshot = snapshot_of(sample, recipe)
    loaded = Snapshot.load(saved(snapshot, tmp_path / "a"))
    assert_same_snapshot(loaded, snapshot)
    for row in np.flatnonzero(snapshot.features.known)[::40].tolist():
        for count in (0, 1, 25, 40):
            assert loaded.similar(row, count) == snapshot.similar(row, count)
        assert loaded.explain(row, 3) == snapshot.explain(row, 3)
        assert loaded.shared(row, 3) == snapshot.shared(row, 3)


@given(catalogues())
@settings(deadline=None, max_examples=30)
def test_any_catalogue_is_saved_and_loaded(
    tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> None:
    snapshot = snapshot_of(catalogue)
    folder = tmp_path_factory.mktemp("snapshot")
    snapshot.save(folder)
    assert_same_snapshot(Snapshot.load(folder), snapshot)


@pytest.mark.parametrize("genres", [("",), ("Pop",), ("", "", ""), ("Pop", "Jazz")])
@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_the_smallest_tables_are_saved_and_loaded(
    recipe: str, genres: tuple[str, ...], tmp_path: Path
) -> None:
    snapshot = snapshot_of(tagged(*genres), recipe)
    assert_same_snapshot(Snapshot.load(saved(snapshot, tmp_path / "a")), snapshot)


def test_no_file_is_a_pickle(sample_snapshot: Snapshot, tmp_path: Path) -> None:
    folder = saved(sample_snapshot, tmp_path / "a")
    for path in folder.iterdir():
        assert path.suffix in {".csv", ".json", ".npy"}
        if path.suffix == ".npy":
            assert np.load(path, allow_pickle=False).dtype.kind in "iufbUS"
        else:
            path.read_text(encoding="utf-8")
    sources = (Path(__file__).resolve().parents[3] / "recommender").rglob("*.py")
    for source in sources:
        text = source.read_text(encoding="utf-8")
        assert not any(
            module in text for module in ("import pickle", "joblib", "allow_pickle=True", "marshal")
        )


def test_the_same_input_is_saved_as_the_same_bytes(sample: Catalogue, tmp_path: Path) -> None:
    folders = [saved(snapshot_of(sample), tmp_path / name) for name in "ab"]
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert first == second


def test_a_changed_byte_in_any_file_is_refused(sample_snapshot: Snapshot, tmp_path: Path) -> None:
    folder = saved(sample_snapshot, tmp_path / "a")
    for path in sorted(folder.iterdir()):
        whole = path.read_bytes()
        for place in {0, len(whole) // 2, len(whole) - 1}:
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with pytest.raises(SnapshotError, match=f"a: .*{path.name}|a: schema"):
                Snapshot.load(folder)
        path.write_bytes(whole)
    assert_same_snapshot(Snapshot.load(folder), sample_snapshot)


def test_every_part_of_the_manifest_counts(tmp_path: Path) -> None:
    folder = saved(snapshot_of(read({})), tmp_path / "a")
    path = folder / MANIFEST_FILE
    whole = path.read_bytes()
    for place, byte in list(enumerate(whole))[::3]:
        other = byte ^ 1 if place % 2 or byte == ord(" ") else ord(" ")
        path.write_bytes(whole[:place] + bytes([other]) + whole[place + 1 :])
        with pytest.raises(SnapshotError):
            Manifest.read(folder)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"files": {}}', b"[" * 100_000, b"\xff", b'{"schema": 1, "files": []}'],
)
def test_a_manifest_that_is_none_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / MANIFEST_FILE).write_bytes(content)
    with pytest.raises(SnapshotError, match=tmp_path.name):
        Snapshot.load(tmp_path)


@pytest.mark.parametrize("schema", [0, 2, "1"])
def test_another_schema_is_refused_by_name(schema: object, tmp_path: Path) -> None:
    folder = saved(snapshot_of(read({})), tmp_path / "a")
    document = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    (folder / MANIFEST_FILE).write_text(json.dumps(document | {"schema": schema}), encoding="utf-8")
    with pytest.raises(SnapshotError, match=f"schema {schema}, this version reads 1"):
        Snapshot.load(folder)


def test_a_missing_file_is_named(sample_snapshot: Snapshot, tmp_path: Path) -> None:
    folder = saved(sample_snapshot, tmp_path / "a")
    (folder / "asked.npy").unlink()
    with pytest.raises(SnapshotError, match=r"asked\.npy cannot be read"):
        Snapshot.load(folder)


@pytest.mark.parametrize("content", [b"not a table", b"\xff"])
def test_files_with_the_right_hash_and_the_wrong_content_are_refused(content: bytes, tmp_path: Path) -> None:
    snapshot = snapshot_of(read({}))
    folder = saved(snapshot, tmp_path / "a")
    (folder / CHANNELS_FILE).write_bytes(content)
    (folder / MANIFEST_FILE).unlink()
    snapshot.manifest.save(folder)
    with pytest.raises(SnapshotError, match="does not hold what it should"):
        Snapshot.load(folder)


def test_files_of_different_tables_are_refused(tmp_path: Path) -> None:
    snapshot = snapshot_of(read({}, {}))
    folder = saved(replace(snapshot, catalogue=read({})), tmp_path / "a")
    with pytest.raises(SnapshotError, match="disagree about the number of channels"):
        Snapshot.load(folder)


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_of_a_channel_without_a_tag_or_a_cpi_too_little_is_known(recipe: str) -> None:
    snapshot = snapshot_of(tagged("Pop", "", "Pop", cpi=[1, float("nan"), 3]), recipe)
    for count in (1, 10, 100):
        with pytest.raises(TooLittleKnownError, match="too little is known about '채널 1'") as caught:
            snapshot.similar(1, count)
        assert caught.value.channel.row == 1
        assert [neighbour.row for neighbour in snapshot.similar(0, count)] == [2]


def test_nobodys_list_holds_a_stranger(sample_snapshot: Snapshot) -> None:
    content = sample_snapshot.features.content
    alike = (content @ content.T).toarray() > 0
    for row in np.flatnonzero(sample_snapshot.features.known).tolist():
        for neighbour in sample_snapshot.similar(row, len(alike)):
            assert alike[row, neighbour.row]
            assert 0 < neighbour.score <= 1
            assert neighbour.row != row


def test_places_are_ranked_and_ties_are_marked() -> None:
    found = snapshot_of(tagged("Pop, Jazz", "Pop, Jazz", "Pop, Jazz", "Pop")).similar(0, 10)
    assert [(place.rank, place.row, place.tied) for place in found] == [
        (1, 1, False),
        (2, 2, True),
        (3, 3, False),
    ]


@pytest.mark.parametrize(
    ("crawled", "due"),
    [
        (("2025-12-01T00:00:00+00:00", "2025-12-05T00:00:00+00:00"), datetime(2025, 12, 5, tzinfo=UTC)),
        (("", "2025-12-05"), datetime(2025, 12, 5, tzinfo=UTC)),
        (("", "soon"), NEW_YEAR),
        (("", ""), NEW_YEAR),
    ],
)
def test_the_age_of_the_data_is_that_of_its_newest_row(crawled: tuple[str, str], due: datetime) -> None:
    rows = ({"crawled_at": moment} for moment in crawled)
    assert snapshot_of(read(*rows, columns=(*COLUMNS, "crawled_at"))).data_date == due


def test_parts_that_disagree_are_refused(sample_snapshot: Snapshot, tmp_path: Path) -> None:
    folder = saved(sample_snapshot, tmp_path / "a")
    np.save(folder / "content-data.npy", sample_snapshot.features.entries.data[:-1])
    (folder / MANIFEST_FILE).unlink()
    sample_snapshot.manifest.save(folder)
    with pytest.raises(SnapshotError, match=r"content-indptr\.npy disagree"):
        Snapshot.load(folder)


def test_rows_are_found_by_fingerprint(sample_snapshot: Snapshot) -> None:
    for row, fingerprint in enumerate(sample_snapshot.fingerprints):
        assert sample_snapshot.row_of_fingerprint[fingerprint] == row


def test_the_first_questions_find_everything_prepared(sample_snapshot: Snapshot, tmp_path: Path) -> None:
    sample_snapshot.save(tmp_path)
    snapshot = Snapshot.load(tmp_path)
    snapshot.prepare_lookups()
    names, catalogue = snapshot.names, snapshot.catalogue
    parts = (snapshot, catalogue, names, names.aliases, names.tables.syllables)
    prepared = [set(vars(part)) for part in parts]
    for text in ("", "a", "ㅁㄹ", "무 말", "mu mal", "playlist 무말", catalogue.names[7], catalogue.ids[7]):
        names.resolve(text)
        names.search(text)
    for row in range(len(catalogue)):
        if snapshot.features.known[row]:
            assert all(snapshot.shared(row, one.row) is not None for one in snapshot.similar(row, 3))
    assert [set(vars(part)) for part in parts] == prepared

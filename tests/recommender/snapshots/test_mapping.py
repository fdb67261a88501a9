"""Which arrays are mapped, and what becomes of them when their files are cut short."""

from __future__ import annotations

import mmap
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.snapshots import artefacts
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.tables import assert_same_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


def saved(snapshot: Snapshot, folder: Path) -> Path:
    folder.mkdir()
    snapshot.save(folder)
    return folder


def is_mapped(array: NDArray[np.generic]) -> bool:
    base: object = array
    while isinstance(base, np.ndarray):
        base = base.base
    return isinstance(base, mmap.mmap)


@pytest.mark.parametrize("large", [True, False])
def test_large_arrays_are_mapped_and_small_ones_read(
    sample_snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    if large:
        monkeypatch.setattr(artefacts, "SMALLEST_MAPPED", 129)
    loaded = Snapshot.load(saved(sample_snapshot, tmp_path / "a"))
    content = loaded.features.content
    arrays = [content.data, content.indices, loaded.neighbours.rows, loaded.neighbours.scores]
    assert {is_mapped(array) for array in arrays} == {large}
    assert not any(array.flags.writeable for array in arrays)


def test_a_loaded_snapshot_answers_though_its_files_are_cut_short(
    sample_snapshot: Snapshot, tmp_path: Path
) -> None:
    """Where they were mapped, the system would end the process at the next answer."""
    folder = saved(sample_snapshot, tmp_path / "a")
    loaded = Snapshot.load(folder)
    arrays = (loaded.features.entries.data, loaded.neighbours.rows, loaded.neighbours.scores)
    assert not any(is_mapped(array) for array in arrays)
    for path in folder.iterdir():
        os.truncate(path, 0)
    assert_same_snapshot(loaded, sample_snapshot)

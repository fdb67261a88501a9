"""The same input gives the same bytes, in any process, with any hash seed and any number of threads."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from recommender.features.recipe_names import RECIPE_NAMES

ROOT = Path(__file__).resolve().parents[3]
CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.snapshot import Snapshot

source, target = Path(sys.argv[1]), Path(sys.argv[2])
catalogue = read_catalogue(source).catalogue
origin = Origin(OriginKind.SAMPLE, source.name)
built_at = datetime(2026, 1, 1, tzinfo=UTC)
for recipe in sys.argv[3:]:
    (target / recipe).mkdir()
    Snapshot.build(catalogue, origin=origin, built_at=built_at, recipe=recipe).save(target / recipe)
"""


def start(target: Path, seed: str, threads: str) -> subprocess.Popen[bytes]:
    target.mkdir()
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), threads)
    environment = {**os.environ, **limits, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    source = ROOT / "recommender" / "sample.csv"
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(source), str(target), *RECIPE_NAMES], env=environment, cwd=target
    )


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    children = [
        start(tmp_path / "one", seed="1", threads="1"),
        start(tmp_path / "two", seed="2", threads="2"),
    ]
    assert [child.wait() for child in children] == [0, 0]
    for recipe in RECIPE_NAMES:
        written = digests(tmp_path / "one" / recipe)
        assert {"manifest.json", "channels.csv", "neighbours-rows.npy", "content-data.npy"} <= set(written)
        assert written == digests(tmp_path / "two" / recipe)

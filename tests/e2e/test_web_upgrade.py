"""Another version is put in the place of a running `plimate web`: it goes on as it was started."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.text.language import LANGUAGES
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import sample

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "recommender", "crawler")
PATIENCE_S = 60


@pytest.fixture
def without_files(tmp_path: Path) -> Iterator[str]:
    """Where a server listens whose program is no longer on the disk."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / "code" / package)
    SnapshotStore(tmp_path / "data").publish(sample())
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "web", "--port", "0", "--rate", "0", "--data-dir", tmp_path / "data"],
        cwd=tmp_path / "code",
        env={**os.environ, "PYTHONPATH": str(tmp_path / "code"), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    url = next(line.strip() for line in process.stdout if "http://" in line)
    shutil.rmtree(tmp_path / "code")
    yield url.rstrip("/").removeprefix("http://")
    process.terminate()
    assert process.wait(PATIENCE_S) == 0
    process.stdout.close()


def test_every_kind_of_page_is_made_without_the_files_of_the_program(without_files: str) -> None:
    one, other = (sample().catalogue.channel_ids[row] for row in (2, 5))
    alike = sample().fingerprints[sample().similar(2)[0].row]
    paths = {
        "/": 200,
        "/?q=qqqqzzzz": 404,
        "/suggest?q=a": 200,
        f"/c/{one}": 200,
        f"/c/{one}/why/{alike}": 200,
        f"/mix?like={one}&like={other}": 200,
        "/browse": 200,
        "/browse/Jazz": 200,
        f"/compare/{one}/{other}": 200,
        f"/path/{one}/{other}": 200,
        f"/map/{one}.svg": 200,
        f"/radar/{one}.svg": 200,
        "/docs": 200,
        "/api/v1/openapi.json": 200,
        f"/api/v1/similar?q={one}": 200,
        "/static/why.js": 200,
        "/robots.txt": 200,
        "/sitemap.xml": 200,
        "/metrics": 200,
        "/nowhere": 404,
    }
    for code in LANGUAGES:
        for path, status in paths.items():
            connection = http.client.HTTPConnection(without_files, timeout=PATIENCE_S)
            connection.request("GET", path, headers={"Accept-Language": code})
            answer = connection.getresponse()
            answer.read()
            connection.close()
            assert (answer.status, path) == (status, path)

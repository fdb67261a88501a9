"""A crawl ends well in any terminal and whatever becomes of its streams: the CSV is written, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crawler.output import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.crawler.conftest import Served

    Serve = Callable[..., Served]

ROOT = Path(__file__).parents[2]
OURS = ("DATALAB_", "SELENIUM_", "PLIMATE_")
KOREAN, LATIN = {"PYTHONIOENCODING": "euc-kr"}, {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
# A pipe whose reader leaves, after a line or long before one is written, tells the writer's status by a file.
TOLD = "; echo $? > status"


def shell(folder: Path, command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`plimate crawl …` in a shell, in a folder of its own."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return subprocess.run(
        ["sh", "-c", command.replace("CRAWL", f"{sys.executable} -m bot crawl --patience 1 --out c.csv")],
        cwd=folder,
        env={**outside, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=300,
        check=False,
    )


@pytest.mark.browser
@pytest.mark.parametrize(
    ("command", "environment", "status"),
    [
        (f"{{ CRAWL --progress json {TOLD}; }} | head -1", KOREAN, 1),
        (f"{{ CRAWL --progress bar {TOLD}; }} 2>&1 | :", LATIN, 1),
        (f"CRAWL --progress json > /dev/full {TOLD}", KOREAN, 1),
        (f"CRAWL >&- {TOLD}", LATIN, 1),
        (f"CRAWL --progress bar 2> /dev/full {TOLD}", LATIN, 0),
        (f"CRAWL <&- 2>&- {TOLD}", KOREAN, 0),
        (f"CRAWL <&- >&- 2>&- {TOLD}", KOREAN, 1),
    ],
)
def test_the_csv_is_written_whatever_becomes_of_the_streams(
    serve: Serve, tmp_path: Path, command: str, environment: dict[str, str], status: int
) -> None:
    page = serve(rows=3)
    done = shell(tmp_path, command, **page.environment(), **environment)
    assert [record.row.name for record in sheet.read(tmp_path / "c.csv")] == [
        item.name for item in page.lab.shown
    ]
    assert int((tmp_path / "status").read_text()) == status
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    if status and "2>" not in command:
        assert said.count("c.csv is written, but standard output does not take the report") == 1


@pytest.mark.browser
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_settings_of_a_file_with_a_mark_are_those_of_one_without(
    serve: Serve, tmp_path: Path, encoding: str
) -> None:
    page = serve(rows=2)
    lines = [f"{name}={value}" for name, value in page.environment().items()]
    (tmp_path / ".env").write_text("\n".join(["# 설정", *lines]), encoding)
    done = shell(tmp_path, "CRAWL", **KOREAN)
    assert done.returncode == 0, done.stderr
    assert len(sheet.read(tmp_path / "c.csv")) == 2


@pytest.mark.parametrize("encoding", ["cp949", "utf-16"])
@pytest.mark.parametrize("environment", [KOREAN, LATIN], ids=["euc-kr", "latin-1"])
def test_settings_of_a_file_in_another_encoding_are_refused_in_a_sentence(
    tmp_path: Path, encoding: str, environment: dict[str, str]
) -> None:
    (tmp_path / ".env").write_text("# 설정\nDATALAB_URL=http://127.0.0.1:9/x\n", encoding)
    done = shell(tmp_path, "CRAWL", **environment)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == ".env cannot be read: it is not UTF-8 text. Save it as UTF-8.\n"


@pytest.mark.parametrize("streams", ["2>&-", "2> /dev/full", "<&- >&- 2>&-"])
def test_what_nobody_hears_ends_with_its_status_all_the_same(tmp_path: Path, streams: str) -> None:
    assert shell(tmp_path, f"CRAWL {streams}").returncode == 2

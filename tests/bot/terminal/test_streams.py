"""Standard output that takes nothing is one line and status 1, in every command."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bot.terminal.shell import environment_of, table

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = [
    *("--help", "--version", "doctor", "search a", "search a --json", "build --csv channels.csv"),
    *("inspect channels.csv", "crawl --help", "evaluate names --help"),
]


def shell(folder: Path, command: str, redirected: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m bot {command} {redirected}"],
        cwd=folder,
        env=environment_of({"PLIMATE_DATA_DIR": str(folder / "data"), "LC_ALL": "C"}),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("redirected", ["> /dev/full", ">&-"])
def test_what_cannot_be_printed_is_said(tmp_path: Path, command: str, redirected: str) -> None:
    (tmp_path / "channels.csv").write_text(table(12), "utf-8")
    done = shell(tmp_path, command, redirected)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    said = [line for line in done.stderr.splitlines() if "tandard output" in line]
    assert len(said) == 1


def test_a_reader_who_has_enough_is_told_nothing(tmp_path: Path) -> None:
    (tmp_path / "channels.csv").write_text(table(12), "utf-8")
    done = shell(tmp_path, "search a --json --data-dir .", "2>&1 | head -c 1")
    assert "Traceback" not in done.stdout
    assert "Traceback" not in done.stderr

"""Ctrl-C at moments that are chosen by what is imported: no traceback, and it is not lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bot.terminal.shell import environment_of

if TYPE_CHECKING:
    from pathlib import Path

INTERRUPT = """
import os, signal, sys
try:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass
except BaseException:
    pass  # as a callback on a module's lock has it
"""
# What is imported then is the package itself.
AND_GO_ON = """
sys.path.remove(os.path.dirname(__file__))
del sys.modules[__name__]
__import__(__name__)
"""


def ended(folder: Path, module: str, code: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A program that finds `module` of ours before the one that it means."""
    (folder / f"{module}.py").write_text(code, "utf-8")
    outside = {"PLIMATE_DATA_DIR": str(folder / "data"), "DATALAB_URL": "http://127.0.0.1:1/datalab/1"}
    environment = environment_of(outside)
    environment["PYTHONPATH"] = f"{folder}:{environment['PYTHONPATH']}"
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("module", "words"), [("typer", ["bot", "random"]), ("pydantic", ["crawler", "--out", "rows.csv"])]
)
def test_while_the_program_is_imported_the_system_ends_it(
    tmp_path: Path, module: str, words: list[str]
) -> None:
    done = ended(tmp_path, module, INTERRUPT, *words)
    assert (done.returncode, done.stderr) == (-signal.SIGINT, "")


def test_what_an_import_swallows_is_not_lost(tmp_path: Path) -> None:
    done = ended(tmp_path, "rapidfuzz", INTERRUPT + AND_GO_ON, "bot", "similar", "소복")
    assert (done.returncode, done.stdout) == (130, "")
    assert "Traceback" not in done.stderr


def test_one_that_waits_is_raised_before_asyncio_takes_over(tmp_path: Path) -> None:
    done = ended(tmp_path, "filelock", INTERRUPT + AND_GO_ON, "bot", "refresh")
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def test_the_crawler_takes_it_when_it_has_the_place_of_the_command(tmp_path: Path) -> None:
    starting = "import sys\nif 'crawler' in sys.orig_argv:\n    " + "    ".join(
        INTERRUPT.strip().splitlines(keepends=True)
    )
    done = ended(tmp_path, "sitecustomize", starting, "bot", "crawl", "--out", "rows.csv")
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")
    assert not (tmp_path / "rows.csv").exists()


def test_who_started_it_may_want_none(tmp_path: Path) -> None:
    ignoring = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    done = ended(tmp_path, "sitecustomize", ignoring + INTERRUPT, "bot", "--version")
    assert (done.returncode, done.stderr) == (0, "")

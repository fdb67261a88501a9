"""A command imports what it needs, and no more: `plimate --help` answers at once."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bot.terminal.shell import environment_of, table

if TYPE_CHECKING:
    from pathlib import Path

# Third-party packages by the name they are imported by.
TYPER = {"typer", "annotated_doc", "rich", "markdown_it", "mdurl", "pygments", "click", "shellingham"}
# What rich looks at where it happens to be installed.
TYPER |= {"attr", "linkify_it"}
SETTINGS = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}
SETTINGS |= {"platformdirs", "tzlocal", "tzdata", "dotenv", "cronsim"}
ANSWERS = {"numpy", "rapidfuzz", "babel", "fluent", "anyascii", "koroman", "pytz", "regex", "cython_runtime"}
HEAVY = ("pandas", "scipy", "sklearn", "discord", "aiohttp", "selenium", "simcord", "apscheduler")
REPORT = """
import sys
sys.argv = ["plimate", *sys.argv[1:]]
try:
    from bot.cli import main
    main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def imported(folder: Path, program: str, *arguments: str) -> set[str]:
    """The packages of others that a fresh process has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        env=environment_of(
            {"PLIMATE_DATA_DIR": str(folder / "data"), "XDG_CACHE_HOME": str(folder / "cache")}
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.strip(), done
    names = set(done.stderr.strip().splitlines()[-1].split())
    return {name for name in names - sys.stdlib_module_names if not name.startswith(("_", "bot"))}


def test_the_entry_point_imports_nothing(tmp_path: Path) -> None:
    program = "import bot.cli, sys; print(*{n.partition('.')[0] for n in sys.modules}, file=sys.stderr)"
    assert imported(tmp_path, program) == set()


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"]])
def test_help_imports_the_command_line_alone(tmp_path: Path, arguments: list[str]) -> None:
    assert imported(tmp_path, REPORT, *arguments) <= TYPER | {"recommender"}


@pytest.mark.parametrize("command", ["similar", "build", "run", "demo", "refresh", "evaluate"])
def test_the_help_of_a_command_needs_nothing_of_it(tmp_path: Path, command: str) -> None:
    asked = imported(tmp_path, REPORT, command, "--help")  # Typer looks at pydantic, where it is there
    assert asked <= TYPER | SETTINGS | {"recommender"}


@pytest.mark.parametrize("command", ["snapshots", "doctor", "rollback"])
def test_what_needs_no_model_imports_none(tmp_path: Path, command: str) -> None:
    ours = {"recommender", "crawler", "filelock"}
    assert imported(tmp_path, REPORT, command) <= TYPER | SETTINGS | ours
    csv = tmp_path / "channels.csv"
    csv.write_text(table(12), "utf-8")
    imported(tmp_path, REPORT, "build", "--csv", str(csv))
    assert imported(tmp_path, REPORT, command) <= TYPER | SETTINGS | ours


@pytest.mark.parametrize("command", ["similar", "search"])
def test_stored_data_is_answered_from_without_what_builds_it(tmp_path: Path, command: str) -> None:
    csv = tmp_path / "channels.csv"
    csv.write_text(table(12), "utf-8")
    built = imported(tmp_path, REPORT, "build", "--csv", str(csv))
    assert "pandas" in built
    assert "sklearn" not in built  # a second and a half, for nothing but the recipe `seed`
    asked = imported(tmp_path, REPORT, command, "channel 3")
    assert asked <= TYPER | SETTINGS | ANSWERS | {"recommender", "crawler", "filelock"}
    assert not asked & set(HEAVY)

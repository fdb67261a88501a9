"""What a script hands over where a variable of its own is empty: a blank folder, a width of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.terminal.shell import child, plimate, table

if TYPE_CHECKING:
    from pathlib import Path

WITH_FOLDER = [
    *("build --csv channels.csv", "similar a", "search a", "snapshots", "rollback", "refresh"),
    *("evaluate names q.jsonl", "doctor", "demo", "run", "sync"),
]
PRINTING = [
    ("similar 무말 -k 2", "무말"),
    ("search 무말", "무말"),
    ("snapshots", "tuned"),
    ("doctor", "token"),
    ("inspect channels.csv", "channel_name"),
    ("evaluate names q.jsonl", "exact"),
    ("build --csv channels.csv", "12 channels"),
    ("--help", "Usage"),
    ("crawl --help", "--out"),
]


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("command", WITH_FOLDER)
@pytest.mark.parametrize("blank", ["", " "])
def test_a_blank_data_folder_is_refused(tmp_path: Path, csv: Path, command: str, blank: str) -> None:
    before = {csv}
    done = plimate(*command.split(), "--data-dir", blank)
    assert done.exit_code == 2
    assert "blank" in done.stderr
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("command", "word"), PRINTING)
@pytest.mark.parametrize("width", ["0", "x"])
def test_a_width_that_no_terminal_has_counts_as_none(
    tmp_path: Path, command: str, word: str, width: str
) -> None:
    (tmp_path / "channels.csv").write_text(table(12), "utf-8")
    (tmp_path / "q.jsonl").write_text('{"query": "무말", "kind": "exact", "targets": [0]}', "utf-8")
    environment = {
        "PLIMATE_DATA_DIR": str(tmp_path / "data"),
        "COLUMNS": width,
    }
    if command == "snapshots":
        assert child(tmp_path, "build", "--csv", "channels.csv", **environment).returncode == 0
    done = child(tmp_path, *command.split(), **environment)
    assert done.returncode == 0, done.stderr
    assert word in done.stdout.decode()


@pytest.mark.parametrize("start", ["~", "$HOME", "${HOME}"])
def test_what_the_shell_left_of_a_folder_is_written_out(tmp_path: Path, start: str) -> None:
    (tmp_path / "channels.csv").write_text(table(12), "utf-8")
    home = tmp_path / "home"
    home.mkdir()
    done = child(tmp_path, "build", "--csv", "channels.csv", f"--data-dir={start}/data", HOME=str(home))
    assert done.returncode == 0, done.stderr
    assert (home / "data").is_dir()
    assert not (tmp_path / start).exists()


def test_a_variable_in_a_folder_that_is_not_set_is_said(tmp_path: Path) -> None:
    done = child(tmp_path, "snapshots", "--data-dir", "$NOWHERE_SET/data")
    assert done.returncode == 2
    assert b"NOWHERE_SET" in done.stderr


@pytest.mark.parametrize(
    "command",
    [("build", "--csv"), ("inspect",), ("demo", "--csv"), ("evaluate", "names", "queries", "--csv")],
)
def test_a_blank_file_is_wrong_usage_and_no_folder(command: tuple[str, ...]) -> None:
    result = plimate(*command, " ")
    assert result.exit_code == 2
    assert "it is blank; name the file with the table" in result.stderr

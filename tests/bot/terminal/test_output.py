"""Text in and out of a terminal, in any locale."""

import json
from pathlib import Path

import pytest
from rich.table import Table
from rich.text import Text

from bot.terminal.output import console, error_console, note, print_json, typed
from tests.bot.terminal.shell import child

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"


def test_typed_bytes_become_the_text_they_are() -> None:
    assert typed("무말".encode().decode("ascii", "surrogateescape")) == "무말"
    assert typed("무말") == "무말"
    assert typed("\udcff") == "\ufffd"
    assert typed("\ud800") == "\ud800"


def test_korean_in_a_c_locale(tmp_path: Path) -> None:
    old = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PLIMATE_DATA_DIR": str(tmp_path / "data")}
    result = child(tmp_path, "similar", NAME.encode(), "--json", **old)
    assert result.returncode == 0, result.stderr.decode()
    assert json.loads(result.stdout.decode())["match"]["name"] == NAME
    (tmp_path / "표.csv").write_text("nothing", "utf-8")
    result = child(tmp_path, "build", "--csv", "표.csv".encode(), **old)
    assert result.returncode == 1
    assert "표.csv".encode() in result.stderr or b"?" in result.stderr
    assert b"Traceback" not in result.stderr


HOSTILE = "\x1b]0;owned\x07name\x9b2J\u202e\u2028"


def test_no_text_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table()
    table.add_column(HOSTILE)
    table.add_row(Text(HOSTILE))
    for out in (console(), error_console()):
        out.print(HOSTILE, markup=False)
        out.print(table)
    note(HOSTILE)
    told, said = capsys.readouterr()
    assert told.count("\ufffd]0;owned") == 3
    assert said.count("\ufffd]0;owned") == 4
    assert not set(told + said) & set(HOSTILE) - set("]0;ownedname2J")


def test_json_means_the_same_and_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"name": HOSTILE})
    told = capsys.readouterr().out
    assert json.loads(told) == {"name": HOSTILE}
    assert not set(told) & set("\x1b\x07\x9b\u202e\u2028")

"""`plimate inspect`: what was understood of a table; nothing is built."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.terminal.shell import environment_of, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
SHEET = """채널;구독자수;장르;비고;기준일
\x1b[31m새벽 라디오;1.2만;Jazz|Lo-fi;x;2026.1.5
골목재즈;9,100명;jazz|Blues;y;2026.1.5
밤산책;많음;Blues;z;2026.1.5
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "내 채널.csv"
    path.write_bytes(SHEET.encode("cp949"))
    return path


def test_columns_notes_and_rows_are_shown_and_nothing_is_built(sheet: Path) -> None:
    found = plimate("inspect", sheet)
    assert found.exit_code == 0, found.stderr
    shown = " ".join(found.stdout.split())
    for said in (
        "3 rows, 2 channels",
        "channel_name ← 채널",
        "subscribers ← 구독자수",
        "genres ← 장르",
        "ignored: 비고",
        "encoding CP949",
        "set apart by semicolons",
        "genres: split at “|” (2×)",
        "'jazz' as 'Jazz'",
        "kept out: line 4: subscribers '많음' is not a number",
        "12,000",
        "Jazz · Lo-fi",
    ):
        assert said in shown, said
    assert "\x1b" not in found.stdout
    assert "no snapshot" in plimate("snapshots").stdout + plimate("snapshots").stderr


def test_the_same_as_json(sheet: Path) -> None:
    found = json.loads(plimate("inspect", sheet, "--json").stdout)
    assert found["columns"] == {
        "channel_name": "채널",
        "subscribers": "구독자수",
        "genres": "장르",
        "crawled_at": "기준일",
    }
    assert (found["rows"], found["channels"], found["doubts"]) == (3, 2, [])
    assert found["sample"][1]["genres"] == ["Jazz", "Blues"]
    assert [row["line"] for row in found["rejected"]] == [4]


def test_what_build_would_refuse_is_said_beforehand(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("Artist,Streams\na,1\nb,2\n", "utf-8")
    found = plimate("inspect", path)
    assert "there is nothing to compare channels by" in found.stdout
    assert "build will refuse it: no two of 2 channels" in found.stdout


def test_a_file_that_is_no_table_is_one_sentence(tmp_path: Path) -> None:
    found = plimate("inspect", tmp_path / "none.csv")
    assert found.exit_code == 1
    assert "cannot be read (No such file or directory); check the path" in found.stderr


def test_standard_input_is_read(tmp_path: Path) -> None:

    done = subprocess.run(
        [sys.executable, "-m", "bot", "inspect", "-", "--json"],
        input=SHEET.encode(),
        cwd=tmp_path,
        env=environment_of({}),
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["channels"] == 2

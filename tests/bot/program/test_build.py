"""`plimate build`; one that is ended leaves whole data."""

import json
import signal
from pathlib import Path

import pytest

from recommender.snapshots.store import SnapshotStore
from tests.bot.terminal.shell import HEADER, plimate, started, table

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_a_built_table_is_answered_from(csv: Path) -> None:
    result = plimate("build", "--csv", csv, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert list(found) == ["snapshot", "rejected", "warnings"]
    assert (found["snapshot"]["recipe"], found["snapshot"]["channels"]) == ("tuned", 12)
    assert found["rejected"] == []
    answer = plimate("similar", "channel 3", "-k", "4", "--json")
    assert json.loads(answer.stdout)["snapshot"] == found["snapshot"]
    assert len(json.loads(answer.stdout)["results"]) == 4
    assert answer.stderr == ""


def test_bad_rows_are_named_and_kept_out(csv: Path) -> None:
    csv.write_text(table(3) + "too,few\n" + "x,-5,1,1,1,1,1,Pop,행복\n", "utf-8")
    found = json.loads(plimate("build", "--csv", csv, "--json").stdout)
    assert found["snapshot"]["channels"] == 3
    assert [problem["line"] for problem in found["rejected"]] == [5, 6]
    shown = plimate("build", "--csv", csv)
    assert "kept out: line 5:" in shown.stderr
    assert "kept out" not in shown.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\xff\xfea\x00", "UTF-16"),
        (b"PK\x03\x04", "spreadsheet"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"a,b\n1,2\n", "header"),
        (HEADER.encode() + b"\n", "no usable rows"),
        (HEADER.encode() + b"\n\xb1\xb2", "line 2 is not UTF-8"),
        (bytes(range(128, 192)) + b"\xff", "not UTF-8"),
    ],
)
def test_a_bad_file_is_one_clear_error_and_changes_nothing(csv: Path, content: bytes, said: str) -> None:
    assert plimate("build", "--csv", csv).exit_code == 0
    before = plimate("snapshots", "--json").stdout
    csv.write_bytes(content)
    result = plimate("build", "--csv", csv, "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in " ".join(result.stderr.split())
    assert "channels.csv" in "".join(result.stderr.split())
    assert plimate("snapshots", "--json").stdout == before


def test_files_and_folders_in_the_way_are_said_to_be(tmp_path: Path, csv: Path) -> None:
    assert "cannot be read" in plimate("build", "--csv", tmp_path / "none.csv").stderr
    assert "cannot be read" in plimate("build", "--csv", tmp_path).stderr
    for in_the_way in (csv, csv / "below"):
        result = plimate("build", "--csv", csv, "--data-dir", in_the_way)
        assert result.exit_code == 1
        assert "The snapshot in use stays as it is" in result.stderr
    for command in ("snapshots", "rollback"):
        assert plimate(command, "--data-dir", csv).exit_code in {0, 1}


def test_wrong_recipes_are_wrong_usage(csv: Path) -> None:
    result = plimate("build", "--csv", csv, "--recipe", "magic")
    assert result.exit_code == 2
    assert "tuned" in result.stderr
    assert plimate("build").exit_code == 2
    assert plimate("build", "--csv", csv, PLIMATE_RECIPE="magic").exit_code == 2


@pytest.mark.parametrize("wanted", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_ended_leaves_whole_data(tmp_path: Path, csv: Path, wanted: signal.Signals) -> None:
    folder = tmp_path / "data"
    assert plimate("build", "--csv", csv).exit_code == 0
    large = tmp_path / "large.csv"
    large.write_text(table(1500), "utf-8")
    building = started(tmp_path, "build", "--csv", large, "--data-dir", folder)
    while building.poll() is None and not list(folder.glob(".building-*")):
        pass  # until it is amid writing
    building.send_signal(wanted)
    _, errors = building.communicate(timeout=30)
    assert b"Traceback" not in errors
    assert len(SnapshotStore(folder).current().catalogue) in {12, 1500}
    assert plimate("build", "--csv", csv).exit_code == 0
    assert len(SnapshotStore(folder).current().catalogue) == 12
    assert not list(folder.glob(".building-*"))

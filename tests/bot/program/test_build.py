"""`plimate build`; one that is ended leaves whole data."""

import json
import signal
from pathlib import Path

import pytest

from recommender.names.readings import Readers
from recommender.snapshots.store import SnapshotStore
from tests.bot.terminal.shell import HEADER, plimate, started, table

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_a_built_table_is_answered_from(csv: Path) -> None:
    result = plimate("build", "--csv", csv, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert list(found) == ["snapshot", "unchanged", "doubts", "notes", "rejected", "repeated", "warnings"]
    assert (found["snapshot"]["recipe"], found["snapshot"]["channels"]) == ("tuned", 12)
    assert found["rejected"] == []
    answer = plimate("similar", "channel 3", "-k", "4", "--json")
    assert json.loads(answer.stdout)["snapshot"] == found["snapshot"]
    assert len(json.loads(answer.stdout)["results"]) == 4
    assert answer.stderr == ""


def test_another_recipe_than_before_is_said(csv: Path) -> None:
    assert "by the recipe" not in plimate("build", "--csv", csv, "--recipe", "tuned-1").stdout
    anew = plimate("build", "--csv", csv)
    assert "compared by the recipe tuned now, no longer by tuned-1" in " ".join(anew.stdout.split())
    again = plimate("build", "--csv", csv)
    assert "no longer by" not in again.stdout


def test_what_reads_names_in_chinese_characters_is_named_where_there_are_any(
    csv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as lacking:
        lacking.setattr(Readers, "installed", Readers)
        assert "pip install" not in plimate("build", "--csv", csv).stderr
        csv.write_text(table(12).replace("channel 3", "夜の散歩道"), "utf-8")
        unread = " ".join(plimate("build", "--csv", csv).stderr.split())
        assert "names in Chinese characters: 1;" in unread
        assert "-m pip install fugashi ipadic pypinyin" in unread
    read = plimate("build", "--csv", csv)
    assert "indexed anew" in " ".join(read.stdout.split())
    assert "pip install" not in read.stderr
    assert "夜の散歩道" in plimate("search", "yoru no sanpomichi").stdout


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
        (b"\xff\xfea\x00b", "UTF-16"),
        (b"PK\x03\x04", "spreadsheet"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"a,b\n1,2\n", "header"),
        (HEADER.encode() + b"\n", "no usable rows"),
        (HEADER.encode() + "\n새벽\n".encode() + b"\xb1\xb2", "line 3 is not UTF-8"),
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
        assert "choose another folder" in result.stderr
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
    _, errors = building.communicate(timeout=240)
    assert b"Traceback" not in errors
    assert len(SnapshotStore(folder).current().catalogue) in {12, 1500}
    csv.write_text(table(13), "utf-8")
    assert plimate("build", "--csv", csv, "--force").exit_code == 0
    assert len(SnapshotStore(folder).current().catalogue) == 13
    assert not list(folder.glob(".building-*"))


def test_what_is_refused_says_its_figures_and_force_publishes_it(csv: Path) -> None:
    assert plimate("build", "--csv", csv).exit_code == 0
    csv.write_text(table(5), "utf-8")
    refused = plimate("build", "--csv", csv)
    assert refused.exit_code == 3
    assert "rows fell from 12 to 5" in refused.stderr
    assert "--force" in refused.stderr
    assert json.loads(plimate("build", "--csv", csv, "--json").stdout)["snapshot"] is None
    forced = plimate("build", "--csv", csv, "--force")
    assert forced.exit_code == 0
    assert "although rows fell from 12 to 5" in forced.stderr
    assert "5 channels" in forced.stdout


def test_rows_in_use_already_publish_nothing(csv: Path) -> None:
    first = json.loads(plimate("build", "--csv", csv, "--json").stdout)
    again = plimate("build", "--csv", csv)
    assert again.exit_code == 0
    assert "nothing changed since" in again.stdout
    assert first["snapshot"]["id"] in "".join(again.stdout.split())
    assert len(json.loads(plimate("snapshots", "--json").stdout)["snapshots"]) == 1


def test_a_column_is_chosen_by_hand_and_a_doubtful_one_named(csv: Path) -> None:
    rows = [f"channel {number},red,Pop;행복" for number in range(4)]
    csv.write_text("\n".join(["Channel,Genre,장르", *rows]), "utf-8")
    unsure = plimate("build", "--csv", csv)
    assert unsure.exit_code == 1
    assert "genres could be any of 'Genre', '장르'; say which: --column genres=Genre" in unsure.stderr
    chosen = plimate("build", "--csv", csv, "--column", "genres=장르")
    assert chosen.exit_code == 0, chosen.stderr
    assert "genres: split at “;” (4×)" in chosen.stderr
    assert plimate("build", "--csv", csv, "--column", "genres").exit_code == 2
    assert (
        "no heading is 'Gendre'; did you mean 'Genre'?"
        in plimate("build", "--csv", csv, "--column", "genres=Gendre").stderr
    )

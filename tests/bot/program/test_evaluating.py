"""`plimate evaluate names`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"


def test_evaluating_names_tells_how_many_are_found(tmp_path: Path) -> None:
    queries = tmp_path / "queries.jsonl"
    row = sample().catalogue.names.index(NAME)
    lines = [
        {"query": NAME, "kind": "exact", "targets": [row]},
        {"query": "완전히 다른 무언가", "kind": "negative", "targets": []},
    ]
    queries.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    found = document("evaluate", "names", queries)
    assert {kind["kind"]: kind["queries"] for kind in found["kinds"]} == {"exact": 1, "negative": 1}
    assert found["macro"]["at_1"] == 1.0
    assert found["listed"]["taken_right"] == 1.0
    assert found["unlisted"]["taken"] == 0.0
    table = plimate("evaluate", "names", queries)
    assert "exact" in table.stdout
    assert "100.00%" in table.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "no query"), ("{", "line 1"), ('{"query": "a", "kind": "b", "targets": [9999]}', "9999")],
)
def test_unusable_queries_are_named(tmp_path: Path, content: str, said: str) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text(content, encoding="utf-8")
    result = plimate("evaluate", "names", queries)
    assert result.exit_code == 1
    assert said in result.stderr


ROWS = """Name,Title,Genre,Subscribers
새벽 다방,first,Jazz,10
고장 난 줄,second,Jazz,ten
비 오는 창가,third,Pop,30
"""


def exact(tmp_path: Path, *asked: tuple[str, int]) -> Path:
    """Queries, each with the row that is right."""
    path = tmp_path / "queries.jsonl"
    lines: list[dict[str, Any]] = [{"query": name, "kind": "exact", "targets": [row]} for name, row in asked]
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    return path


def test_rows_are_those_of_the_file_also_where_some_are_kept_out(tmp_path: Path) -> None:
    csv = tmp_path / "channels.csv"
    csv.write_text(ROWS, "utf-8")
    given = ("--csv", csv, "--column", "channel_name=Name")
    found = document("evaluate", "names", exact(tmp_path, ("새벽 다방", 0), ("비 오는 창가", 2)), *given)
    assert (found["macro"]["at_1"], found["unlisted"]) == (1.0, None)
    wrong = document("evaluate", "names", exact(tmp_path, ("비 오는 창가", 0)), *given)
    assert wrong["macro"]["at_1"] == 0.0
    lost = plimate("evaluate", "names", exact(tmp_path, ("고장 난 줄", 1)), *given)
    assert lost.exit_code == 0
    assert "1 of the right rows were kept out of the table and count as none: 1" in lost.stderr
    beyond = plimate("evaluate", "names", exact(tmp_path, ("비 오는 창가", 3)), *given)
    assert beyond.exit_code == 1


def test_the_column_of_names_is_the_one_that_was_chosen(tmp_path: Path) -> None:
    csv = tmp_path / "channels.csv"
    csv.write_text(ROWS, "utf-8")
    queries = exact(tmp_path, ("third", 2))
    by_title = document("evaluate", "names", queries, "--csv", csv, "--column", "channel_name=Title")
    assert by_title["macro"]["at_1"] == 1.0
    none = plimate("evaluate", "names", queries, "--csv", csv, "--column", "channel_name=Titel")
    assert none.exit_code == 1
    assert "did you mean 'Title'?" in none.stderr

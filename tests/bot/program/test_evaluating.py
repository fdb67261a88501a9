"""`plimate evaluate names`."""

import json
from pathlib import Path

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

"""`plimate similar` and `plimate search`: documents as promised, errors on standard error."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.terminal.output import typed
from recommender.snapshots.snapshot import DEPTH
from recommender.snapshots.store import SnapshotStore
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.bot.terminal.shell import child, plimate

NAME = "무말"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of this machine."""
    for name in ("DISCORD_TOKEN", "PLIMATE_RECIPE", "PLIMATE_LOG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PLIMATE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


def document(*arguments: str | Path) -> dict[str, Any]:
    result = plimate(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_similar_document_is_as_promised() -> None:
    found = document("similar", NAME)
    row = sample().catalogue.names.index(NAME)
    assert list(found) == ["query", "match", "results", "snapshot"]
    assert found["query"] == NAME
    assert found["match"] == {"id": sample().catalogue.ids[row], "name": NAME, "score": 1.0}
    assert list(found["snapshot"]) == ["id", "recipe", "channels"]
    assert found["snapshot"]["recipe"] == "tuned"
    assert found["snapshot"]["channels"] == 500
    assert len(found["results"]) == 10
    for line, neighbour in zip(found["results"], sample().similar(row, 10), strict=True):
        channel = sample().catalogue[neighbour.row]
        assert line == {
            "rank": neighbour.rank,
            "id": channel.id,
            "name": channel.name,
            "score": neighbour.score,
            "url": f"https://www.youtube.com/channel/{channel.channel_id}",
            "shared": list(sample().shared(row, neighbour.row)),
        }


def test_search_document_is_as_promised() -> None:
    found = document("search", NAME, "-n", "3")
    assert list(found) == ["query", "decision", "hits"]
    assert (found["query"], found["decision"]) == (NAME, "accept")
    assert len(found["hits"]) <= 3
    row = sample().catalogue.names.index(NAME)
    assert found["hits"][0] == {"id": sample().catalogue.ids[row], "name": NAME, "score": 1.0}
    assert document("search", "postcards from bed")["decision"] == "suggest"
    assert document("search", "qzxwvkj 98765")["decision"] == "none"


@pytest.mark.parametrize("count", [1, DEPTH, DEPTH + 1, 200, 100_000])
def test_any_number_of_neighbours(count: int) -> None:
    results = document("similar", NAME, "-k", str(count))["results"]
    row = sample().catalogue.names.index(NAME)
    assert len(results) == min(count, len(sample().similar(row, 500)))
    assert [line["rank"] for line in results] == list(range(1, len(results) + 1))
    scores = [line["score"] for line in results]
    assert scores == sorted(scores, reverse=True)


def test_an_id_is_a_name_too() -> None:
    id_ = sample().catalogue.ids[7]
    assert document("similar", id_)["match"] == {"id": id_, "name": sample().catalogue.names[7], "score": 1.0}


def test_the_table_shows_rank_name_score_and_reach() -> None:
    result = plimate("similar", NAME, "-k", "3", COLUMNS="160")
    assert result.exit_code == 0
    first = sample().catalogue[sample().similar(sample().catalogue.names.index(NAME), 1)[0].row]
    assert first.name in result.stdout
    assert "▰" in result.stdout
    assert "%" in result.stdout
    assert "the sample of invented channels" in " ".join(result.stderr.split())


def test_the_folder_given_is_the_one_read(tmp_path: Path) -> None:
    SnapshotStore(tmp_path / "other").publish(snapshot_of([Row("zxqvwk"), Row("there")]))
    found = document("similar", "zxqvwk", "--data-dir", tmp_path / "other")
    assert [line["name"] for line in found["results"]] == ["there"]
    assert found["results"][0]["id"] == "row-1"
    assert plimate("similar", "zxqvwk").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("similar", "qzxwvkj 98765"), 1, "plimate search"),
        (("similar", ""), 1, "no channel is called"),
        (("similar", "postcards from bed"), 1, "which channel"),
        (("similar",), 2, "NAME"),
        (("similar", NAME, "-k", "0"), 2, "-k"),
        (("similar", NAME, "-k", "many"), 2, "valid int"),
        (("search",), 2, "TEXT"),
        (("frobnicate",), 2, "frobnicate"),
        (("similar", NAME, "--nonsense"), 2, "--nonsense"),
    ],
)
def test_errors_are_on_standard_error_with_their_status(
    arguments: tuple[str, ...], status: int, said: str
) -> None:
    for extra in ((), ("--json",)):
        if status == 2 and extra:
            continue
        result = plimate(*arguments, *extra)
        assert result.exit_code == status
        assert said in result.stderr
        assert result.stdout == ""


def test_an_ambiguous_name_lists_the_ids_to_ask_with() -> None:
    result = plimate("similar", "postcards from bed")
    rows = [row for row, name in enumerate(sample().catalogue.names) if name == "postcards from bed"]
    assert all(sample().catalogue.ids[row] in result.stderr for row in rows)


def test_a_channel_of_which_too_little_is_known_has_no_results() -> None:
    unknown = next(row for row in range(500) if not sample().features.known[row])
    result = plimate("similar", sample().catalogue.ids[unknown], "--json")
    assert json.loads(result.stdout)["results"] == []
    assert "too little is known" in result.stderr


def test_hostile_names_are_answered(tmp_path: Path) -> None:
    SnapshotStore(tmp_path / "data").publish(snapshot_of([Row("asked"), Row("other")]))
    for name in (*NAMES, "\udcea\udcb0\udc80", "x" * 20_000):
        assert plimate("similar", "--", name).exit_code in {0, 1}
        result = plimate("search", "--json", "--", name)
        assert result.exit_code == 0
        assert list(json.loads(result.stdout)) == ["query", "decision", "hits"]


def test_hostile_names_in_the_data_reach_the_terminal_tamed(tmp_path: Path) -> None:
    rows = [
        Row("asked"),
        *(Row(name, subscribers=9) for name in NAMES if name.strip()),
        Row("tw\x1b[31min"),
        Row("tw\x1b[31min"),
    ]
    SnapshotStore(tmp_path / "data").publish(snapshot_of(rows))
    for arguments in (
        ("similar", "asked", "-k", "99"),
        ("search", "tw", "-n", "99"),
        ("similar", "tw\x1b[31min"),
    ):
        result = plimate(*arguments, COLUMNS="200")
        shown = result.stdout + result.stderr.partition("names or ids:")[2]
        assert not set(shown) & {"\x1b", "\x00", "\x07", "\u202e", "\x85"}
    assert ":fire:" in plimate("similar", "asked", "-k", "99", COLUMNS="200").stdout


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

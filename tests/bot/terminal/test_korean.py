"""A Korean terminal is answered in Korean: help, wrong usage, mistakes, and what the library says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.terminal.help_page import cells
from bot.terminal.speech import speech
from bot.text.library import VARIABLE, library
from bot.text.program import surroundings
from recommender.catalogue.dialects import parse_catalogue
from recommender.sentences import Sentence, cause, joined
from recommender.snapshots.doubts import ENGLISH, Doubt
from tests.bot.terminal.shell import COMMANDS, HEADER, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
LIBRARY = Path(__file__).parents[3] / "recommender"
HANGUL = re.compile("[가-힣]")
KOREAN = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "ko_KR.UTF-8"}
# Kinds that the library puts together.
COMPOSED = {
    *(f"at-{unit}" for unit in ("line", "row", "entry")),
    *(f"name-in-{unit}" for unit in ("line", "row", "entry")),
    *(f"row-again-{unit}" for unit in ("line", "row", "entry")),
    *(f"doubt-{doubt}" for doubt in Doubt),
    "store-empty",
}
MISTAKES = [
    ["similr"],
    ["similar"],
    ["similar", "a", "-k", "0"],
    ["similar", "a", "-k"],
    ["similar", "a", "b"],
    ["similar", "a", "--jsn"],
    ["similar", "a", "--json=1"],
    ["similar", "qqqqxzxzqq"],
    ["similar", "jazz"],
    ["search"],
    ["demo", "--port", "x"],
    ["demo", "--csv", "a", "--data-dir", "b"],
    ["build"],
    ["build", "--csv", "absent.csv"],
    ["build", "--csv", "torn.csv"],
    ["build", "--csv", "torn.csv", "--recipe", "x"],
    ["build", "--csv", "torn.csv", "--column", "x"],
    ["inspect", "two.csv"],
    ["rollback"],
    ["snapshots"],
    ["snapshots", "--data-dir", "absent"],
    ["similar", "a", "--data-dir", "absent"],
    ["run"],
    ["sync"],
    ["refresh"],
    ["evaluate", "names", "absent.jsonl"],
    ["evaluate", "taste", "--likes", "absent.csv"],
]


def kinds() -> Iterator[tuple[str, set[str]]]:
    """The kinds that stand in the library's code, with the names of their fields."""
    for path in LIBRARY.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            texts = [
                str(one.value) if isinstance(one, ast.Constant) and one.value else "" for one in node.args
            ]
            fields = {keyword.arg for keyword in node.keywords if keyword.arg}
            if node.func.id == "Sentence" and texts[:1] and isinstance(texts[0], str) and texts[0]:
                yield str(texts[0]), fields
            elif node.func.id == "_of" and path.name == "manifest.py":
                yield "snapshot-" + str(texts[1]), fields | {"snapshot"}
            elif node.func.id == "_of":
                yield str(texts[2]), {"column", "cell"}


def test_what_the_library_says_has_a_korean_sentence_with_no_other_fields() -> None:
    known, found = library("ko"), dict(kinds())
    assert len(found) > 80
    assert (found.keys() | COMPOSED) - known.keys() == set()
    spare = known.keys() - found.keys() - COMPOSED
    assert {key for key in spare if not key.startswith(("os-", "setting", "env-"))} == set()
    for kind, fields in found.items():
        assert set(VARIABLE.findall(known[kind])) <= fields | surroundings().keys(), kind
    for doubt in ENGLISH:
        assert HANGUL.search(known[f"doubt-{doubt}"])


def test_english_of_its_own_has_only_what_ends_in_a_command_of_the_program() -> None:
    own, korean, found = library("en"), library("ko"), dict(kinds())
    for kind, text in own.items():
        named = set(VARIABLE.findall(text))
        assert named & surroundings().keys(), kind
        assert named <= found.get(kind, {"folder", "quoted"}) | surroundings().keys(), kind
    assert own.keys() == {
        kind for kind in korean if set(VARIABLE.findall(korean[kind])) & surroundings().keys()
    }


def test_a_sentence_in_a_sentence_is_translated_and_an_unknown_one_stays() -> None:
    told, english = speech("ko").told, speech("en").told
    unknown = Sentence("no-such-kind", "so {it} is", it=cause(PermissionError(13, "Permission denied")))
    assert told(unknown) == "so 권한 없음 is"
    assert english(unknown) == str(unknown) == "so Permission denied is"
    assert told(joined([unknown, "{as it is}"])) == "so 권한 없음 is; {as it is}"
    assert told(ValueError("plain {text}")) == "plain {text}"


def test_rows_are_told_in_korean_and_in_english_as_they_were() -> None:
    reading = parse_catalogue(f"{HEADER}\nA,1x,1,1,,,1,Pop,\nB,2,2,2,,,,Pop,".encode())
    problem = reading.rejected[0]
    assert str(problem) == speech("en").told(problem.sentence) == "line 2: subscribers '1x' is not a number"
    assert speech("ko").told(problem.sentence) == "2번째 줄: subscribers '1x': 숫자가 아니에요"


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_mistakes_are_told_in_the_terminals_language(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "torn.csv").write_text("no,header\n1,2\n", "utf-8")
    (tmp_path / "two.csv").write_text("youtuber,artist,genre\na,b,Pop\n", "utf-8")
    korean, english = plimate(*arguments, **KOREAN), plimate(*arguments, LANG="C", LC_ALL="")
    assert korean.exit_code == english.exit_code
    assert "Traceback" not in korean.stderr
    for line in korean.stderr.splitlines():
        assert HANGUL.search(line) or line.startswith("  "), line
    if arguments[:2] != ["similar", "jazz"]:
        assert not HANGUL.search(english.stderr)


@pytest.mark.parametrize("command", [[], *([one] for one in COMMANDS)])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_help_is_korean_and_fits(command: list[str], columns: int) -> None:
    if command == ["crawl"]:
        return  # a program of its own
    page = plimate(*command, "--help", COLUMNS=str(columns), **KOREAN)
    assert page.exit_code == 0
    assert "terminal-" not in page.stdout
    assert HANGUL.search(page.stdout)
    assert max(map(cells, page.stdout.splitlines())) <= max(columns, 40)
    assert not HANGUL.search(plimate(*command, "--help", LANG="C", LC_ALL="").stdout)


def test_a_folder_that_is_asked_for_must_be_there_and_one_that_is_set_is_made_by_a_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    absent = plimate("similar", "a", "--data-dir", "absent")
    assert absent.exit_code == 1
    assert absent.stderr.startswith("plimate: absent: there is no such folder")
    monkeypatch.setenv("PLIMATE_DATA_DIR", "elsewhere")
    set_so = plimate("similar", "jazz")
    assert "there is no such folder" not in set_so.stderr
    assert "no stored data yet" in set_so.stderr

"""What is written: both languages have the same facts, commands that are there, rules that hold."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from bot.settings import Settings
from crawler.installed import PACKAGES
from tests.bot.terminal.shell import COMMANDS, plimate

ROOT = Path(__file__).parents[1]
ENGLISH, KOREAN, CONTRIBUTING = (
    (ROOT / name).read_text("utf-8") for name in ("README.md", "README.ko.md", "CONTRIBUTING.md")
)
HANGUL = re.compile("[가-힣]")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*\d|\b\d\b")
# What stands for something else in each language.
PLACEHOLDERS = re.compile(
    r"FILE|파일|QUERIES|NAME\b|Name\b|OTHER|이름|TEXT|글자|TAG\b|태그|OURS|우리이름|HEADING|열이름|SERVER|서버"
    r"|YOUR_APPLICATION_ID|애플리케이션_ID"
)
# Said with a word of the language's own in the other: names of options, examples, commands of Discord.
OWN = {"count", "private", "not", "rainy day", "/@handle", "targets", "--csv"}
SLASH = re.compile(r"/[a-z]+")
# A figure as each language counts: 1.3M subscribers, 132만명.
COUNTED = re.compile(r"1\.3M|132만")


def spans(text: str) -> set[str]:
    """What is set as code, but for words of Korean, which English has in words of its own."""
    found = (PLACEHOLDERS.sub("…", span) for span in SPAN.findall(FENCED.sub("", text)))
    return {span for span in found if not HANGUL.search(span) and not SLASH.fullmatch(span)} - OWN


def blocks(text: str) -> list[str]:
    """What is fenced, without remarks."""
    return [
        re.sub(r" *#.*$|\s+$", "", PLACEHOLDERS.sub("…", block), flags=re.MULTILINE)
        for block in FENCED.findall(text)
    ]


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(COUNTED.sub("", SPAN.sub("", FENCED.sub("", text)))))


def parts(text: str) -> list[str]:
    """Paragraphs, points of lists, rows of tables and headings, in their order."""
    return re.split(r"\n\n+|\n(?=#+ |\||- |\d\. )", FENCED.sub("", text).strip())


def figures(part: str) -> set[str]:
    """Numbers past ten: others are words in one language or the other."""
    found = re.findall(r"(?<![A-Za-z\d.])\.?\d[\d,.]*", COUNTED.sub("", SPAN.sub("", part)))
    bare = {figure.rstrip(",.") for figure in found}
    return bare - {str(number) for number in range(11)}


def rows(text: str) -> list[str]:
    """The first cell of each row of every table."""
    return [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| `")]


def test_both_readmes_have_the_same_facts() -> None:
    assert spans(ENGLISH) == spans(KOREAN)
    assert blocks(ENGLISH) == blocks(KOREAN)
    assert numbers(ENGLISH) == numbers(KOREAN)
    for english, korean in zip(parts(ENGLISH), parts(KOREAN), strict=True):
        assert spans(english) == spans(korean), english
        assert figures(english) == figures(korean), english
    for first in re.findall(r"^(#+) ", ENGLISH, re.MULTILINE), re.findall(r"^\|.*\|$", ENGLISH, re.MULTILINE):
        assert first
    for pattern in (r"^#+ ", r"^\|", r"^- ", r"^\d\. "):
        found = (len(re.findall(pattern, text, re.MULTILINE)) for text in (ENGLISH, KOREAN))
        assert len(set(found)) == 1, pattern


@pytest.mark.parametrize("text", [ENGLISH, KOREAN, CONTRIBUTING])
def test_every_command_that_is_named_is_there(text: str) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for named in re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE):
        assert named in targets
    commands = {*COMMANDS, "evaluate"}
    for named in re.findall(r"`plimate ([a-z]+)", text):
        assert named in commands
    for path in re.findall(r"\]\((?!http|#)([^)#]+)", text):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("text", [ENGLISH, KOREAN])
def test_readmes_know_every_command_and_setting(text: str) -> None:
    for command in COMMANDS:
        assert f"`plimate {command}" in text, command
        options = re.findall(r"--[a-z-]+", next(row for row in rows(text) if f"plimate {command}" in row))
        if options and command != "crawl":  # a program of its own, in whose place ours is gone
            shown = plimate(command, "--help", COLUMNS="200").stdout
            assert set(options) <= set(re.findall(r"--[a-z-]+", shown)), command
    for name in Settings.model_fields:
        assert f"`{name.upper()}`" in text, name
    assert f"apt-get install {' '.join(PACKAGES)}" in text


def test_the_examples_of_json_are_what_is_printed(tmp_path: Path) -> None:
    shown = re.findall(r"^\$ plimate ([^\n]+)\n(\{\n.+?^\})$", ENGLISH, re.MULTILINE | re.DOTALL)
    assert len(shown) == 2
    for command, expected in shown:
        printed = plimate(
            *command.split(), PLIMATE_DATA_DIR=str(tmp_path), XDG_CACHE_HOME=str(tmp_path), LC_ALL="C"
        )
        found, due = json.loads(printed.stdout), json.loads(expected)
        for document in (found, due):  # begins with the time it was built
            document.get("snapshot", {}).pop("id", None)
        assert found == due


@pytest.mark.parametrize("folder", ["bot", "recommender", "crawler", "tests", "scripts", "benchmarks"])
def test_files_and_functions_are_as_short_as_contributing_says(folder: str) -> None:
    assert (
        "past 250 it is two. No function is longer than 40 lines; half have eight or fewer." in CONTRIBUTING
    )
    lengths = []
    for path in (ROOT / folder).rglob("*.py"):
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 250, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                lengths.append(node.end_lineno - node.lineno + 1)
                assert lengths[-1] <= 40, f"{path}: {node.name}"
    assert sorted(lengths)[len(lengths) // 2] <= (8 if folder in ("bot", "recommender", "crawler") else 40)

"""The parts of the page scripts, and of the practice page, say what they share; nothing else is shared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import crawler.practice
from crawler.site.scripts import ENTRY, bundle, sources
from crawler.site.scripts.modules import ModuleError, bundled, in_order, read_part

PAGE = Path(crawler.practice.__file__).parent / "page"
SILENT = re.compile(
    r"""//[^\n]*|/\*.*?\*/  # comments, texts, patterns
    |'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"
    |(?<=[(,=:?&|!\[])\s*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*""",
    re.DOTALL | re.VERBOSE,
)
TEMPLATE = re.compile(r"`(?:\\.|[^`\\])*`", re.DOTALL)
IDENTIFIER = re.compile(r"(?<![\w$])(?<!(?<!\.\.)\.)[A-Za-z_$][\w$]*")
TOP = re.compile(r"^(?:async function|function|const|let|class) (\w+)", re.MULTILINE)


def code(source: str) -> str:
    """Without comments and texts; of a template only what is computed in it."""
    computed = TEMPLATE.sub(lambda text: " ".join(re.findall(r"\$\{([^}]*)\}", text[0])), source)
    return SILENT.sub(" ", computed)


def identifiers(source: str) -> set[str]:
    """Names that stand for something of this or another part: neither members nor keys."""
    text = code(source)
    found = set()
    for name in IDENTIFIER.finditer(text):
        is_key = text[name.end() :].lstrip()[:1] == ":" and text[: name.start()].rstrip()[-1:] in ("{", ",")
        if not is_key:
            found.add(name[0])
    return found


def undeclared(parts: dict[str, str]) -> list[str]:
    """`part: name` for each top-level name of another part that occurs and is not imported."""
    read = {name: read_part(name, source) for name, source in parts.items()}
    tops = {name: set(TOP.findall(part.body)) for name, part in read.items()}
    wrong = []
    for name, part in read.items():
        known = tops[name].union(*part.imports.values())
        foreign = set().union(*tops.values()) - known
        wrong += [f"{name}: {word}" for word in sorted(foreign & identifiers(part.body))]
    return wrong


def unused(parts: dict[str, str]) -> list[str]:
    read = {name: read_part(name, source) for name, source in parts.items()}
    taken = {
        (other, word) for part in read.values() for other, words in part.imports.items() for word in words
    }
    idle = [
        f"{name}: {word}" for name, part in read.items() for word in part.exports if (name, word) not in taken
    ]
    return idle + [
        f"{name}: {word}"
        for name, part in read.items()
        for words in part.imports.values()
        for word in words
        if word not in identifiers(part.body)
    ]


def test_every_part_is_needed_and_comes_after_what_it_imports() -> None:
    order = [part.name for part in in_order(sources(), ENTRY)]
    assert sorted(order) == sorted(sources())
    assert order[0] == "activity", "it has to see all that the other parts and the page begin"


def test_a_part_uses_of_others_what_it_imports_and_nothing_else() -> None:
    assert undeclared(sources()) == []
    assert unused(sources()) == []


@pytest.mark.parametrize("name", ["press", "sleep", "forgetFires"])
def test_a_use_without_an_import_is_seen(name: str) -> None:
    parts = sources() | {"visible": sources()["visible"] + f"\nconst planted = (x) => {name}(x);\n"}
    assert undeclared(parts) == [f"visible: {name}"]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a": "import { x } from './b.js';", "b": "const x = 1;"}, "x, which b.js does not export"),
        ({"a": "import { x } from './b.js';"}, "imports b.js, which is not there"),
        ({"a": "import './b.js';", "b": "import './c.js';", "c": "import './b.js';"}, "a → b → c → b"),
        ({"a": "import * as b from './b.js';", "b": ""}, "is no import"),
        ({"a": "import { x as y } from './b.js';", "b": "export const x = 1;"}, "is no import"),
        ({"a": "export default 1;"}, "is no import or export"),
    ],
)
def test_parts_that_do_not_fit_are_refused(parts: dict[str, str], words: str) -> None:
    with pytest.raises(ModuleError, match=re.escape(words)):
        bundled(parts, "a")


def test_nothing_of_the_language_of_modules_is_left() -> None:
    assert not re.search(r"^\s*(import|export)\b", bundle(), re.MULTILINE)


def test_the_practice_page_has_no_circle_and_imports_what_is_there() -> None:
    page = {path.stem: path.read_text(encoding="utf-8") for path in PAGE.glob("*.js")}
    assert sorted(part.name for part in in_order(page, "page")) == sorted(page)
    assert unused(page) == []

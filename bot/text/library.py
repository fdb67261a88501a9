"""What the library says, in another language.

It says `Sentence`s: English, with their kind and their fields. `locales/library/ko.ftl` has the same kinds
in Korean, `library/en.ftl` those that end in a command of this program, which the library does not know:
plain messages alone, one a line, with variables and nothing else in braces.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.text.program import surroundings
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

LOCALES = Path(__file__).parents[1] / "locales"
MESSAGE = re.compile(r"^(?P<key>[a-z][a-z0-9-]+) = (?P<text>.+)$", re.MULTILINE)
VARIABLE = re.compile(r"\{ \$(?P<name>[a-z_]+) \}")


def told(what: object, code: str) -> str:
    """An error or a remark of the library, as far as this language has it."""
    if isinstance(what, BaseException):
        what = what.args[0] if what.args else str(what)
    if not isinstance(what, Sentence):
        return str(what)
    fields = {name: told(value, code) for name, value in what.fields.items()}
    pattern = library(code).get(what.kind)
    if pattern is None:
        return what.english.format(**fields)
    return filled(pattern, fields)


def filled(pattern: str, variables: Mapping[str, object]) -> str:
    """With the variables put in, those besides that every message has. Raises KeyError where one lacks."""

    def value(found: re.Match[str]) -> str:
        name = found["name"]
        return str(variables[name] if name in variables else surroundings()[name])

    return VARIABLE.sub(value, pattern)


@cache
def library(code: str) -> Mapping[str, str]:
    """The patterns of one language by kind."""
    path = LOCALES / "library" / f"{code}.ftl"
    return plain_messages(path) if path.exists() else {}


def plain_messages(path: Path) -> dict[str, str]:
    return {found["key"]: found["text"] for found in MESSAGE.finditer(path.read_text(encoding="utf-8"))}

"""What the command line says, in the language that the environment names.

Read from the locale files without Fluent, which `plimate snapshots` would otherwise load for five headings:
`terminal.ftl` has plain messages alone, one a line, with variables and nothing else in braces.

What the library says is a `Sentence`, English with its kind and its fields. `library/ko.ftl` has the same
kinds in Korean, `library/en.ftl` those that end in a command of this program, which the library does not
know; what is not there stays as it is.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.text.program import surroundings
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.text.language import Language

LOCALES = Path(__file__).parents[1] / "locales"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
KOREAN, ENGLISH = "ko", "en"
MESSAGE = re.compile(r"^(?P<key>[a-z][a-z0-9-]+) = (?P<text>.+)$", re.MULTILINE)
VARIABLE = re.compile(r"\{ \$(?P<name>[a-z_]+) \}")


@dataclass(frozen=True)
class Speech:
    """The command line's messages in one language."""

    code: str
    messages: Mapping[str, str]
    library: Mapping[str, str]

    def __call__(self, key: str, **variables: object) -> str:
        """Raises KeyError where there is no such message, or a variable it needs was not given."""
        return _filled(self.messages[key], variables)

    def told(self, what: object) -> str:
        """What the library says, an error or a remark, as far as this language has it."""
        if isinstance(what, BaseException):
            what = what.args[0] if what.args else str(what)
        if not isinstance(what, Sentence):
            return str(what)
        fields = {name: self.told(value) for name, value in what.fields.items()}
        pattern = self.library.get(what.kind)
        if pattern is None:
            return what.english.format(**fields)
        return _filled(pattern, fields)

    @property
    def language(self) -> Language:
        """The same language with all that Discord's users are told."""
        from bot.text.language import language

        return language(self.code)


def terminal_code() -> str:
    """`ko` where the first variable that is set begins so, else English."""
    named = next((value for name in VARIABLES if (value := os.environ.get(name))), "")
    return KOREAN if re.split(r"[._@-]", named.casefold())[0] in {KOREAN, "korean"} else ENGLISH


def terminal_words() -> Speech:
    return speech(terminal_code())


def spoken(key: str) -> str:
    """The message called so; of a text that is none, the text."""
    words = terminal_words()
    return words(key) if key in words.messages else key


@cache
def speech(code: str) -> Speech:
    library = LOCALES / "library" / f"{code}.ftl"
    return Speech(
        code,
        _messages(LOCALES / code / "terminal.ftl"),
        _messages(library) if library.exists() else {},
    )


def _filled(pattern: str, variables: Mapping[str, object]) -> str:
    """With the variables put in, those besides that every message has."""

    def value(found: re.Match[str]) -> str:
        name = found["name"]
        return str(variables[name] if name in variables else surroundings()[name])

    return VARIABLE.sub(value, pattern)


def _messages(path: Path) -> dict[str, str]:
    return {found["key"]: found["text"] for found in MESSAGE.finditer(path.read_text(encoding="utf-8"))}

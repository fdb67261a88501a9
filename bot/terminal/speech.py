"""What the command line says, in the language that the environment names.

Read from the locale files without Fluent, which `plimate snapshots` would otherwise load for five headings:
`terminal.ftl` has plain messages alone, one a line, with variables and nothing else in braces.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.text.language import Language

LOCALES = Path(__file__).parents[1] / "locales"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
KOREAN, ENGLISH = "ko", "en"
MESSAGE = re.compile(r"^(?P<key>terminal-[a-z-]+) = (?P<text>.+)$", re.MULTILINE)
VARIABLE = re.compile(r"\{ \$(?P<name>[a-z]+) \}")


@dataclass(frozen=True)
class Speech:
    """The command line's messages in one language."""

    code: str
    messages: Mapping[str, str]

    def __call__(self, key: str, **variables: object) -> str:
        """Raises KeyError where there is no such message, or a variable it needs was not given."""
        return VARIABLE.sub(lambda found: str(variables[found["name"]]), self.messages[key])

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


@cache
def speech(code: str) -> Speech:
    text = (LOCALES / code / "terminal.ftl").read_text(encoding="utf-8")
    return Speech(code, {found["key"]: found["text"] for found in MESSAGE.finditer(text)})

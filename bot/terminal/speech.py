"""What the command line says, in the language that the environment names.

Read from the locale files without Fluent, which `plimate snapshots` would otherwise load for five headings:
`terminal.ftl` has plain messages alone, one a line, with variables and nothing else in braces.

What the library says has sentences of its own (`bot/text/library.py`).
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.text.library import LOCALES, filled, plain_messages, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.text.language import Language

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
KOREAN, ENGLISH = "ko", "en"


@dataclass(frozen=True)
class Speech:
    """The command line's messages in one language."""

    code: str
    messages: Mapping[str, str]

    def __call__(self, key: str, **variables: object) -> str:
        """Raises KeyError where there is no such message, or a variable it needs was not given."""
        return filled(self.messages[key], variables)

    def told(self, what: object) -> str:
        """What the library says, an error or a remark, as far as this language has it."""
        return told(what, self.code)

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
    return Speech(code, plain_messages(LOCALES / code / "terminal.ftl"))

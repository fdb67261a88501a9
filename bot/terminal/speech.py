"""The language of the terminal, as the environment names it: LC_ALL, else LC_MESSAGES, else LANG."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.language import Language

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
KOREAN, ENGLISH = "ko", "en"


def terminal_code() -> str:
    """`ko` where the first variable that is set begins so; nothing is imported to find out."""
    named = next((value for name in VARIABLES if (value := os.environ.get(name))), "")
    language = named.partition(".")[0].partition("_")[0].casefold()
    return KOREAN if language in {KOREAN, "korean"} else ENGLISH


def terminal_language() -> Language:
    from bot.text.language import language

    return language(terminal_code())

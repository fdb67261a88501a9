"""What the crawler says, in Korean: `korean.toml` has a Korean pattern for each English one.

All the crawler's code speaks English and knows no languages. Whoever shows a finished sentence to a person
asks here for the other; what is not there stays as it is.
"""

from __future__ import annotations

import os
import re
import tomllib
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).with_name("korean.toml")
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
FIELD = re.compile(r"\{(\w+)\}")
# What a field of that name can be.
FORMS = {"NAME": "[A-Z_]+", "number": "[0-9.]+", "times": "once|[0-9]+ times"}


def in_korean(text: str) -> str:
    """A sentence of the crawler's in Korean, as far as the catalogue has it and what stands in it."""
    found = ((pattern.fullmatch(text), korean) for pattern, korean in _patterns())
    said, korean = next(((one, korean) for one, korean in found if one is not None), (None, text))
    return korean if said is None else FIELD.sub(lambda field: in_korean(said[field[1]]), korean)


def spoken(text: str) -> str:
    """The sentence in the language that the environment names."""
    return in_korean(text) if is_korean() else text


def is_korean() -> bool:
    """Whether the first of the variables that is set names Korean."""
    named = next((value for name in VARIABLES if (value := os.environ.get(name))), "")
    return re.split(r"[._@-]", named.casefold())[0] in {"ko", "korean"}


@cache
def sentences() -> dict[str, str]:
    """The catalogue: English to Korean, with {fields}."""
    rooms = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {english: korean for room in rooms.values() for english, korean in room.items()}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Those that say most by themselves first."""
    found = sorted(sentences().items(), key=lambda pair: -len(FIELD.sub("", pair[0])))
    return [(_pattern(english), korean) for english, korean in found]


def _pattern(english: str) -> re.Pattern[str]:
    parts = FIELD.split(english)
    names = (f"(?P<{name}>{FORMS.get(name, '.*?')})" for name in parts[1::2])
    texts = [re.escape(text) for text in parts[::2]]
    return re.compile("".join([texts[0], *(a + b for a, b in zip(names, texts[1:], strict=True))]), re.DOTALL)

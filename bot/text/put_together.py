"""Messages that need no Fluent: text and variables on one line, or one choice between such lines.

They are put together in a tenth of the time, and say what Fluent says (tests/bot/text/test_messages.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = r"\A[a-zA-Z][a-zA-Z0-9_-]* *= *"
NAME = r"[a-zA-Z][a-zA-Z0-9_-]*"
PIECE = rf"(?:[^{{}}\n]|\{{ ?\${NAME} ?\}})"
ON_ONE_LINE = re.compile(rf"{KEY}(?=\S)(?P<text>{PIECE}+)\s*\Z")
CHOICE = re.compile(
    rf"{KEY}(?P<before>(?:(?=\S){PIECE}+)?)\{{ ?\$(?P<by>{NAME}) ->\n"
    rf"(?P<variants>(?: +\*?\[(?:{NAME}|[0-9]+)\] *(?=\S){PIECE}+\n)+) *\}}(?P<after>{PIECE}*)\s*\Z"
)
VARIANT = re.compile(r" +(?P<other>\*?)\[(?P<key>[^\]]+)\] *(?P<text>[^\n]+)\n")
VARIABLE = re.compile(rf"\{{ ?\$({NAME}) ?\}}")
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Line:
    """parts: text and names of variables in turn."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Line:
        return cls(tuple(VARIABLE.split(text)))

    def filled(self, variables: Mapping[str, Any], code: str) -> str | None:
        """None where Fluent has to: of a fraction, say, or of a variable that was not given."""
        told = [*self.parts]
        for place in range(1, len(told), 2):
            value = variables.get(told[place])
            if type(value) is str:
                told[place] = value
            elif type(value) is int:
                told[place] = number(value, code)
            else:
                return None
        return "".join(told)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several lines, by a variable: the first whose key fits, else `other`."""

    by: str
    lines: tuple[tuple[str, Line], ...]
    other: Line

    def filled(self, variables: Mapping[str, Any], code: str) -> str | None:
        """The same."""
        value = variables.get(self.by)
        if type(value) is int:
            fitting = {str(value), plural(value, code)}
        elif type(value) is str and not value.isdecimal():
            fitting = {value}
        else:
            return None
        line = next((line for key, line in self.lines if key in fitting), self.other)
        return line.filled(variables, code)


def plain_message(source: str) -> Line | Choice | None:
    """An entry of a locale file, read; None where it has more in it."""
    if found := ON_ONE_LINE.match(source):
        return Line.of(found["text"].rstrip())
    if not (found := CHOICE.match(source)):
        return None
    before, after = found["before"], found["after"].rstrip()
    read = [
        (variant["other"], variant["key"], Line.of(before + variant["text"].rstrip() + after))
        for variant in VARIANT.finditer(found["variants"])
    ]
    others = [line for is_other, _, line in read if is_other]
    return Choice(found["by"], tuple((key, line) for _, key, line in read), others[0]) if others else None


@lru_cache(REMEMBERED)
def number(value: int, code: str) -> str:
    """As a language writes it."""
    return str(format_decimal(value, locale=_locale(code)))


@lru_cache(REMEMBERED)
def plural(value: int, code: str) -> str:
    """The form that words take beside a number, as CLDR names it."""
    return str(_locale(code).plural_form(value))


@lru_cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)

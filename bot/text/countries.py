"""Countries, however a table writes them, in the language of whoever reads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from bot.text.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.text.language import Language


def country_name(text: str, words: Language) -> str:
    """대한민국, South Korea and KR all become what the language calls it; what is no country stays."""
    code = _codes().get(text.strip().casefold())
    return text if code is None else _territories(words.code)[code]


@cache
def _territories(code: str) -> Mapping[str, str]:
    """Names of countries by their codes, in a language."""
    found: Mapping[str, str] = Locale.parse(code).territories
    return found


@cache
def _codes() -> Mapping[str, str]:
    """CLDR's codes of countries by these codes and by their names in each of our languages."""
    codes = {}
    for territories in map(_territories, LANGUAGES):
        for code, name in territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004 the others are continents
                codes[code.casefold()] = codes[name.casefold()] = code
    return codes

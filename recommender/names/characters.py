"""How a Japanese name may be read where no dictionary is installed: character by character, often wrongly.

Near enough to suggest a name. The readings are ipadic's (characters-licence.txt): scripts/make_characters.py.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.names.kana import HAN, in_latin, with_short_vowels

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = Path(__file__).with_name("characters.txt")
RUN = re.compile(f"{HAN.pattern}+")
AGAIN = "々"


def read_as_compounds(name: str) -> str:
    """A character alone by the reading of its own, several together as in compounds: 音楽 おんがく."""
    return _said(name, lambda run: _read(run, 0 if len(run) == 1 else -1))


def read_one_by_one(name: str) -> str:
    """Each by the reading of its own, as many names have it: 田中 たなか."""
    return _said(name, lambda run: _read(run, 0))


def _said(name: str, read: Callable[[str], str]) -> str:
    return in_latin(RUN.sub(lambda run: with_short_vowels(in_latin(read(run.group()))), name))


def _read(run: str, which: int) -> str:
    known = _readings()
    found = list[str]()
    for character in run:
        again = character == AGAIN and found
        readings = known.get(character, ("",))
        found.append(found[-1] if again else readings[which])
    return "".join(found)


@lru_cache(maxsize=1)
def _readings() -> dict[str, tuple[str, ...]]:
    lines = map(str.split, FILE.read_text(encoding="utf-8").splitlines())
    return {character: tuple(readings) for character, *readings in lines}

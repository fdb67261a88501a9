"""Russian typed on the English keyboard layout, and the reverse."""

from __future__ import annotations

import re

from recommender.names.letters import RUSSIAN_OF_KEY

CYRILLIC = re.compile("[Ѐ-ӿ]")
TO_RUSSIAN = str.maketrans(RUSSIAN_OF_KEY)
TO_ENGLISH = str.maketrans({letter: key for key, letter in RUSSIAN_OF_KEY.items()})


def has_cyrillic(text: str) -> bool:
    return CYRILLIC.search(text) is not None


def of_english_keys(text: str) -> str:
    """What the keys of an English text type on the Russian layout: `ghbdtn` → `привет`."""
    return text.lower().translate(TO_RUSSIAN)


def of_russian_keys(text: str) -> str:
    """What the keys of a Russian text type on the English layout: `зфзук` → `paper`."""
    return text.lower().translate(TO_ENGLISH)

"""A heading as text: what of it is compared, what it counts in, how it is told."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from recommender.catalogue.synonyms import HINTS, OTHERWISE, PICTURES
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_SHOWN = 20
NO_SIGN = re.compile(r"[\W_]+")
IN_BRACKETS = re.compile(r"[(\[]([^)\]]{0,60})[)\]]")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[가-힣]+|[0-9]+")
LAST_WORD = re.compile(r"[\s_]([^\W_]+)$")
KOREAN_HINTS = frozenset(word for words in HINTS.values() for word in words if "가" <= word[0] <= "힣")
KOREAN_OTHERWISE = frozenset(word for word in OTHERWISE if "가" <= word[0] <= "힣")
BEFORE_MULTIPLE = re.compile(r"^(?:in\s+|단위\s*[:=]?\s*)")
MULTIPLES = {
    **dict.fromkeys(("k", "thousand", "thousands", "in thousands", "000s", "천", "천명", "천 명"), 1e3),
    **dict.fromkeys(("만", "만명", "만 명", "만회", "만 회"), 1e4),
    **dict.fromkeys(("m", "mn", "mil", "million", "millions", "in millions", "백만", "백만명"), 1e6),
    **dict.fromkeys(("억", "억회", "억 회"), 1e8),
    **dict.fromkeys(("b", "bn", "billion", "billions", "in billions"), 1e9),
}


def multiple(heading: str) -> float | None:
    """By what figures are to be multiplied, where the heading says so: (단위: 만명), in millions, _k."""
    text = unicodedata.normalize("NFC", heading).strip()
    found = [match[1] for match in (IN_BRACKETS.search(text), LAST_WORD.search(text)) if match]
    said = (BEFORE_MULTIPLE.sub("", one.strip().casefold()) for one in found)
    return next((MULTIPLES[one] for one in said if one in MULTIPLES), None)


def key(heading: str) -> str:
    """A heading as it is compared: letters and figures alone, without what stands in brackets."""
    text = unicodedata.normalize("NFKC", IN_BRACKETS.sub("", heading)).casefold()
    return NO_SIGN.sub("", unicodedata.normalize("NFC", text))


def listed(header: Sequence[str]) -> str:
    """Headings in a message, twenty at most."""
    named = [repr(text.strip()) for text in header if text.strip()]
    shown = ", ".join(named[:MOST_SHOWN])
    if len(named) <= MOST_SHOWN:
        return shown
    return Sentence("more", "{shown} and {rest} more", shown=shown, rest=len(named) - MOST_SHOWN)


def last_part(heading: str) -> str:
    """Of a path of names, as of JSON's records, the name that says what it is."""
    parts = heading.split(".") if " " not in heading.strip() else [heading]
    return next((part for part in parts if key(part) in PICTURES), parts[-1])


def unnumbered(heading: str) -> str:
    """What numbered headings have in common: genre of Genre 1 and Genre 2."""
    return key(heading).rstrip("0123456789")


def hint_words(text: str) -> set[str]:
    """The words of a heading; of Korean ones, which others are attached to, also what they begin with.

    What says otherwise, as 개설일 of 채널개설일, counts wherever it stands.
    """
    said = {word.casefold() for word in WORD.findall(text)}
    begun = {hint for hint in KOREAN_HINTS for word in said if word.startswith(hint)}
    return said | begun | {other for other in KOREAN_OTHERWISE for word in said if other in word}


def hinted(line: str) -> bool:
    """Whether a line has a word that some heading of ours goes by: artist_mb, main_genre_tags."""
    said = hint_words(line)
    return any(said & words for words in HINTS.values())

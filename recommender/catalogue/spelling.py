"""What looks equal is equal: blanks, invisible signs, entities, composed letters; and words for nothing."""

from __future__ import annotations

import html
import re
import unicodedata

# Soft hyphen, zero-width space, direction marks, word joiner, byte order mark. Joiners stay: they make emoji.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
BLANKS = re.compile(r"\s+")
NOTHING = frozenset(
    {
        *("", "-", "--", "---", "–", "—", "n/a", "na", "n.a.", "nan", "none", "null", "nil", "nat"),
        *("<na>", "(null)", "(none)", "undefined", "unknown", "not available", "not applicable", "missing"),
        *("\\n", "(no genres listed)", "no genres listed", "no genre", "(blank)", "(empty)"),
        *("#n/a", "#na", "#value!", "#ref!", "#div/0!", "#name?", "#null!", "#num!", "#error!"),
        *("없음", "없다", "미상", "모름", "미정", "해당없음", "해당 없음", "정보없음", "정보 없음", "값없음"),
    }
)


def cleaned(text: str) -> str:
    """The text as it looks: composed letters (NFC), one plain blank for each run, nothing invisible."""
    if text.isascii() and "&" not in text:
        return BLANKS.sub(" ", text).strip()
    seen = INVISIBLE.sub("", unicodedata.normalize("NFC", unescaped(text)))
    return BLANKS.sub(" ", seen).strip()


def unescaped(text: str) -> str:
    """Without entities of HTML, however often they were escaped."""
    while "&" in text and (shorter := html.unescape(text)) != text:
        text = shorter
    return text


def look(text: str) -> str:
    """Equal for two texts that look equal, whatever their case, width and blanks."""
    return BLANKS.sub("", unicodedata.normalize("NFKC", cleaned(text))).casefold()


def is_nothing(text: str) -> bool:
    """Whether a cell says in some word that it has no value."""
    return len(text) < 40 and unicodedata.normalize("NFKC", cleaned(text)).casefold() in NOTHING  # noqa: PLR2004 longer than any

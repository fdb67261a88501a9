"""Texts that look alike made equal: one folding for names and for what is typed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from recommender.names.letters import CONJOINING, HALFWIDTH, SMALL_LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ′")
COMPATIBILITY_LETTERS = range(0x3131, 0x318F)
# They make other letters of kana (か, が), as marks of Latin letters do not.
KANA_MARKS = "\u3099\u309a"


# Characters of a text that are folded.
LONGEST_TEXT = 100_000
# Characters of a folded text that are compared; a display name is shorter.
LONGEST_NAME = 256
# Characters of a text up to which it is compared in composed form.
LONGEST_COMPOSED = 1_000
# Characters that are worked out once: all of Hangul and more, whatever people type.
MOST_CACHED = 16_384


class Cached(dict[int, str]):
    """Code point → what `work` makes of it, kept for the first `MOST_CACHED` that are asked for."""

    def __init__(self, work: Callable[[str], str]) -> None:
        super().__init__()
        self.work = work

    def __missing__(self, code: int) -> str:
        found = self.work(chr(code))
        if len(self) < MOST_CACHED:
            self[code] = found
        return found


def _fold_character(character: str) -> str:
    code = ord(character)
    if code in HALFWIDTH:
        return HALFWIDTH[code]
    if code in COMPATIBILITY_LETTERS:  # NFKD would make conjoining letters of them
        return character
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(SMALL_LETTERS.get(c, c) for c in map(_visible, plain))


def _visible(character: str) -> str:
    """The character; a space for any white space or control, nothing for a mark or a format sign."""
    if character in KANA_MARKS:
        return character
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"} or unicodedata.combining(character):
        return ""
    return " " if category in {"Cc", "Zs", "Zl", "Zp"} else character


FOLDS = Cached(_fold_character)
# What composing has left: a mark of kana stood on no kana.
LEFT_ALONE: dict[int, str | None] = {**CONJOINING, **dict.fromkeys(map(ord, KANA_MARKS))}


def fold(text: str) -> str:
    """Case, style, width, accents and composition taken away; white space made single blanks.

    Stylised letters become plain ones (`ᴛᴀᴋᴇ` → `take`), Hangul is composed, and single Hangul letters end as
    the compatibility letters a keyboard types (U+3131…U+318E). Idempotent; NFC and NFD of a text fold alike.
    Takes time linear in the length, whatever the text.
    """
    composed = unicodedata.normalize("NFC", text.translate(FOLDS)).translate(LEFT_ALONE)
    return " ".join(composed.split())


def words(folded: str) -> tuple[str, ...]:
    """The words of a folded text: runs of letters and digits; an apostrophe does not part a word."""
    return tuple(WORD.findall(folded.translate(APOSTROPHES)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name or of a typed text; of one of signs alone, its signs; none of a blank one."""
    folded = fold(text[:LONGEST_TEXT])[:LONGEST_NAME]
    return words(folded) or tuple(folded.split())


def composed(text: str) -> str:
    """NFC of a text as long as names are; its time grows with the square of the marks on one letter."""
    return unicodedata.normalize("NFC", text) if len(text) <= LONGEST_COMPOSED else text

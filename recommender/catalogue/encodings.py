"""From the bytes of a text to the text: UTF-8, UTF-16 and -32, CP949, Windows-1252, told apart and said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from recommender.catalogue.errors import CatalogueError
from recommender.sentences import Sentence

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Three and four bytes of UTF-8, which no other encoding has but by chance.
LONG_IN_UTF8 = re.compile(rb"[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")
HANGUL = re.compile("[가-힣]")
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
LETTERS = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸ]")
LOOKED_AT = 4096
LEAST_LETTERS = 8
# Shares between those of real texts and those that chance brings about.
DAMAGED_UTF8, LEAST_HANGUL, MOST_ACCENTS, LEAST_ACCENTED = 0.2, 0.5, 0.3, 0.5
UTF8 = "UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of its encoding."""

    text: str
    encoding: str


def decoded(content: bytes) -> Decoded:
    """The text of a file, without byte order marks, however many there are.

    Raises:
        CatalogueError: its encoding cannot be told, or it breaks it in some line.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if wide := _without_mark(content):
        return _strictly(content, wide)
    try:
        return Decoded(content.decode("utf-8").lstrip("\ufeff"), UTF8)
    except UnicodeDecodeError as error:
        found = None if LONG_IN_UTF8.search(content) and _mostly_utf8(content) else _older(content)
        if found is None:
            line = content.count(b"\n", 0, error.start) + 1
            raise CatalogueError(
                Sentence(
                    "encoding-none",
                    "line {line} is not UTF-8, and no other encoding fits; save the file as CSV in UTF-8",
                    line=line,
                )
            ) from error
        return found


def _strictly(content: bytes, encoding: str) -> Decoded:
    name = encoding.upper()
    try:
        return Decoded(content.decode(encoding).lstrip("\ufeff"), name)
    except UnicodeDecodeError as error:
        raise CatalogueError(
            Sentence(
                "encoding-broken",
                "the {name} text breaks off ({error}); save it as UTF-8",
                name=name,
                error=error.reason,
            )
        ) from error


def _without_mark(content: bytes) -> str:
    """UTF-16 without a mark: every second byte of Latin letters and separators is zero."""
    first = content[:LOOKED_AT]
    zeros = first.count(0)
    if len(first) < LEAST_LETTERS or not len(first) / 8 < zeros < len(first) * 0.6:
        return ""
    odd = first[1::2].count(0)
    return "utf-16-le" if odd > 0.9 * zeros else "utf-16-be" if odd < 0.1 * zeros else ""


def _mostly_utf8(content: bytes) -> bool:
    """Whether a text is UTF-8 that was damaged here and there."""
    right = sum(map(len, LONG_IN_UTF8.findall(content)))
    return right > DAMAGED_UTF8 * len(HIGH.findall(content))


def _older(content: bytes) -> Decoded | None:
    """The text in one of the encodings of before Unicode, or none."""
    return _korean(content) or _western(content) or _guessed(content)


def _korean(content: bytes) -> Decoded | None:
    try:
        text = content.decode("cp949")
    except UnicodeDecodeError:
        return None
    hangul = len(HANGUL.findall(text))
    return (
        Decoded(text, "CP949")
        if hangul > LEAST_HANGUL * _strange(text) and not NO_TEXT.search(text)
        else None
    )


def _western(content: bytes) -> Decoded | None:
    """Windows-1252, of which Latin-1 is a part: letters with accents here and there among plain ones."""
    if LONG_IN_UTF8.search(content):
        return None
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    strange = _strange(text)
    plausible = strange < MOST_ACCENTS * len(text) and len(LETTERS.findall(text)) >= LEAST_ACCENTED * strange
    return Decoded(text, "Windows-1252 (Latin-1)") if plausible and not NO_TEXT.search(text) else None


def _guessed(content: bytes) -> Decoded | None:
    """What charset-normalizer, where it is installed, takes it for."""
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 of an extra
    except ImportError:
        return None
    best = from_bytes(content).best()
    if best is None or best.encoding in ("utf_8", "ascii") or NO_TEXT.search(str(best)):
        return None
    return Decoded(str(best), best.encoding.upper().replace("_", "-"))


def _strange(text: str) -> int:
    return len(text) - sum(character < "\x80" for character in text)

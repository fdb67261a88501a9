"""Which sign sets cells apart: the one by which the header makes most sense."""

from __future__ import annotations

import csv
from itertools import islice
from operator import itemgetter

from recommender.catalogue.heading_text import hinted, key, last_part
from recommender.catalogue.headings import RAW_HEADER
from recommender.catalogue.records import LINE_BREAK
from recommender.catalogue.synonyms import SYNONYMS
from recommender.catalogue.table import COLUMNS, TEXTS
from recommender.sentences import Sentence

SEPARATORS = (",", "\t", ";", "|")
NAMES = {
    ",": Sentence("sign-commas", "commas"),
    "\t": Sentence("sign-tabs", "tabs"),
    ";": Sentence("sign-semicolons", "semicolons"),
    "|": Sentence("sign-bars", "bars"),
}
KNOWN = {key(name) for name in (*COLUMNS, *TEXTS, *RAW_HEADER)} | {
    word for tiers in SYNONYMS.values() for tier in tiers for word in tier.split()
}
# Excel's own way of saying it, on a line before the header.
SAID = "sep="
# A header may stand below a title; so many headings of it must be known ones then.
# Of a line that may be a header so many characters are looked at.
LONGEST = 10_000
HEADER_WITHIN, SURE, MUCH_MORE, SURELY = 10, 2, 2, 4
# The headings of the raw dialects that a cell may be, too.
FIGURES = frozenset(name for name in RAW_HEADER if name.isdigit())


def separator_of(text: str) -> tuple[str, str, list[str]]:
    """The separator of a table, its text with the lines above its header left blank, and what is to tell."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith(SAID) and len(said) == len(SAID) + 1:
        return said[-1], rest, []
    lines = [(place, line) for place, line in enumerate(LINE_BREAK.split(text[:100_000])) if line.strip()]
    highest = lines[0][1] if lines else ""
    sense, sign = max(((_sense(highest, sign), sign) for sign in SEPARATORS), key=itemgetter(0))
    if sense[0] > SURELY or highest.count('"') % 2:
        return sign, text, []
    below = [
        (_sense(line, sign, FIGURES), place, sign)
        for place, line in lines[1:HEADER_WITHIN]
        for sign in SEPARATORS
    ]
    lower_sense, place, lower = max(below, key=lambda found: (found[0], -found[1]), default=((0, 0), 0, sign))
    # A line of headings for several columns each may stand above the header, too.
    if lower_sense[0] < SURE or (sense[0] and lower_sense[0] <= MUCH_MORE * sense[0]):
        return sign, text, []
    if not sense[0] and sense[1] > 1 and hinted(highest):
        return sign, text, []
    start = next(islice(LINE_BREAK.finditer(text), place - 1, None)).end()
    return (
        lower,
        "\n" * place + text[start:],
        [Sentence("read-header-line", "the header is line {line}", line=place + 1)],
    )


def _sense(line: str, sign: str, without: frozenset[str] = frozenset()) -> tuple[int, int]:
    """How many headings are known ones, and how many there are that say something."""
    try:
        header = next(csv.reader([line[:LONGEST]], delimiter=sign), [])
    except csv.Error:
        return 0, 0
    known = sum(key(text) in KNOWN - without or key(last_part(text)) in KNOWN - FIGURES for text in header)
    return known, sum(bool(text.strip()) for text in header)

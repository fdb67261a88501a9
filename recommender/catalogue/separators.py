"""Which sign sets cells apart: the one by which the header makes most sense."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from recommender.catalogue.headings import RAW_HEADER, key
from recommender.catalogue.synonyms import SYNONYMS
from recommender.catalogue.table import COLUMNS, TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATORS = (",", "\t", ";", "|")
NAMES = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
KNOWN = {key(name) for name in (*COLUMNS, *TEXTS, *RAW_HEADER)} | {
    word for tiers in SYNONYMS.values() for tier in tiers for word in tier.split()
}
# Excel's own way of saying it, on a line before the header.
SAID = "sep="


def separator_of(text: str) -> tuple[str, str]:
    """The separator of a table, and the text of the table itself."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith(SAID) and len(said) == len(SAID) + 1:
        return said[-1], rest
    lines = [line for line in text[:100_000].splitlines()[:20] if line.strip()][:1]
    return max(SEPARATORS, key=lambda sign: _sense(lines, sign)), text


def _sense(lines: Sequence[str], sign: str) -> tuple[int, int]:
    """How many headings are known ones, and how many there are."""
    try:
        header = next(csv.reader(lines, delimiter=sign), [])
    except csv.Error:
        return 0, 0
    known = sum(key(text) in KNOWN or key(text.rpartition(".")[2]) in KNOWN for text in header)
    return known, len(header)

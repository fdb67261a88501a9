"""From the many ways of writing a number to the number; what cannot be told is none.

>>> number_in("128억5130만"), number_in("1.2M"), number_in("411,20"), number_in("4,11,20")
(12851300000.0, 1200000.0, 411.2, None)
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]{1,3})?|[+-]?\.[0-9]+")
# Groups of three, set off by one and the same sign.
GROUPED = re.compile(r"([+-]?[0-9]{1,3})(,[0-9]{3})+(\.[0-9]+)?")
DOTTED = re.compile(r"([+-]?[0-9]{1,3})(?:(\.[0-9]{3}){2,}|(\.[0-9]{3})+(?=,[0-9]))(,[0-9]+)?")
SPACED = re.compile(r"([+-]?[0-9]{1,3})(([ '’])[0-9]{3})(\3[0-9]{3})*([.,][0-9]+)?")
DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,([0-9]{1,2}|[0-9]{4,})")
DOT_GROUPS = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+")
# "1,234" and "1.234": where commas are decimal, nobody can tell.
ONE_GROUP = re.compile(r"[+-]?[0-9]{1,3}[.,][0-9]{3}")
GROUP = 3
# What a channel does not show.
HIDDEN = frozenset({"비공개", "숨김", "미공개", "비공개됨", "hidden", "private", "not public", "undisclosed"})
UNITS = {
    **dict.fromkeys(("k", "thousand", "thousands"), 1_000),
    **dict.fromkeys(("m", "mn", "mio", "mil", "million", "millions"), 1_000_000),
    **dict.fromkeys(("b", "bn", "billion", "billions"), 1_000_000_000),
    **dict.fromkeys(("lakh", "lakhs"), 100_000),
    **dict.fromkeys(("crore", "crores"), 10_000_000),
}
LARGE, SMALL = {"조": 10**12, "억": 10**8, "만": 10**4}, {"천": 1000, "백": 100, "십": 10}
KOREAN = re.compile(r"([0-9][0-9.,]*)?([조억만천백십])?")
WITH_UNIT = re.compile(r"([+-]?[0-9][0-9.,]*) ?([a-z]+)\.?")
BEFORE = re.compile(r"^(약|총|구독자|조회수|동영상|영상|팔로워|about|approx\.?|ca\.?|[~≈])\s*(수)?\s*:?\s*")
AFTER = re.compile(
    r"\s*(명의 구독자|명|개의 동영상|개|회|편|건|곡|번|subscribers?|followers?|videos?|views?|uploads?|\+)$"
)


def number_in(cell: str) -> float | None:
    """The number that a cell means, None where that cannot be told."""
    if PLAIN.fullmatch(text := cell.strip()):
        return float(text)
    text = unicodedata.normalize("NFKC", text).casefold().replace("\u2212", "-").strip()
    text = BEFORE.sub("", text)
    while (shorter := AFTER.sub("", text)) != text:
        text = shorter
    value = _written_out(text)
    if value is None and (found := WITH_UNIT.fullmatch(text)) and found[2] in UNITS:
        figure = _written_out(found[1])
        value = None if figure is None else figure * UNITS[found[2]]
    if value is None:
        value = _korean(text)
    return None if value is None else float(value)


def is_hidden(cell: str) -> bool:
    """Whether a cell says that its number is shown to nobody."""
    return cell.strip().strip("()[]").casefold() in HIDDEN


def decimal_comma(cell: str) -> bool:
    """Whether a cell can only be understood with a comma for the decimal point."""
    text = cell.strip()
    return bool(DECIMAL_COMMA.fullmatch(text) or (DOTTED.fullmatch(text) and "," in text))


def bare_figures(cell: str) -> bool:
    """Whether a number stands without a unit of its own."""
    return not re.search(r"[a-z조억만천백십]", cell.casefold().replace("e", ""))


def dots_group(cells: Iterable[str]) -> bool:
    """Whether points set off thousands in a column of counts: in every cell that has one, none else fits.

    A count has no fraction; only where nothing but zeros stand behind the points could it be one. Then the
    other cells tell: 890 beside 12.000 is no fraction in whose column every cell would have its zeros; 12345
    beside it shows that thousands are not set off.
    """
    said = [cell.strip() for cell in cells]
    dotted = [cell for cell in said if "." in cell]
    if not dotted or not all(map(DOT_GROUPS.fullmatch, dotted)):
        return False
    if any(not cell.endswith(".000") for cell in dotted):
        return True
    plain = [cell for cell in said if cell.isdecimal() and int(cell)]
    return bool(plain) and all(len(cell) <= GROUP for cell in plain)


def undecided(cell: str) -> bool:
    """Whether a cell means one number with decimal points, and another with decimal commas."""
    return bool(ONE_GROUP.fullmatch(cell.strip()))


def _written_out(text: str) -> Decimal | None:
    """A number in figures alone."""
    if GROUPED.fullmatch(text):
        text = text.replace(",", "")
    elif DOTTED.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif SPACED.fullmatch(text):
        text = re.sub("[ '’]", "", text).replace(",", ".")
    elif DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    elif not PLAIN.fullmatch(text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _korean(text: str) -> Decimal | None:
    """A number in 조, 억, 만, 천: larger units first, each once."""
    packed = text.replace(" ", "")
    if not packed[:1].isdecimal():
        return None
    total, below, within, limit, small = Decimal(0), Decimal(0), False, 10**16, 10**4
    place = 0
    while place < len(packed):
        found = KOREAN.match(packed, place)
        if found is None or found.end() == place:
            return None
        place = found.end()
        figure = _written_out(found[1]) if found[1] else Decimal(1)
        unit = found[2]
        if figure is None or (unit is None and place < len(packed)):
            return None
        if unit in SMALL:
            if SMALL[unit] >= small:
                return None
            small = SMALL[unit]
            below += figure * small
            within = True
            continue
        if within and found[1] is None:
            figure = Decimal(0)
        size = LARGE.get(unit, 1) if unit else 1
        if size >= limit or (size == 1 and not total and not below):
            return None
        total += (below + figure) * size
        below, within, limit, small = Decimal(0), False, size, 10**4
    return total + below

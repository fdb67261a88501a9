"""Texts of the page → values. Pure functions; what a page may get wrong is decided here."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from crawler.channels import ChannelDetail, TableRow
from crawler.errors import PageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NUMBER_NAMES = ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi")
WHOLE = re.compile(r"\d{1,3}(,\d{3})+|\d+")
ABBREVIATED = re.compile(r"\d[\d.,]*\s?(만|억|천|조|K|M|B)", re.IGNORECASE)
FIRST_NUMBER = re.compile(r"\d[\d,]*")
DATE = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})")


def fold(text: str) -> str:
    """One form of a name: NFC, white space (also no-break) single and trimmed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def table_number(text: str) -> int | None:
    """A number cell: digits with commas, or None for `-`, blank and anything that is no number.

    Raises PageError for an abbreviated number: `193만` is not 193, and not 1,930,000 either.
    """
    text = fold(text)
    whole = WHOLE.match(text)
    if whole and not re.search(r"\d", text[whole.end() :]) and not ABBREVIATED.match(text):
        return int(whole[0].replace(",", ""))
    if ABBREVIATED.match(text):
        raise PageError(
            f"The table shows abbreviated numbers ({text!r}) where whole ones were expected, so no number "
            "can be trusted. Look at the page: if it has a switch for full numbers set it; otherwise the "
            "crawler must be taught the new form."
        )
    return None


def row_numbers(row: TableRow) -> tuple[int | None, ...]:
    """The six numbers of a row, in the order of `NUMBER_NAMES`. Raises PageError as `table_number` does."""
    return tuple(table_number(text) for text in row.numbers)


def odd_cells(row: TableRow) -> list[str]:
    """Cells that hold something and are neither a number nor a dash."""
    return [text for text in row.numbers if text.strip(" -–—") and table_number(text) is None]


def first_number(text: str) -> int | None:
    """The number in a labelled text such as `23,566 분`."""
    found = FIRST_NUMBER.search(text)
    return int(found[0].replace(",", "")) if found else None


def iso_date(text: str) -> str:
    """`2019-03-12`, also from `2019. 3. 12.` and `2019년 3월 12일`; empty where there is no date."""
    found = DATE.search(text)
    if not found:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""


def channel_detail(reading: Mapping[str, Any]) -> ChannelDetail:
    """The popup as the page script read it → values."""
    info: Mapping[str, str] = reading["info"]
    return ChannelDetail(
        channel_id=reading["id"],
        handle=fold(info["handle"]),
        intro=reading["intro"].strip(),
        keywords=reading["keywords"].strip(),
        country=fold(info["country"]),
        opened=iso_date(info["opened"]),
        likes=first_number(info["likes"]),
        minutes=first_number(info["minutes"]),
        titles=tuple(reading["latest"]),
        genres=_chips(reading["genres"]),
        moods=_chips(reading["moods"]),
    )


def _chips(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in map(fold, texts) if text)


def table_rows(read: Sequence[Mapping[str, Any]]) -> list[TableRow]:
    """The rows of one reading of the table; rows that show exactly the same are counted apart."""
    seen: dict[tuple[str, tuple[str, ...]], int] = {}
    rows = []
    for item in read:
        shows = (str(item["name"]), tuple(map(str, item["numbers"])))
        seen[shows] = seen.get(shows, -1) + 1
        rows.append(TableRow(*shows, occurrence=seen[shows]))
    return rows

"""When the rows of a table were crawled. Needs no NumPy: a stored table is dated without being loaded."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CRAWLED = "crawled_at"
OTHER_DAY = re.compile(
    r"([12][0-9]{3})(?:[./년]\s*|(?=[0-9]{4}$))([0-9]{1,2}?)(?:[./월]\s*|(?=[0-9]{2}$))([0-9]{1,2})\s*[.일]?"
)


def newest(moments: Iterable[str]) -> datetime | None:
    """The latest of some moments in ISO 8601, UTC where it names no zone; None where there is none."""
    try:
        found = datetime.fromisoformat(max(moments, default=""))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def last_crawled_in(path: Path) -> datetime | None:
    """When the newest row of a stored table was crawled, None where the table does not tell.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return newest(row.get(CRAWLED) or "" for row in csv.DictReader(file))


def iso_date(text: str) -> str:
    """A day as other tables write it (2026.1.5, 2026/01/05, 20260105, 2026년 1월 5일) in ISO 8601.

    What is in ISO 8601, and what cannot be told, stays as it is.
    """
    found = OTHER_DAY.fullmatch(text.strip())
    if found is None:
        return text
    try:
        return datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=UTC).date().isoformat()
    except ValueError:
        return text

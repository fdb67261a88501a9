"""When the rows of a table were crawled. Needs no NumPy: a stored table is dated without being loaded."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CRAWLED = "crawled_at"


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

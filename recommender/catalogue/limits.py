"""How large a table may be: what is larger is refused by name, before it costs memory."""

from __future__ import annotations

from recommender.catalogue.errors import CatalogueError

MEGABYTE = 1 << 20
# Bytes of a file, unpacked. A hundred thousand channels with introductions take about 100 MB.
LARGEST_FILE = 256 * MEGABYTE
# Characters of a cell: an introduction has at most 1,000, the titles of a channel some thousands.
LARGEST_CELL = 131_072
MOST_ROWS = 1_000_000


def check_size(size: int, what: str = "the file") -> None:
    """Refuse what has more bytes than a file may have.

    Raises:
        CatalogueError: it has more.
    """
    if size > LARGEST_FILE:
        raise CatalogueError(
            f"{what} has more than {LARGEST_FILE // MEGABYTE} MB (LARGEST_FILE); "
            "drop the columns and rows that are not needed"
        )


def check_rows(count: int) -> None:
    """Refuse a table of more rows than one may have.

    Raises:
        CatalogueError: it has more.
    """
    if count > MOST_ROWS:
        raise CatalogueError(f"more than {MOST_ROWS:,} rows (MOST_ROWS); drop those that are not needed")


def oversized(cells: list[str]) -> str:
    """Why a row cannot be taken because of its longest cell, "" where it can."""
    longest = max(map(len, cells), default=0)
    return f"a cell of more than {LARGEST_CELL:,} characters (LARGEST_CELL)" if longest > LARGEST_CELL else ""

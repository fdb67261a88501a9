"""How large a table may be: what is larger is refused by name, before it costs memory."""

from __future__ import annotations

from recommender.catalogue.errors import CatalogueError
from recommender.sentences import Sentence

MEGABYTE = 1 << 20
# Bytes of a file, unpacked. A hundred thousand channels with introductions take about 100 MB.
LARGEST_FILE = 256 * MEGABYTE
# Characters of a cell: an introduction has at most 1,000, the titles of a channel some thousands.
LARGEST_CELL = 131_072
MOST_ROWS = 1_000_000
THE_FILE = Sentence("size-file", "the file")


def check_size(size: int, what: str = THE_FILE) -> None:
    """Refuse what has more bytes than a file may have.

    Raises:
        CatalogueError: it has more.
    """
    if size > LARGEST_FILE:
        raise CatalogueError(
            Sentence(
                "file-large",
                "{what} has more than {most} MB (LARGEST_FILE); "
                "drop the columns and rows that are not needed",
                what=what,
                most=LARGEST_FILE // MEGABYTE,
            )
        )


def check_rows(count: int) -> None:
    """Refuse a table of more rows than one may have.

    Raises:
        CatalogueError: it has more.
    """
    if count > MOST_ROWS:
        raise CatalogueError(
            Sentence(
                "rows-many",
                "more than {most} rows (MOST_ROWS); drop those that are not needed",
                most=f"{MOST_ROWS:,}",
            )
        )


def oversized(cells: list[str]) -> str:
    """Why a row cannot be taken because of its longest cell, "" where it can."""
    longest = max(map(len, cells), default=0)
    if longest <= LARGEST_CELL:
        return ""
    pattern = "a cell of more than {most} characters (LARGEST_CELL)"
    return Sentence("row-cell-large", pattern, most=f"{LARGEST_CELL:,}")

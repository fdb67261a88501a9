"""A header with one heading less than the rows have cells, as R writes it: that of row names is left out."""

from __future__ import annotations

import csv
from itertools import islice

from recommender.catalogue.records import LINE_BREAK
from recommender.sentences import Sentence

# What the column is called; a synonym of a channel's name, where no better is there.
ROW_NAMES = "rownames"
LOOKED_AT, LEAST = 20, 2


def with_row_names(text: str, separator: str) -> tuple[str, list[str]]:
    """The table with a heading for each column, and what is to tell of it.

    Where the cells too many are blank ones at the ends of rows, the heading that is missing is blank, too.
    """
    start = len(text) - len(text.lstrip("\r\n"))
    end = found.start() if (found := LINE_BREAK.search(text, start)) else len(text)
    try:
        header, *rows = islice(filter(None, csv.reader(_lines(text, start), delimiter=separator)), LOOKED_AT)
    except (csv.Error, ValueError):
        return text, []
    if len(rows) < LEAST or any(len(row) != len(header) + 1 for row in rows):
        return text, []
    if all(row[1].startswith(" ") for row in rows):
        return text, []  # "Radio, Dawn": one cell that should stand in quotes
    if next(csv.reader([text[start:end]], delimiter=separator), []) != header:
        return text, []  # over several lines
    if not any(row[-1].strip() for row in rows):
        return f"{text[:end]}{separator}{text[end:]}", []
    pattern = "the first cells of the rows have no heading: they are the rows' names, as R writes them"
    return f"{text[:start]}{ROW_NAMES}{separator}{text[start:]}", [Sentence("read-row-names", pattern)]


def _lines(text: str, start: int) -> list[str]:
    return LINE_BREAK.split(text[start : start + 100_000])

"""What other programs leave in a table: footnotes, markup, merged cells, several artists in one cell."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pandas as pd

from recommender.catalogue.heading_text import key
from recommender.catalogue.spelling import cleaned, is_nothing, look, unescaped
from recommender.catalogue.table import COLUMNS, NUMBERS, TAGS
from recommender.catalogue.written_lists import listed
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recommender.catalogue.headings import Headings
    from recommender.catalogue.records import Records

FOOTNOTES = re.compile(r"(?<=[^\s\[\]])(?:\[(?:[0-9]{1,3}|[a-z]|(?:note|nb|주|각주) ?[0-9]{1,2})\])+\s*$")
# Elements of HTML that part words, and those that stand within a line.
PARTING = r"p|br|div|li|ul|ol|h[1-6]|hr|blockquote|table|tr|td|th|img"
PARTING_TAG, INLINE_TAG = (
    re.compile(rf"</?(?:{names})(?:\s[^<>]*)?/?>", re.IGNORECASE)
    for names in (PARTING, "a|b|i|u|em|strong|span|font|small|sub|sup|code")
)
ENDING = re.compile(rf"</[a-z]|<(?:{PARTING})[\s/>]", re.IGNORECASE)
ARTISTS = re.compile(r"artist|singer|performer|musician|가수|아티스트|음악가")
SEVERAL = re.compile(r"(?:artists|singers|performers|musicians)(?:name|names)?$")
LISTS = ("['", '["', "('", '("')
TOGETHER, COMMA = ";", ", "
# One footnote may be part of a name.
LEAST_FOOTNOTES = 2
# Of merged cells the first is filled, of at least two and three on the average. In fewer rows than these
# tags that are merely missing may stand so, too.
LEAST_MERGED, ROWS_OF_MERGED = 8, 3
JOINED = re.compile(r"[,;|]")


def cells_of(records: Records, headings: Headings) -> tuple[pd.DataFrame, list[str]]:
    """Our columns as text, blank where the file has none of a name, and what is worth telling of them."""
    columns = list(zip(*records.rows, strict=True)) or [()] * len(records.header)
    found: dict[str, Sequence[str]] = {name: columns[place] for name, place in headings.places.items()}
    for name, places in headings.series.items():
        several = zip(*(columns[place] for place in places), strict=True)
        found[name] = tuple(repr(said) if (said := _saying(cells)) else "" for cells in several)
    notes: list[str] = []
    if not of_the_source(headings):
        _without_footnotes(found, notes)
        _without_markup(found, notes)
        for name in TAGS:
            if name in found:
                found[name] = _unmerged(name, found[name], notes)
    blank = ("",) * len(records.rows)
    found |= {name: blank for name in COLUMNS if name not in found}
    return pd.DataFrame({name: pd.Series(cells, dtype=object) for name, cells in found.items()}), notes


def of_the_source(headings: Headings) -> bool:
    """Whether a table is in one of the source's own dialects, whose cells are taken as they stand."""
    return headings.raw or {text.strip().lower() for text in headings.header} >= {*COLUMNS}


def _saying(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells if not is_nothing(cell)]


def _without_footnotes(found: dict[str, Sequence[str]], notes: list[str]) -> None:
    """Take footnotes off all columns, where there are several of them, or one at a figure."""
    noted = {
        name: [cell for cell in found[name] if cell.endswith("]") and FOOTNOTES.search(cell)]
        for name in ("channel_name", *NUMBERS, *TAGS)
        if name in found
    }
    if sum(map(len, noted.values())) < LEAST_FOOTNOTES and not any(noted.get(name) for name in NUMBERS):
        return
    for name, cells in noted.items():
        if cells:
            pattern = "{name}: footnotes, as in {cell}, are left out ({count}×)"
            count, cell = len(cells), repr(cells[0][-60:])
            notes.append(Sentence("read-footnotes", pattern, name=name, cell=cell, count=count))
            found[name] = [FOOTNOTES.sub("", cell) for cell in found[name]]


def _without_markup(found: dict[str, Sequence[str]], notes: list[str]) -> None:
    """Introductions as a page shows them: words of HTML are none of the channel's."""
    cells = found.get("intro", ())
    marked = [cell for cell in cells if "<" in cell and ENDING.search(cell)]
    if marked:
        said = set(marked)
        found["intro"] = [_as_shown(cell) if cell in said else cell for cell in cells]
        notes.append(Sentence("read-markup", "intro: HTML is left out ({count}×)", count=len(marked)))


def _as_shown(cell: str) -> str:
    return cleaned(INLINE_TAG.sub("", PARTING_TAG.sub(" ", cell)))


def _unmerged(name: str, cells: Sequence[str], notes: list[str]) -> Sequence[str]:
    """Cells that a program merged are written as one that is filled and blank ones below."""
    filled = [place for place, cell in enumerate(cells) if cell.strip()]
    looks = {look(cells[place]) for place in filled}
    merged = (
        len(cells) >= LEAST_MERGED
        and len(cells) >= ROWS_OF_MERGED * len(filled)
        and filled[:1] == [0]
        and len(looks) == len(filled) > 1
        and all(below - above > 1 for above, below in pairwise([*filled, len(cells)]))
        and not any(JOINED.search(cells[place]) for place in filled)
    )
    if not merged:
        return cells
    pattern = (
        "{name}: {count} rows are blank below a filled one, as merged cells are written; "
        "they are read as the cell above them, {cell} first"
    )
    count = len(cells) - len(filled)
    notes.append(Sentence("read-merged", pattern, name=name, count=count, cell=repr(cells[0])))
    full, above = [], ""
    for cell in cells:
        above = cell if cell.strip() else above
        full.append(above)
    return full


def parted(records: Records, headings: Headings) -> tuple[Records, list[str]]:
    """The same records, a row that names several artists as a row for each; and what is to tell of that."""
    at = headings.places["channel_name"]
    heading = key(headings.header[at])
    if of_the_source(headings) or not ARTISTS.search(heading):
        return records, []
    cells = [row[at] for row in records.rows]
    lists = [_names(cell) for cell in cells]
    alone = {look(cell) for cell, names in zip(cells, lists, strict=True) if len(names) == 1}
    rows, lines, places = list[list[str]](), list[int](), list[int]()
    split, kept = list[str](), list[str]()
    for row, line, place, names in zip(records.rows, records.lines, records.places, lists, strict=True):
        divided = names if _are_several(row[at], names, alone, heading) else [row[at]]
        if len(divided) > 1:
            split.append(row[at])
        elif len(names) > 1 and TOGETHER in row[at]:
            kept.append(row[at])
        for name in divided:
            rows.append([*row[:at], name, *row[at + 1 :]])
            lines.append(line)
            places.append(place)
    return replace(records, rows=rows, lines=lines, places=places), list(_told(split, kept))


def _names(cell: str) -> Sequence[str]:
    """The names that a cell may hold: of a list, or between semicolons, or else between commas."""
    text = cell.strip()
    members = listed(text) if text.startswith(("[", "(")) else None
    if members and all(isinstance(one, str) and one.strip() for one in members):
        return [str(one) for one in members]
    for sign in (TOGETHER, COMMA):
        parts = [part.strip() for part in unescaped(cell).split(sign)]
        if len(parts) > 1 and all(parts):
            return parts
    return [cell]


def _are_several(cell: str, names: Sequence[str], alone: set[str], heading: str) -> bool:
    """A list is; semicolons part below "artists", or a known name; commas where all parts stand alone."""
    if names[0] == cell:
        return False
    if len(names) == 1 or cell.lstrip()[:2] in LISTS:
        return True
    known = [look(name) in alone for name in names]
    return (bool(SEVERAL.search(heading)) or any(known)) if TOGETHER in cell else all(known)


def _told(split: Sequence[str], kept: Sequence[str]) -> Iterator[Sentence]:
    if split:
        pattern = "channel_name: {count} rows name several, as {cell}; each of these is read as a channel"
        yield Sentence("read-several", pattern, count=len(split), cell=repr(split[0][:60]))
    if kept:
        pattern = "channel_name: {count} rows seem to name several, as {cell}; each is read as one name"
        yield Sentence("read-one-of-several", pattern, count=len(kept), cell=repr(kept[0][:60]))

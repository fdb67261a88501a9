"""From cells to tags, however a table joins them: lists of any language, and any usual separator.

What was split how, and which spellings were taken for one, is told once for the column.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from recommender.catalogue.spelling import cleaned, is_nothing, look, unescaped
from recommender.catalogue.tag_notes import (
    LISTS,
    SLASHES,
    figures_told,
    spellings_told,
    split_told,
    weights_told,
)
from recommender.catalogue.tags import UNWRITABLE
from recommender.catalogue.written_lists import listed, weighed_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS = re.compile(r"[,;|·•‧・ㆍ、，；｜\t]")
SLASH = re.compile(r"[/／]")
HASHES = re.compile(r"#[^\s#]+(\s*#[^\s#]+)*\s*")
# Wrapped in the name of what held it: numpy's array, pandas' Index, Python's set.
WRAPPED = re.compile(r"(?:array|Index|list|tuple|set|frozenset)\((.*?)(?:,\s*dtype=.*)?\)", re.DOTALL)
BARE = re.compile(r"""\[([^\[\]'"]+)\]|\(([^()'"]*[,;|][^()'"]*)\)|\{([^{}:'"]+)\}""")
# A tag with what it weighs, as music services count them.
WEIGHED = re.compile(r"(.*[^\W\d].*?)\s*[:=]\s*[0-9]+(?:\.[0-9]+)?%?")
FIGURE = re.compile(r"[\s0-9.,+-]*")
TOPIC = re.compile(r"https?://[a-z.]*wikipedia\.org/wiki/(\S+)", re.IGNORECASE)
PLAIN_SEPARATOR = ", "


@dataclass(frozen=True, slots=True)
class TagCell:
    """The tags of one cell as they stand in it, and how they were told apart."""

    tags: Sequence[str]
    kinds: frozenset[str] = frozenset()
    bare: bool = False  # in brackets without quotes


@dataclass
class TagCells:
    """The tags of a column's distinct cells; None for a cell that is no list of texts."""

    rows: list[list[str] | None]
    notes: list[str] = field(default_factory=list)


def read_tag_cells(cells: Sequence[str], weights: Sequence[int], name: str, *, lists: bool) -> TagCells:
    """The tags of a column, one spelling for all that look equal: the commonest.

    weights: how many rows have each of the distinct cells. lists: whether a cell must be a Python list.
    """
    read = [_cell(cell, lists=lists) for cell in cells]
    rows = [list(cell.tags) if cell else None for cell in read]
    weighed = "" if lists else _weights_taken_off(rows) or next(filter(None, map(weighed_in, cells)), "")
    slashes = _split_slashes(rows, [bool(cell and cell.bare) for cell in read])
    merged = _one_spelling(rows, weights)
    kinds: Counter[str] = Counter()
    for cell, weight in zip(read, weights, strict=True):
        kinds.update(dict.fromkeys(cell.kinds - ({LISTS} if lists else set()), weight) if cell else {})
    if slashes:
        kinds[SLASHES] = slashes
    notes: list[str] = []
    if kinds:
        notes.append(split_told(name, kinds.most_common()))
    if weighed:
        notes.append(weights_told(name, weighed))
    if merged:
        notes.append(spellings_told(name, merged))
    if figures := _mostly_figures(rows, weights):
        notes.append(figures_told(name, figures))
    return TagCells(rows, notes)


def _weights_taken_off(rows: Sequence[list[str] | None]) -> str:
    """Where every tag of a column ends in a figure, jazz:100, it is taken off; one such tag, else blank."""
    tags = [tag for row in rows for tag in row or ()]
    if len(tags) <= 1 or not all(map(WEIGHED.fullmatch, tags)):
        return ""
    for row in rows:
        if row:
            row[:] = [WEIGHED.sub(r"\1", tag) for tag in row]
    return tags[0]


def _mostly_figures(rows: list[list[str] | None], weights: Sequence[int]) -> str:
    """A tag of a column most of whose tags are bare figures, numbers of categories as a rule; else blank."""
    counts: Counter[str] = Counter()
    for tag, weight in _weighted(rows, weights):
        counts[tag] += weight
    figures = [tag for tag in counts if tag.isdecimal()]
    return figures[0] if sum(counts[tag] for tag in figures) > counts.total() / 2 else ""


def _cell(cell: str, *, lists: bool) -> TagCell | None:  # noqa: PLR0911 a spelling each
    text = cell.strip()
    if is_nothing(text):
        return TagCell(())
    if found := WRAPPED.fullmatch(text):
        text = found[1].strip() or "[]"
    parts = listed(text)
    if parts is not None:
        return _taken(parts, {LISTS})
    if lists:
        return None
    if found := BARE.fullmatch(text):
        inside = found[1] or found[2] or found[3]
        return None if FIGURE.fullmatch(inside) else _taken([inside], {LISTS}, bare=True)
    if text.startswith(("[", "{")):
        return None
    if HASHES.fullmatch(text):
        return _taken([part for part in text.split("#") if part.strip()], {"at “#”"})
    return _taken([cell], set())


def _taken(parts: Sequence[object], kinds: set[str], *, bare: bool = False) -> TagCell | None:
    tags: list[str] = []
    for part in parts:
        if part is None or (isinstance(part, float) and part != part):  # noqa: PLR0124 NaN alone differs from itself
            continue
        if not isinstance(part, str) or UNWRITABLE.search(part):
            return None
        plain = unescaped(part).strip()
        kinds |= {f"at “{sign.strip() or 'tab'}”" for sign in SEPARATORS.findall(plain)} - {"at “,”"}
        if "," in plain.replace(PLAIN_SEPARATOR, "").removesuffix(","):
            kinds |= {"at “,”"}
        tags += (_tag(tag) for tag in SEPARATORS.split(plain))
    return TagCell([tag for tag in tags if not is_nothing(tag)], frozenset(kinds), bare)


def _tag(part: str) -> str:
    """One tag without the quotes around it."""
    tag = _topic(cleaned(part))
    while (inside := cleaned(tag.strip("\"'"))) != tag:
        tag = inside
    return tag


def _topic(tag: str) -> str:
    """The topic's name, where YouTube gives the address of an article of it."""
    found = TOPIC.fullmatch(tag)
    return unquote(found[1]).replace("_", " ") if found else tag


def _split_slashes(rows: list[list[str] | None], bare: Sequence[bool]) -> int:
    """Split at "/" where all parts, in bare brackets one part, are tags by themselves; how many were."""
    split = 0
    while True:
        alone = {look(tag) for tags in rows for tag in tags or () if not SLASH.search(tag)}
        before = split
        for place, tags in enumerate(rows):
            if tags and any(map(SLASH.search, tags)):
                enough = any if bare[place] else all
                parted = [_parts(tag) for tag in tags]
                apart = [len(parts) > 1 and enough(look(part) in alone for part in parts) for parts in parted]
                split += sum(apart)
                rows[place] = [
                    tag
                    for one, parts, divided in zip(tags, parted, apart, strict=True)
                    for tag in (parts if divided else [one])
                ]
        if split == before:
            return split


def _parts(tag: str) -> list[str]:
    parts = [part.strip() for part in SLASH.split(tag)]
    return parts if all(parts) else [tag]


def _one_spelling(rows: list[list[str] | None], weights: Sequence[int]) -> list[tuple[str, str]]:
    """Give tags that look equal the commonest spelling, the first of several; which became which."""
    counts: dict[str, Counter[str]] = {}
    for tag, weight in _weighted(rows, weights):
        counts.setdefault(look(tag), Counter())[tag] += weight
    chosen = {
        other: spellings.most_common(1)[0][0]
        for spellings in counts.values()
        if len(spellings) > 1
        for other in spellings
    }
    for tags in rows:
        if tags and chosen:
            tags[:] = [chosen.get(tag, tag) for tag in tags]
    return [(was, now) for was, now in chosen.items() if was != now]


def _weighted(rows: list[list[str] | None], weights: Sequence[int]) -> Iterator[tuple[str, int]]:
    for tags, weight in zip(rows, weights, strict=True):
        yield from ((tag, weight) for tag in tags or ())

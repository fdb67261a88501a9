"""Reads a table of channels, in whatever shape, into one validated Catalogue.

The source's own three dialects are read as they stand:

1. the raw crawl: header `0..6,genres,moods`, lists as Python literals, empty strings left in;
2. the same without the empty strings, numbers written as floats;
3. a named header, lists joined by ", ", and any of the crawl's further columns.

Of any other table headings, separators, encoding, numbers and lists are told apart; what was read how is told
once for the file. A bad row is kept out and named by line and reason; a bad file is one CatalogueError.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from recommender.catalogue.cells import Sieve, hide, read_identities, read_number, read_tags, read_texts
from recommender.catalogue.dates import CRAWLED
from recommender.catalogue.errors import AmbiguousColumnError, CatalogueError
from recommender.catalogue.exports import cells_of, parted
from recommender.catalogue.files import content_of, unpacked
from recommender.catalogue.headings import Headings, understand
from recommender.catalogue.integrity import check_identities
from recommender.catalogue.layouts import layout_of
from recommender.catalogue.no_channels import reject_no_channels
from recommender.catalogue.records import Records, RowProblem
from recommender.catalogue.repeats import FIGURES, Rows, repeats, told
from recommender.catalogue.spelling import cleaned
from recommender.catalogue.synonyms import ADDRESS, HIDDEN
from recommender.catalogue.table import COLUMNS, COMPARED, NUMBERS, TAGS, TEXTS, Catalogue
from recommender.catalogue.uniting import keywords_together, tags_together, united
from recommender.catalogue.uniting import told as told_united
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from recommender.catalogue.tags import TagColumn

KEPT_OUT = -1
KEYWORDS = "keywords"


@dataclass(frozen=True, repr=False)
class Reading:
    """What a file gave: the catalogue, the rows kept out, and what is odd about rows kept.

    repeated: rows of a channel that stands in a newer row. notes: what was read how, once for the file.
    columns: ours, and what the file calls them. ignored: its other headings. places: for each row of the
    file, counted from 0 below the header, the row of the catalogue that has its channel, or KEPT_OUT.
    """

    catalogue: Catalogue
    rejected: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]
    repeated: tuple[RowProblem, ...] = ()
    notes: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    places: tuple[int, ...] = ()

    def __repr__(self) -> str:
        kept_out = f"{len(self.rejected)} rows kept out, {len(self.warnings)} warnings"
        return f"<Reading of {len(self.catalogue)} channels: {kept_out}>"


def read_catalogue(
    path: Path | str,
    columns: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read a table: CSV, TSV, JSON, .xlsx, Parquet, also packed with gzip; "-" is standard input.

    columns: the heading to read as one of our columns, by our name, where that cannot be told or is told
    wrongly: {"genres": "Category"}. progress(done, total) counts lines.

    Raises:
        AmbiguousColumnError: two headings could be meant by one of our columns.
        CatalogueError: the file is missing, no table, too large, or has no header or no usable row.

    >>> from importlib.resources import files
    >>> from recommender import read_catalogue
    >>> read_catalogue(files("recommender") / "sample.csv")
    <Reading of 500 channels: 0 rows kept out, 0 warnings>
    """
    try:
        content, notes = content_of(path)
        return _parsed(content, notes, columns, progress)
    except AmbiguousColumnError as error:
        raise AmbiguousColumnError(error.column, error.headings, f"{path}: ") from error
    except CatalogueError as error:
        named = Sentence("in-file", "{path}: {problem}", path=path, problem=error.args[0])
        raise CatalogueError(named) from error


def parse_catalogue(content: bytes, columns: Mapping[str, str] | None = None) -> Reading:
    """The same from bytes in memory."""
    return _parsed(*unpacked(content), columns, None)


def _parsed(
    content: bytes,
    notes: Sequence[str],
    columns: Mapping[str, str] | None,
    progress: Callable[[int, int], None] | None,
) -> Reading:
    layout = layout_of(content, lambda header: _one_line(header, dict(columns or {})), progress)
    headings = understand(layout.records.header, columns, layout.records.rows)
    records, told_parted = parted(layout.records, headings)
    return _reading(records, headings, [*notes, *layout.notes, *told_parted])


def _one_line(header: Sequence[str], columns: dict[str, str]) -> list[int]:
    """Where the columns stand whose cells never go over several lines, as far as the header tells."""
    try:
        places = understand(header, columns).places
    except AmbiguousColumnError as error:
        return _one_line(header, columns | {error.column: error.headings[0]})
    return [place for name, place in places.items() if name in COLUMNS]


def _reading(records: Records, headings: Headings, notes: Sequence[str]) -> Reading:
    cells, told_cells = cells_of(records, headings)
    sieve = Sieve(len(cells))
    values = _values(cells, headings, sieve)
    rejected = sorted([*records.problems, *_named(sieve.reasons.items(), records)])
    if not len(sieve.kept):
        raise CatalogueError(_none_usable(rejected))
    rows = values.told_apart_by()
    stays = repeats(rows, sieve.kept.tolist())
    groups = united(rows, stays)
    kept = np.array([place for place in sieve.kept.tolist() if place not in stays], np.int64)
    odd = [(place, reason) for place, reason in sieve.oddities if place not in sieve.reasons]
    older = {place: newer for place, newer in stays.items() if place not in groups.get(newer, ())}
    again = [
        (place, _again(values.names[place], records.unit, records.lines[newer]))
        for place, newer in sorted(older.items())
    ]
    repeated: list[str] = [told_united(groups, values.names, records)] if groups else []
    repeated += [told(older, values.names, records)] if older else []
    columns = dict(headings.understood)
    if not values.texts.keys() & {"channel_id", "handle"}:
        columns.pop(ADDRESS, None)  # a column of other addresses, or of other ids
    return Reading(
        values.catalogue(kept, groups),
        rejected=tuple(rejected),
        warnings=tuple(sorted(_named(odd, records))),
        repeated=tuple(_named(again, records)),
        notes=(*notes, *headings.notes, *told_cells, *sieve.remarks, *repeated, *_advice(headings)),
        columns=columns,
        ignored=tuple(heading for heading in headings.all if heading not in columns.values()),
        places=_places(records, kept.tolist(), stays),
    )


def _none_usable(rejected: Sequence[RowProblem]) -> Sentence:
    if not rejected:
        return Sentence("rows-none", "no usable rows below the header")
    pattern = "no usable rows below the header; the first problem: {first}"
    return Sentence("rows-none-first", pattern, first=rejected[0].sentence)


def _again(name: str, unit: str, newer: int) -> Sentence:
    pattern = f"{{name}} again; {unit} {{newer}} is newer"
    return Sentence(f"row-again-{unit}", pattern, name=repr(name), newer=newer)


@dataclass(frozen=True)
class _Values:
    """The columns of all rows, those that are kept out included."""

    names: list[str]
    numbers: Mapping[str, NDArray[np.float64]]
    tags: Mapping[str, TagColumn]
    texts: Mapping[str, pd.Series]

    def told_apart_by(self) -> Rows:
        blank = ("",) * len(self.names)
        return Rows(
            names=self.names,
            ids=list(self.texts.get("channel_id", blank)),
            handles=list(self.texts.get("handle", blank)),
            figures=np.column_stack([self.numbers[name] for name in FIGURES]).tolist(),
            tags=list(self.tags.values()),
            dates=list(self.texts.get(CRAWLED, blank)),
            keywords=list(self.texts.get(KEYWORDS, blank)),
        )

    def catalogue(self, kept: NDArray[np.int64], groups: Mapping[int, Sequence[int]]) -> Catalogue:
        texts = dict(self.texts)
        if KEYWORDS in texts:
            texts[KEYWORDS] = pd.Series(keywords_together(list(texts[KEYWORDS]), groups), dtype=object)
        return Catalogue(
            names=tuple(self.names[place] for place in kept.tolist()),
            number_columns={name: values[kept] for name, values in self.numbers.items()},
            tags={name: tags_together(column, groups).take(kept) for name, column in self.tags.items()},
            text_columns={name: tuple(column.iloc[kept]) for name, column in texts.items()},
        )


def _values(cells: pd.DataFrame, headings: Headings, sieve: Sieve) -> _Values:
    seen = cells["channel_name"].map(cleaned).astype(object)
    sieve.reject(seen == "", lambda _: Sentence("row-no-name", "the channel has no name"))
    named = {name: heading for name, heading in headings.understood.items() if name in cells}
    reject_no_channels(seen, cells, sieve, named)
    numbers = {name: read_number(cells[name], sieve, headings.multiples.get(name, 1)) for name in NUMBERS}
    hide(numbers["subscribers"], cells.get(HIDDEN), sieve)
    tags = {
        name: read_tags(cells[name], sieve, lists=headings.raw or name in headings.series) for name in TAGS
    }
    texts = read_texts(cells)
    read_identities(texts, cells.get(ADDRESS), sieve)
    check_identities(numbers, sieve)
    return _Values(
        list(cells["channel_name"]), numbers, tags, {name: texts[name] for name in TEXTS if name in texts}
    )


def _places(records: Records, kept: Sequence[int], stays: Mapping[int, int]) -> tuple[int, ...]:
    row_of = {place: row for row, place in enumerate(kept)}
    found = [KEPT_OUT] * records.total
    for place, number in enumerate(records.places):
        found[number] = row_of.get(stays.get(place, place), KEPT_OUT)
    return tuple(found)


def _named(found: Iterable[tuple[int, str]], records: Records) -> list[RowProblem]:
    return [RowProblem(records.lines[place], reason, records.unit) for place, reason in found]


def _advice(headings: Headings) -> list[str]:
    """What to do where no column of the file can be compared by."""
    if any(name in headings.places for name in COMPARED):
        return []
    return [
        Sentence(
            "read-nothing-to-compare",
            "no column is read as genres, moods, keywords, intro or titles: "
            "there is nothing to compare channels by. If one is, say so: --column genres=HEADING",
        )
    ]

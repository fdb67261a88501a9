"""The table of playlist channels: one row a channel, validated, frozen."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from functools import cached_property
from operator import index
from typing import TYPE_CHECKING, SupportsIndex

import numpy as np

from recommender.catalogue.dates import CRAWLED, newest
from recommender.catalogue.tags import joined
from recommender.notebook import html_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    import pandas as pd
    from numpy.typing import NDArray

    from recommender.catalogue.tags import TagColumn

NUMBERS = ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi")
TAGS = ("genres", "moods")
# What channels can be compared by.
COMPARED = (*TAGS, "intro", "keywords", "titles")
COLUMNS = ("channel_name", *NUMBERS, *TAGS)
TEXTS = (
    "channel_id",
    "handle",
    "intro",
    "keywords",
    "country",
    "opened",
    "likes",
    "minutes",
    "titles",
    CRAWLED,
    "complete",
    "thumbnail",
)
SHOWN = 5
# Of so many rows what was read is kept: a list asks for each of its channels many times.
ROWS_KEPT = 1024


@dataclass(frozen=True, slots=True)
class PlaylistChannel:
    """One channel. Numbers are None where the source has none; tags keep their order and repeats.

    row: from 0. id: what the product calls it, see `Catalogue.ids`. channel_id: YouTube's. cpi: the source's
    index of popularity.

    >>> from recommender import sample_catalogue
    >>> channel = sample_catalogue()[0]
    >>> channel.name, channel.subscribers, channel.genres
    ('소란한고요 loud silence', 1800000, ('Dance (국내)', 'R&B / Soul (국내)', 'Rap / Hip-hop (국내)'))
    """

    row: int
    id: str
    name: str
    subscribers: int | None
    video_num: int | None
    total_view: int | None
    cpi: float | None
    genres: tuple[str, ...]
    moods: tuple[str, ...]
    channel_id: str | None


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Columns of n channels in table order.

    number_columns: each of NUMBERS as float64 of shape (n,), NaN for missing. tags: each of TAGS.
    text_columns: those of TEXTS that the table had, n texts each, "" for missing. Names stand exactly as the
    source wrote them.

    >>> from recommender import sample_catalogue
    >>> catalogue = sample_catalogue()
    >>> catalogue
    <Catalogue of 500 channels>
    >>> catalogue[2].name, catalogue.row_of[catalogue.ids[2]]
    ('무말', 2)
    >>> catalogue.number("subscribers").shape
    (500,)
    """

    names: tuple[str, ...]
    number_columns: Mapping[str, NDArray[np.float64]]
    tags: Mapping[str, TagColumn]
    text_columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _read: dict[int, PlaylistChannel] = field(default_factory=dict, init=False, repr=False)

    def __len__(self) -> int:
        return len(self.names)

    def row(self, number: SupportsIndex) -> int:
        """The number of a row, as Python's own integer: NumPy's are taken, too.

        Raises:
            IndexError: there is no such row. Rows are never counted from the end.
            TypeError: it is no whole number.
        """
        row = index(number)
        if not 0 <= row < len(self):
            raise IndexError(f"row {row} of a catalogue of {len(self)} channels")
        return row

    def __getitem__(self, place: SupportsIndex) -> PlaylistChannel:
        row = self.row(place)
        found = self._read.get(row)
        if found is None:
            if len(self._read) >= ROWS_KEPT:
                self._read.clear()
            found = self._read[row] = self._record(row)
        return found

    def _record(self, row: int) -> PlaylistChannel:
        number = {name: self.number_columns[name][row] for name in NUMBERS}
        return PlaylistChannel(
            row=row,
            id=self.ids[row],
            name=self.names[row],
            subscribers=_whole(number["subscribers"]),
            video_num=_whole(number["video_num"]),
            total_view=_whole(number["total_view"]),
            cpi=None if np.isnan(number["cpi"]) else float(number["cpi"]),
            genres=self.tags["genres"][row],
            moods=self.tags["moods"][row],
            channel_id=self.channel_ids[row] or None,
        )

    def __iter__(self) -> Iterator[PlaylistChannel]:
        return (self._record(row) for row in range(len(self)))

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self)} channels>"

    def _repr_html_(self) -> str:
        first = [self[row] for row in range(min(SHOWN, len(self)))]
        rows = [
            (one.row, one.name, one.subscribers, one.cpi, joined(one.genres), joined(one.moods))
            for one in first
        ]
        heading = ("row", "name", "subscribers", "CPI", "genres", "moods")
        return html_table(heading, rows, f"{len(self)} channels, the first {len(first)} of them")

    @property
    def numbers(self) -> pd.DataFrame:
        """The numeric columns as a data frame, (n, len(NUMBERS)): a copy, for a notebook."""
        import pandas as pd  # noqa: PLC0415 a stored snapshot answers without it

        return pd.DataFrame({name: self.number_columns[name] for name in NUMBERS})

    @property
    def texts(self) -> pd.DataFrame:
        """The text columns as a data frame, (n, columns that the table had): a copy, for a notebook."""
        import pandas as pd  # noqa: PLC0415 ditto

        columns = {name: list(cells) for name, cells in self.text_columns.items()}
        return pd.DataFrame(columns, index=range(len(self)), dtype="str")

    def number(self, column: str) -> NDArray[np.float64]:
        """One of NUMBERS, float64 of shape (n,), NaN where missing; not to be written to."""
        values = self.number_columns[column].view()
        values.flags.writeable = False
        return values

    def text(self, column: str) -> tuple[str, ...]:
        """One text column; all "" where the table has no such column."""
        return tuple(self.text_columns.get(column, ("",) * len(self)))

    @cached_property
    def channel_ids(self) -> tuple[str, ...]:
        """YouTube's 24-character channel ids, "" where unknown."""
        return self.text("channel_id")

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """What the product calls each row: the channel id, else `row-<position from 0>`."""
        return tuple(given or f"row-{row}" for row, given in enumerate(self.channel_ids))

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """Row by id."""
        return {given: row for row, given in enumerate(self.ids)}

    @cached_property
    def last_crawled(self) -> datetime | None:
        """When the newest row was crawled, as far as the table tells; UTC where it names no time zone."""
        return newest(self.text(CRAWLED))

    def to_csv(self) -> bytes:
        """The named dialect, UTF-8 without BOM: reading it back gives an equal catalogue."""
        columns: dict[str, Sequence[str]] = {"channel_name": self.names}
        columns |= {name: _written(self.number(name)) for name in NUMBERS}
        columns |= {name: [joined(tags) for tags in self.tags[name]] for name in TAGS}
        columns |= self.text_columns
        out = io.StringIO(newline="")
        # With this terminator Python 3.11, too, sets cells that hold a lone carriage return in quotes.
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
        return out.getvalue().encode()


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


def _written(values: NDArray[np.float64]) -> list[str]:
    """Each number in its shortest exact form, blank for NaN."""
    return ["" if value != value else repr(value).removesuffix(".0") for value in values.tolist()]  # noqa: PLR0124 NaN alone differs from itself

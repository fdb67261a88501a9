"""The table of playlist channels: one row a channel, validated, frozen."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Self

import numpy as np
import pandas as pd
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

NUMBERS = ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi")
TAGS = ("genres", "moods")
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
    "crawled_at",
    "complete",
)
TAG_SEPARATOR = ", "
# The source's "all moods": it was never judged.
UNKNOWN_MOODS = frozenset({"모든분위기"})


def squeezed(tag: str) -> str:
    """A tag as the original compares it: no spaces, lower-case."""
    return tag.replace(" ", "").lower()


class CatalogueError(ValueError):
    """A file that cannot be read as a catalogue at all; the message names cause and next step."""


@dataclass(frozen=True, slots=True)
class PlaylistChannel:
    """One channel. Numbers are None where the source has none; tags keep their order and repeats."""

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
class TagColumn:
    """The tags of n rows: row i has `vocabulary[c]` for each c in `codes[starts[i]:starts[i + 1]]`."""

    vocabulary: tuple[str, ...]
    codes: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Self:
        """Build from one sequence of tags a row."""
        lengths = np.fromiter((len(tags) for tags in rows), np.int64, len(rows))
        flat = pd.Series([tag for tags in rows for tag in tags], dtype=object)
        codes, vocabulary = pd.factorize(flat)
        return cls(tuple(vocabulary), codes.astype(np.int32), np.concatenate(([0], np.cumsum(lengths))))

    def __getitem__(self, row: int) -> tuple[str, ...]:
        return tuple(self.vocabulary[code] for code in self.codes[self.starts[row] : self.starts[row + 1]])

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        tags = [self.vocabulary[code] for code in self.codes.tolist()]
        return (tuple(tags[start:end]) for start, end in pairwise(self.starts.tolist()))

    def take(self, rows: NDArray[np.int64]) -> TagColumn:
        """The given rows, in that order, with the vocabulary that they use."""
        lengths = np.diff(self.starts)[rows]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], lengths)
        codes, used = pd.factorize(self.codes[places])
        return TagColumn(tuple(self.vocabulary[code] for code in used), codes.astype(np.int32), starts)

    @cached_property
    def counts(self) -> sparse.csr_array:
        """How often each row has each tag: float64, (rows, len(vocabulary)), repeats added up."""
        ones = np.ones(len(self.codes))
        shape = (len(self.starts) - 1, len(self.vocabulary))
        # Adding up duplicates works in place: it gets arrays of its own.
        matrix = sparse.csr_array((ones, self.codes, self.starts), shape=shape, copy=True)
        matrix.sum_duplicates()
        return matrix


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Columns of n channels in table order.

    `numbers` has the columns NUMBERS as float64 with NaN for missing; `texts` those of TEXTS that
    the table had, as str with "" for missing. Names stand exactly as the source wrote them.
    """

    names: tuple[str, ...]
    numbers: pd.DataFrame
    tags: Mapping[str, TagColumn]
    texts: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, row: int) -> PlaylistChannel:
        if not 0 <= row < len(self):
            raise IndexError(f"row {row} of a catalogue of {len(self)} channels")
        number = {name: self._numbers[name][row] for name in NUMBERS}
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
        return (self[row] for row in range(len(self)))

    @cached_property
    def _numbers(self) -> dict[str, NDArray[np.float64]]:
        return {name: self.number(name) for name in NUMBERS}

    def number(self, column: str) -> NDArray[np.float64]:
        """One numeric column, float64 of shape (n,), NaN where missing."""
        return self.numbers[column].to_numpy(np.float64)

    def text(self, column: str) -> tuple[str, ...]:
        """One text column; all "" where the table has no such column."""
        if column not in self.texts:
            return ("",) * len(self)
        return tuple(self.texts[column])

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

    def to_csv(self) -> bytes:
        """The named dialect, UTF-8 without BOM: reading it back gives an equal catalogue."""
        columns: dict[str, Sequence[str]] = {"channel_name": self.names}
        columns |= {name: _written(self.number(name)) for name in NUMBERS}
        columns |= {name: [_joined(tags) for tags in self.tags[name]] for name in TAGS}
        columns |= {str(name): tuple(self.texts[name]) for name in self.texts}
        out = io.StringIO(newline="")
        # With this terminator Python 3.11, too, sets cells that hold a lone carriage return in quotes.
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
        return out.getvalue().encode()


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


def _joined(tags: Sequence[str]) -> str:
    """One cell: tags joined, or a Python list where the joined text would read as something else."""
    text = TAG_SEPARATOR.join(tags)
    return repr(list(tags)) if text.startswith("[") or text.lower() == "nan" else text


def _written(values: NDArray[np.float64]) -> list[str]:
    """Each number in its shortest exact form, blank for NaN."""
    return ["" if value != value else repr(value).removesuffix(".0") for value in values.tolist()]  # noqa: PLR0124 NaN alone differs from itself

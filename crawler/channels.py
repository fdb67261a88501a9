"""What a crawl is about: rows of the table, channels with the contents of their popups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

RowKey: TypeAlias = tuple[str, tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table as the site shows it.

    `numbers` are the six texts under 구독자, 영상 수, 조회수, V/S 지수, V/V 지수 and CPI. `occurrence` counts
    rows that show exactly the same, from 0; `unique` tells that no other row has this name.
    """

    name: str
    numbers: tuple[str, ...]
    occurrence: int = 0
    unique: bool = True

    @property
    def key(self) -> RowKey:
        return (self.name, self.numbers, self.occurrence)


@dataclass(frozen=True, slots=True)
class ChannelDetail:
    """What the popup alone shows. Counts are whole numbers; None where the popup has none."""

    channel_id: str = ""
    handle: str = ""
    intro: str = ""
    keywords: str = ""
    country: str = ""
    opened: str = ""
    likes: int | None = None
    minutes: int | None = None
    titles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelRecord:
    """One line of the file.

    `crawled_at`: when the popup was read, ISO 8601 in UTC; `complete`: it was read surely.
    """

    row: TableRow
    detail: ChannelDetail
    crawled_at: str = ""
    complete: bool = False

    def moved_to(self, row: TableRow) -> ChannelRecord:
        """The same channel with the numbers that the table shows now."""
        return replace(self, row=row)

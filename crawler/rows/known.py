"""Channels that an earlier crawl has read, and which of them a row of today's table is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crawler.errors import PageError
from crawler.site.parse import fold, table_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crawler.channels import ChannelRecord, TableRow

MOVED_A_LITTLE = 0.25
COMPARED = slice(0, 3)  # subscribers, videos, views; the other three follow from them


def distance(left: TableRow, right: TableRow) -> float:
    """How far the numbers of two rows are apart: the largest relative change, 0 (the same) to 1."""
    pairs = zip(_numbers(left), _numbers(right), strict=True)
    return max(_change(before, after) for before, after in pairs)


def _numbers(row: TableRow) -> list[float | None]:
    return [_number(text) for text in row.numbers[COMPARED]]


def _number(text: str) -> float | None:
    try:
        return table_number(text.removesuffix(".0"))
    except PageError:
        return None


def _change(before: float | None, after: float | None) -> float:
    if before == after:
        return 0.0
    if before is None or after is None:
        return 1.0
    least = 5.0  # a new channel may double its three videos and be the same
    return max(0.0, abs(before - after) - least) / max(before, after)


class KnownChannels:
    """Records by name; each is handed out once. Twins (one name, two channels) are told apart by numbers."""

    def __init__(self, records: Iterable[ChannelRecord]) -> None:
        self._by_name: dict[str, list[ChannelRecord]] = defaultdict(list)
        for record in records:
            self._by_name[fold(record.row.name)].append(record)

    def match(self, rows: Sequence[TableRow]) -> dict[TableRow, ChannelRecord]:
        """Pair rows with records of the same name whose numbers moved a little at most, nearest first."""
        pairs = [
            (distance(row, record.row), place, order, row, record)
            for place, row in enumerate(rows)
            for order, record in enumerate(self._by_name.get(fold(row.name), ()))
        ]
        matched: dict[TableRow, ChannelRecord] = {}
        taken: set[int] = set()
        for apart, _, _, row, record in sorted(pairs):  # no two have the same place and order
            if apart <= MOVED_A_LITTLE and row not in matched and id(record) not in taken:
                matched[row] = record
                taken.add(id(record))
        return matched

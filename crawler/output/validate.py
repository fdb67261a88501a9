"""Whether what was read may replace the last good file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.errors import RefusedError
from crawler.site.parse import NUMBER_NAMES, odd_cells, row_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.channels import ChannelRecord, TableRow

LARGEST_FALL = 0.10
LARGEST_BROKEN = 0.03
LARGEST_INCOMPLETE = 1 / 3
LARGEST_WITHOUT_GENRES = 0.5
LARGEST_BLANK = 0.5
LEAST_JUDGED = 8  # fewer rows may all happen to lack something
RELATIVE, ABSOLUTE = 0.01, 0.5
KEPT = "The last good file stays as it was."


@dataclass(frozen=True, slots=True)
class TableVerdict:
    """What is odd and no reason to refuse. `broken`: names of rows whose indices contradict their counts."""

    broken: list[str]
    warnings: list[str]


def _agrees(index: int | None, views: int | None, per: int | None) -> bool | None:
    """Whether index ≈ views / per, within max(1 %, 0.5); None where a number is missing."""
    if index is None or views is None or not per:
        return None
    expected = views / per
    return abs(index - expected) <= max(RELATIVE * expected, ABSOLUTE)


def _integrity(row: TableRow) -> bool | None:
    subscribers, videos, views, vs_index, vv_index, _ = row_numbers(row)
    answers = {_agrees(vs_index, views, subscribers), _agrees(vv_index, views, videos)} - {None}
    return all(answers) if answers else None


def _check_columns(rows: Sequence[TableRow]) -> None:
    """A channel may lack a number, and its CPI anyway; a column that most of them lack was not there yet."""
    if len(rows) < LEAST_JUDGED:
        return
    columns = zip(*(row_numbers(row) for row in rows), strict=True)
    for name, column in zip(NUMBER_NAMES[:-1], columns, strict=False):
        if column.count(None) > LARGEST_BLANK * len(rows):
            raise RefusedError(
                f"{column.count(None)} of {len(rows)} rows have no number for {name}. {KEPT} Look at the "
                "page; if its numbers are there, start the crawl again."
            )


def check_table(
    rows: Sequence[TableRow], count: int | None, last: int, *, limited: bool, judged: bool = True
) -> TableVerdict:
    """Judge the rows before any popup is opened. `count`: the site's own; `last`: rows of the last good file.

    Not `judged`: only whether they were read well, not whether they are good.
    Raises RefusedError, and PageError where a number is abbreviated.
    """
    _check_columns(rows)
    verdicts = {row.key: _integrity(row) for row in rows}
    known = [verdict for verdict in verdicts.values() if verdict is not None]
    broken = [row.name for row in rows if verdicts[row.key] is False]
    if judged and len(rows) < (1 - LARGEST_FALL) * last:
        raise RefusedError(
            f"The table has {len(rows)} rows, the last good file {last}: a fall of more than 10 %. {KEPT} "
            "If this is right (or --limit was meant), give another --out or move the file away."
        )
    if count and not limited and len(rows) < (1 - LARGEST_FALL) * count:
        raise RefusedError(
            f"Only {len(rows)} of the {count} rows that the site counts could be read. {KEPT} "
            "Try again later."
        )
    if judged and len(broken) > LARGEST_BROKEN * len(known):
        raise RefusedError(
            f"V/S or V/V contradicts the other numbers in {len(broken)} of {len(known)} rows (more "
            f"than 3 %), for example {broken[0]!r}: a column may have been mistaken for another. {KEPT} "
            "Look at the page."
        )
    warnings = [
        f"{row.name!r} shows {cell!r} where a number was expected" for row in rows for cell in odd_cells(row)
    ]
    if count and not limited and len(rows) != count:
        warnings.append(f"the site counts {count} rows, {len(rows)} were read")
    return TableVerdict(broken, warnings)


def _check_genres(records: Sequence[ChannelRecord], last: Sequence[ChannelRecord]) -> None:
    """Popups whose genres did not come look like channels that have none; so many of those there are not."""
    read = [record.detail for record in records if record.complete]
    without = {detail.channel_id for detail in read if not detail.genres}
    had = {record.detail.channel_id for record in last if record.complete and record.detail.genres}
    shared = had & {detail.channel_id for detail in read}
    lost = had & without
    many = len(read) >= LEAST_JUDGED and len(without) > LARGEST_WITHOUT_GENRES * len(read)
    if many or (len(lost) >= LEAST_JUDGED and len(lost) > LARGEST_FALL * len(shared)):
        raise RefusedError(
            f"{len(without)} of {len(read)} popups show no genres, {len(lost)} of them of channels that had "
            f"some: they may come later than the crawler waits. {KEPT} Look at a popup in a browser, then "
            "start the crawl again with --fresh."
        )


def check_records(records: Sequence[ChannelRecord], last: Sequence[ChannelRecord] = ()) -> None:
    """Judge the finished rows; `last`: those of the last good file. Raises RefusedError."""
    incomplete = [record.row.name for record in records if not record.complete]
    if len(incomplete) > LARGEST_INCOMPLETE * len(records):
        raise RefusedError(
            f"{len(incomplete)} of {len(records)} popups could not be read, for example {incomplete[0]!r}. "
            f"{KEPT} Start the crawl again; what was read is kept."
        )
    ids = [record.detail.channel_id for record in records if record.detail.channel_id]
    if len(ids) != len(set(ids)):
        raise RefusedError(f"Two rows have one 채널 ID. {KEPT} Start the crawl again with --fresh.")
    _check_genres(records, last)

"""The sample in the source's own three dialects: anybody can try on these what is tried on real tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SAMPLE = Path(__file__).parents[2] / "recommender" / "sample.csv"
NUMBERS = ("subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi")
TAGS = ("genres", "moods")
NAMED = ("channel_name", *NUMBERS, *TAGS)
CRAWLED = (*map(str, range(7)), *TAGS)


def _plain(cell: str) -> str:
    return cell


def _padded_list(cell: str) -> str:
    """As a page gives it: a place that stays empty between the others."""
    tags = [tag for tag in cell.split(", ") if tag]
    return str([*tags[:1], "", *tags[1:]])


def _list(cell: str) -> str:
    return str([tag for tag in cell.split(", ") if tag])


def _float(cell: str) -> str:
    return "" if cell in ("", "-") else str(float(cell))


Way = tuple[tuple[str, ...], "Callable[[str], str]", "Callable[[str], str]"]
# Headings, how a number is written, how tags are.
DIALECTS: Mapping[str, Way] = {
    "named": (NAMED, _plain, _plain),
    "raw": (CRAWLED, _plain, _padded_list),
    "cleaned": (CRAWLED, _float, _list),
}


def sample_in(dialect: str) -> str:
    """The 500 channels as CSV, without the columns that only the sample has."""
    headings, number, tags = DIALECTS[dialect]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    for row in csv.DictReader(SAMPLE.read_text("utf-8").splitlines()):
        numbers = [number(row[name]) for name in NUMBERS]
        writer.writerow([row["channel_name"], *numbers, *(tags(row[name]) for name in TAGS)])
    return out.getvalue()

"""Small snapshots, made of the rows a test is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.table import NUMBERS, Catalogue
from recommender.catalogue.tags import TagColumn
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.opening import sample_snapshot
from recommender.snapshots.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = datetime(2025, 1, 31, 12, tzinfo=UTC)
HEADER = "channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi,genres,moods\n"
FURTHER = ("titles", "intro", "opened", "thumbnail", "country", "crawled_at")
FILE = Origin(OriginKind.FILE, "channels.csv")


@dataclass(frozen=True)
class Row:
    """One channel; by default alike to every other."""

    name: str
    genres: tuple[str, ...] = ("Pop (국외)",)
    moods: tuple[str, ...] = ("행복",)
    subscribers: float = 1000
    cpi: float = 10
    channel_id: str = ""
    videos: float = float("nan")
    titles: str = ""
    intro: str = ""
    opened: str = ""
    thumbnail: str = ""
    country: str = ""
    crawled_at: str = ""


def snapshot_of(rows: Sequence[Row], origin: Origin = FILE) -> Snapshot:
    """A snapshot of the rows in their order; names may be anything, as no CSV file stands between."""
    numbers = {name: np.full(len(rows), np.nan) for name in NUMBERS}
    numbers["subscribers"] = np.array([row.subscribers for row in rows], np.float64)
    numbers["video_num"] = np.array([row.videos for row in rows], np.float64)
    numbers["cpi"] = np.array([row.cpi for row in rows], np.float64)
    catalogue = Catalogue(
        names=tuple(row.name for row in rows),
        number_columns=numbers,
        tags={
            "genres": TagColumn.of([row.genres for row in rows]),
            "moods": TagColumn.of([row.moods for row in rows]),
        },
        text_columns={"channel_id": [row.channel_id for row in rows]}
        | {name: cells for name in FURTHER if any(cells := [getattr(row, name) for row in rows])},
    )
    return Snapshot.build(catalogue, origin=origin, built_at=NOW)


@cache
def sample() -> Snapshot:
    """The sample that comes with the program."""
    return sample_snapshot("tuned", NOW)

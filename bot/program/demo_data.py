"""What the demo answers from: the sample, with a newer crawl of it to fetch, or a copy of somebody's own."""

from __future__ import annotations

import csv
import io
import os
import shutil
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from bot.refreshing.folder import RefreshFolder
from bot.refreshing.practice import PracticeSource
from bot.refreshing.source import NotSetUpError, Source
from recommender.catalogue.sample import SAMPLE
from recommender.snapshots.opening import kept_sample
from recommender.snapshots.store import SnapshotStore

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.processes.child import Program
    from recommender.snapshots.snapshot import Snapshot

OWN_DATA = "refresh-missing-own-data"
GONE = 4
RENAMED = 3
# Ordinary names, in the letters and the two languages that the sample's have.
NEW = ("퇴근길 재즈바", "slow kitchen radio", "심야 기차 lofi", "초여름 창가", "𝓂𝑜𝑜𝓃 𝓂𝒶𝓇𝓀𝑒𝓉", "첫눈 오는 날")


class DemoSource(Source, Protocol):
    """What the demo refreshes from; closed when it ends."""

    async def close(self) -> None:
        """End what was started for it."""
        ...


class OwnDataSource:
    """Somebody's own data has no page in the demo that it could be read from anew."""

    def missing(self) -> str:
        return OWN_DATA

    async def program(self) -> Program:
        raise NotSetUpError(OWN_DATA)

    async def close(self) -> None:
        """Nothing was started."""


def sample_data(folder: Path, recipe: str, now: datetime, cache: Path) -> tuple[Snapshot, DemoSource]:
    """The sample, stored in `folder` as if it had been crawled; the practice page shows it a little later.

    So a refresh opens what is new alone, says what changed, and can be rolled back.
    """
    snapshot = kept_sample(cache, recipe, now)
    SnapshotStore(folder).publish(snapshot)
    text = (files("recommender") / SAMPLE).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    crawled = RefreshFolder(folder)
    crawled.make()
    _write(crawled.good, [row | {"crawled_at": now.isoformat()} for row in rows])
    newer = folder / "newer.csv"
    _write(newer, later(rows))
    return snapshot, PracticeSource(folder, os.fspath(newer))


def stored_data(data_dir: Path, folder: Path) -> tuple[Snapshot, DemoSource]:
    """The snapshots of a data folder, which is only read.

    Raises:
        NoSnapshotError: it has none that is whole.
        StoreError: it cannot be read.
    """
    snapshot = SnapshotStore(data_dir).current()
    # A snapshot is never changed once it has its name, so it need not be copied to be safe.
    shutil.copytree(data_dir / "snapshots", folder / "snapshots", copy_function=_link_or_copy)
    with suppress(FileNotFoundError):
        shutil.copyfile(data_dir / "current", folder / "current")
    return snapshot, OwnDataSource()


def later(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The sample as its source might show it some weeks later: some channels gone, renamed and new."""
    places = range(20, len(rows), len(rows) // (GONE + RENAMED + len(NEW)))
    gone, renamed, copied = places[:GONE], places[GONE : GONE + RENAMED], places[GONE + RENAMED :]
    kept = [
        row | ({"channel_name": f"{row['channel_name']} 2.0"} if place in renamed else {})
        for place, row in enumerate(rows)
        if place not in gone
    ]
    return kept + [
        rows[place]
        | {
            "channel_name": name,
            "handle": f"@new_in_demo_{number}",
            "channel_id": f"UCplimateNewInDemo{number:06}",
        }
        for number, (place, name) in enumerate(zip(copied, NEW, strict=False), start=1)
    ]


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _link_or_copy(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another disk, or somebody else's file
        shutil.copyfile(source, target)
    return target

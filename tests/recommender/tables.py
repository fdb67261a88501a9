"""Small tables to try the recommender on, and comparisons of what comes out."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.table import COLUMNS, NUMBERS, TAGS, Catalogue
from recommender.catalogue.tags import TagColumn
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import DEPTH, Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.features.columns import Features

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
USUAL = {
    "channel_name": "새벽 라디오",
    "subscribers": "1000",
    "video_num": "10",
    "total_view": "50000",
    "vs_index": "50",
    "vv_index": "5000",
    "cpi": "120",
    "genres": "Pop (국외), Jazz (국외)",
    "moods": "몽환",
}


def table(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> bytes:
    """A CSV of the named dialect; what a row does not say is as in USUAL, or blank."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([({**USUAL, **row}).get(column, "") for column in columns] for row in rows)
    return out.getvalue().encode()


def read(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> Catalogue:
    """The catalogue of a table whose rows are all good, and each a channel of its own, whatever its name."""
    names = [row.get("channel_name", USUAL["channel_name"]) for row in rows]
    apart = [f"{name} {place}" if name in names[:place] else name for place, name in enumerate(names)]
    told = ({**row, "channel_name": name} for row, name in zip(rows, apart, strict=True))
    reading = parse_catalogue(table(*told, columns=columns))
    assert not reading.rejected
    assert not reading.repeated
    back = dict(zip(apart, names, strict=True))
    return replace(reading.catalogue, names=tuple(back.get(name, name) for name in reading.catalogue.names))


def tagged(
    *genres: str, cpi: Sequence[float] | None = None, subscribers: Sequence[float] | None = None
) -> Catalogue:
    """Channels with these genre cells, no mood, and no number but those given (NaN for missing)."""
    size = len(genres)
    numbers = {name: np.full(size, np.nan) for name in NUMBERS}
    numbers["cpi"] = np.full(size, np.nan) if cpi is None else np.asarray(cpi, np.float64)
    numbers["subscribers"] = (
        np.full(size, np.nan) if subscribers is None else np.asarray(subscribers, np.float64)
    )
    cells = [[tag for tag in cell.split(", ") if tag] for cell in genres]
    tags = {"genres": TagColumn.of(cells), "moods": TagColumn.of([[] for _ in genres])}
    return Catalogue(tuple(f"채널 {place}" for place in range(size)), numbers, tags)


def snapshot_of(
    catalogue: Catalogue,
    recipe: str = "tuned",
    built_at: datetime = NEW_YEAR,
    depth: int = DEPTH,
) -> Snapshot:
    origin = Origin(OriginKind.FILE, "channels.csv")
    return Snapshot.build(catalogue, origin=origin, built_at=built_at, recipe=recipe, depth=depth)


def assert_same_catalogue(one: Catalogue, other: Catalogue) -> None:
    assert one.names == other.names
    pd.testing.assert_frame_equal(one.numbers, other.numbers, check_exact=True)
    for name in TAGS:
        assert list(one.tags[name]) == list(other.tags[name])
    assert list(one.texts) == list(other.texts)
    assert all(one.text(str(name)) == other.text(str(name)) for name in one.texts)


def assert_same_features(one: Features, other: Features) -> None:
    assert (one.recipe, one.columns) == (other.recipe, other.columns)
    assert one.content.shape == other.content.shape
    for part in ("data", "indices", "indptr"):
        np.testing.assert_array_equal(getattr(one.content, part), getattr(other.content, part))
    np.testing.assert_array_equal(one.query_weight, other.query_weight)
    np.testing.assert_array_equal(one.candidate_weight, other.candidate_weight)


def assert_same_snapshot(one: Snapshot, other: Snapshot) -> None:
    assert one.manifest == other.manifest
    assert_same_catalogue(one.catalogue, other.catalogue)
    assert_same_features(one.features, other.features)
    np.testing.assert_array_equal(one.neighbours.rows, other.neighbours.rows)
    np.testing.assert_array_equal(one.neighbours.scores, other.neighbours.scores)
    some = one.catalogue.names[:: max(1, len(one.catalogue) // 10)]
    assert [one.names.resolve(name) for name in some] == [other.names.resolve(name) for name in some]

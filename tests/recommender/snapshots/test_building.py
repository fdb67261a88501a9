"""What a built snapshot says of itself: its id, and what is taken when only its table is given."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from recommender.catalogue.table import COLUMNS
from recommender.snapshots.manifest import OriginKind
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.tables import NEW_YEAR, read, snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue


def test_a_snapshot_is_built_without_a_word_of_where_and_when() -> None:
    rows = ({"crawled_at": "2025-12-05T09:00:00+09:00"}, {"crawled_at": ""})
    manifest = Snapshot.build(read(*rows, columns=(*COLUMNS, "crawled_at"))).manifest
    assert manifest.built_at == datetime(2025, 12, 5, tzinfo=UTC)
    assert manifest.id.startswith("20251205T000000000Z-")
    assert (manifest.recipe, manifest.channels, manifest.origin.rejected) == ("tuned", 2, 0)
    assert manifest.origin.kind is OriginKind.FILE
    assert Snapshot.build(read({})).manifest.built_at == datetime(1970, 1, 1, tzinfo=UTC)


def test_an_id_tells_when_and_what(sample: Catalogue) -> None:
    snapshot = snapshot_of(sample)
    assert snapshot.manifest.id.startswith("20260101T000000000Z-")
    others = [
        snapshot_of(sample, "seed"),
        snapshot_of(read({})),
        snapshot_of(sample, built_at=NEW_YEAR + timedelta(milliseconds=1)),
    ]
    assert len({snapshot.manifest.id, *(other.manifest.id for other in others)}) == 4
    seoul = datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=9)))
    assert snapshot_of(sample, built_at=seoul).manifest == snapshot.manifest

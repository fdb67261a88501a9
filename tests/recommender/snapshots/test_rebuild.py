"""From a table to the current snapshot: what is told meanwhile, what is refused, what is compared."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.table import COLUMNS
from recommender.snapshots.doubts import Doubt
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.rebuild import Judging, Rebuilt, Stage, rebuild
from tests.recommender.tables import NEW_YEAR, snapshot_of, table, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.snapshots.store import SnapshotStore

ROWS = ({"channel_name": "하나"}, {"channel_name": "둘"}, {"channel_name": "셋", "subscribers": "?"})


def rebuilt(
    folder: Path, store: SnapshotStore, judging: Judging, said: list[tuple[Stage, int, int]] | None = None
) -> Rebuilt:
    path = folder / "rows.csv"
    path.write_bytes(table(*ROWS))
    told = said if said is not None else []
    return rebuild(
        path,
        store,
        origin=Origin(OriginKind.CRAWL, "rows.csv"),
        built_at=NEW_YEAR,
        recipe="seed",
        judging=judging,
        progress=lambda *step: told.append(step),
    )


@pytest.mark.parametrize("judging", Judging)
def test_good_rows_become_the_current_one(tmp_path: Path, store: SnapshotStore, judging: Judging) -> None:
    said: list[tuple[Stage, int, int]] = []
    found = rebuilt(tmp_path, store, judging, said)
    assert found.snapshot
    assert store.current().manifest == found.snapshot.manifest
    assert found.snapshot.manifest.origin == Origin(OriginKind.CRAWL, "rows.csv", rejected=1)
    assert (found.snapshot.manifest.recipe, found.snapshot.manifest.built_at) == ("seed", NEW_YEAR)
    assert (len(found.reading.catalogue), found.doubts, found.before, found.changes) == (2, (), None, None)
    assert said[:2] == [(Stage.READ, 0, 0), (Stage.COMPARE, 0, 2)]
    assert said[-1] == (Stage.PUBLISH, 0, 0)
    assert [stage for stage, *_ in said[2:-1]] == [Stage.COMPARE] * len(said[2:-1])
    assert said[-2][1] == said[-2][2] > 0


def test_doubtful_rows_are_refused_before_anything_is_built(tmp_path: Path, store: SnapshotStore) -> None:
    present = snapshot_of(tagged(*["Pop"] * 30))
    store.publish(present)
    said: list[tuple[Stage, int, int]] = []
    found = rebuilt(tmp_path, store, Judging.REFUSE, said)
    assert Doubt.ROWS_FELL in {reason.doubt for reason in found.doubts}
    assert (found.snapshot, found.changes) == (None, None)
    assert said == [(Stage.READ, 0, 0)]
    assert store.current().manifest == present.manifest


def test_they_are_published_with_the_doubts_where_that_is_asked_for(
    tmp_path: Path, store: SnapshotStore
) -> None:
    store.publish(snapshot_of(tagged(*["Pop"] * 30)))
    found = rebuilt(tmp_path, store, Judging.REPORT)
    assert Doubt.ROWS_FELL in {reason.doubt for reason in found.doubts}
    assert found.snapshot
    assert found.changes
    assert (found.changes.new, len(found.changes.gone)) == (("하나", "둘"), 30)
    assert store.current().manifest == found.snapshot.manifest


def test_rows_that_are_in_use_already_publish_nothing(tmp_path: Path, store: SnapshotStore) -> None:
    first = rebuilt(tmp_path, store, Judging.REFUSE)
    assert first.snapshot
    assert not first.unchanged
    path, later = tmp_path / "rows.csv", NEW_YEAR + timedelta(days=1)

    def again(content: bytes) -> Rebuilt:
        path.write_bytes(content)
        return rebuild(
            path,
            store,
            origin=Origin(OriginKind.CRAWL, "rows.csv"),
            built_at=later,
            recipe="seed",
            judging=Judging.REFUSE,
            progress=lambda *_: None,
        )

    columns = (*COLUMNS, "crawled_at")
    same = again(table(*ROWS))
    assert same.unchanged
    assert same.changes is None
    assert same.snapshot
    assert same.snapshot.manifest == first.snapshot.manifest
    assert len(store.entries()) == 1
    dated = [{**row, "crawled_at": "2026-01-01"} for row in ROWS]
    assert again(table(*dated, columns=columns)).unchanged
    other = again(table({"channel_name": "하나", "subscribers": "1001"}, *ROWS[1:]))
    assert not other.unchanged
    assert len(store.entries()) == 2


@pytest.mark.parametrize(
    ("rows", "doubt"),
    [
        (
            [{"channel_name": str(n), "subscribers": "?" if n < 6 else "1"} for n in range(10)],
            Doubt.MOSTLY_REJECTED,
        ),
        (
            [{"channel_name": str(n), "genres": "A" * (n + 1), "moods": ""} for n in range(4)],
            Doubt.ANSWERS_NOTHING,
        ),
        (
            [{"channel_name": str(n), "genres": "None", "moods": "모든 분위기"} for n in range(4)],
            Doubt.ANSWERS_NOTHING,
        ),
        (
            [{"channel_name": str(n), "genres": "A" if n < 2 else "", "moods": ""} for n in range(5)],
            Doubt.MOSTLY_BARE,
        ),
        ([{"channel_name": "a", "subscribers": str(10**n)} for n in range(5)], Doubt.NAMESAKES),
    ],
)
def test_a_table_that_is_none_of_channels_is_refused_with_its_figures(
    tmp_path: Path, store: SnapshotStore, rows: list[dict[str, str]], doubt: Doubt
) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(table(*({"vs_index": "", "vv_index": "", **row} for row in rows)))
    found = rebuild(
        path,
        store,
        origin=Origin(OriginKind.FILE, "rows.csv"),
        built_at=NEW_YEAR,
        recipe="tuned",
        judging=Judging.REFUSE,
        progress=lambda *_: None,
    )
    assert doubt in {reason.doubt for reason in found.doubts}
    assert all(str(len(rows)) in str(reason) for reason in found.doubts)
    assert found.snapshot is None
    assert not store.entries()


def test_a_table_that_is_none_changes_nothing(tmp_path: Path, store: SnapshotStore) -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        rebuild(
            tmp_path / "none.csv",
            store,
            origin=Origin(OriginKind.FILE, "none.csv"),
            built_at=NEW_YEAR,
            recipe="tuned",
            judging=Judging.REFUSE,
            progress=lambda *_: None,
        )
    assert not store.entries()

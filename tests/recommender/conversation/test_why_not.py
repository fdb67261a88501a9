"""Why not: where a channel stands, what keeps it out, and that what would bring it in does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import Obstacle, RemedyKind, Taste, why_not
from recommender.similarity.taste import LeftOutReason
from recommender.similarity.wishes import Depth, Region, Steer
from tests.recommender.tables import snapshot_of, tagged
from tests.recommender.tastes import snapshots, tastes

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


@given(snapshots(), st.data())
@settings(deadline=None, max_examples=150)
def test_it_says_what_the_answer_shows_and_its_remedies_work(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    row = data.draw(st.integers(0, len(snapshot.catalogue) - 1))
    told, answer = why_not(snapshot, taste, row), snapshot.answer(taste)
    shown = {one.row: one for one in answer.neighbours}
    assert (told.obstacle is Obstacle.LISTED) == (row in shown)
    if row in shown:
        assert (told.rank, told.score) == (shown[row].rank, shown[row].score)
    if answer.neighbours:
        last = answer.neighbours[-1]
        assert (told.last_row, told.last_score) == (last.row, last.score)
        assert told.last_place == answer.reasons[-1].place
    if told.obstacle is Obstacle.OUTRANKED:
        assert told.rank is not None
        assert taste.count < told.rank <= told.of
        assert (
            any(remedy.kind is RemedyKind.COUNT for remedy in told.remedies)
            or taste.variety
            or taste.depth != "balanced"
        )
    for remedy in told.remedies:
        found = [one.row for one in snapshot.answer(remedy.taste).neighbours]
        assert found.index(row) == remedy.rank - 1
        assert remedy.taste != taste


@given(snapshots(), st.data())
@settings(deadline=None, max_examples=60)
def test_each_reason_is_told_as_often_as_the_answer_counts_it(
    snapshot: Snapshot, data: st.DataObject
) -> None:
    taste = data.draw(tastes(snapshot))
    told = [why_not(snapshot, taste, row).obstacle for row in range(len(snapshot.catalogue))]
    left = {one.reason: one.count for one in snapshot.answer(taste).left_out}
    for reason in (*LeftOutReason,):
        if reason in {LeftOutReason.LIKED, LeftOutReason.TOO_LITTLE_KNOWN, LeftOutReason.NOTHING_SHARED}:
            continue
        assert told.count(Obstacle(reason)) == left.get(reason, 0)
    assert told.count(Obstacle.LIKED) == len(taste.liked)


def test_every_obstacle_has_its_remedy() -> None:
    snapshot = snapshot_of(
        tagged(
            *("Pop (국외)", "Pop (국외)", "Pop (국내)", "Pop (국외), Jazz (국외)", "Classic", ""),
            subscribers=[100, 900, 300, 5, 5, 5],
        )
    )
    plain = Taste((0,), 1)
    cases = {
        3: (plain, Obstacle.OUTRANKED, RemedyKind.COUNT),
        1: (Taste((0,), 5, excluded=(1,)), Obstacle.EXCLUDED, RemedyKind.EXCLUDED),
        4: (plain, Obstacle.NOTHING_SHARED, None),
        5: (plain, Obstacle.TOO_LITTLE_KNOWN, None),
        0: (plain, Obstacle.LIKED, None),
    }
    for row, (taste, obstacle, kind) in cases.items():
        told = why_not(snapshot, taste, row)
        assert told.obstacle is obstacle
        assert [remedy.kind for remedy in told.remedies][:1] == ([kind] if kind else [])
    more = [one for one in why_not(snapshot, plain, 3).remedies if one.kind is RemedyKind.MORE]
    assert not more or more[0].tags == ("Jazz (국외)",)
    told = why_not(snapshot, Taste((0,), 5, depth=Depth.HIDDEN), 1)
    assert (told.obstacle, told.remedies[0].kind) == (Obstacle.DEPTH, RemedyKind.DEPTH)
    told = why_not(snapshot, Taste((0,), 5, disliked=(1,)), 1)
    assert (told.obstacle, told.remedies[0].kind) == (Obstacle.DISLIKED, RemedyKind.DISLIKED)
    told = why_not(snapshot, Taste((3,), 5, disliked=(1,)), 0)
    assert (told.obstacle, told.near, told.remedies[0].kind) == (
        Obstacle.NEAR_DISLIKED,
        1,
        RemedyKind.DISLIKED,
    )
    told = why_not(snapshot, Taste((0,), 5, steer=Steer(region=Region.DOMESTIC)), 3)
    assert (told.obstacle, told.remedies[0].kind) == (Obstacle.REGION, RemedyKind.REGION)


def test_what_is_shared_and_what_is_lacking() -> None:
    snapshot = snapshot_of(tagged("Pop, Jazz, Rock", "Pop, Jazz", "Pop, Folk", "Jazz"))
    told = why_not(snapshot, Taste((0,), 1), 2)
    assert (told.shared, told.lacking) == (("Pop",), ("Rock", "Jazz"))
    told = why_not(snapshot, Taste((0, 1), 1), 2)
    assert (told.shared, told.lacking) == (("Pop",), ("Jazz",))


def test_a_row_that_is_none_is_an_index_error(sample_snapshot: Snapshot) -> None:
    with pytest.raises(IndexError):
        why_not(sample_snapshot, Taste((0,)), 500)

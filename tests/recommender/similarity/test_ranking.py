"""Tastes of every sort: who may stand in a list, in which order, and terms that add up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.similarity.ranking import NEAR_TWIN, rank_all
from recommender.similarity.taste import LeftOutReason, Taste
from recommender.similarity.wishes import Depth, Region, Steer
from tests.recommender.tables import snapshot_of, tagged
from tests.recommender.tastes import snapshots, tastes

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

MANY = settings(deadline=None, max_examples=120)


def cosine(snapshot: Snapshot, one: int, other: int) -> float:
    vectors = snapshot.features.content.toarray()[[one, other]]
    lengths = np.linalg.norm(vectors, axis=1)
    return float(vectors[0] @ vectors[1] / lengths.prod()) if lengths.all() else 0.0


@given(snapshots(), st.data())
@MANY
def test_what_is_ruled_out_never_appears(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    shown = [one.row for one in snapshot.answer(taste).neighbours]
    assert len(shown) == len(set(shown)) <= taste.count
    assert not {*shown} & {*taste.liked, *taste.disliked, *taste.excluded}
    for row in shown:
        assert all(cosine(snapshot, disliked, row) < NEAR_TWIN + 1e-9 for disliked in taste.disliked)
        assert any(
            snapshot.features.content[[liked]].multiply(snapshot.features.content[[row]]).nnz
            for liked in taste.liked
        )


@given(snapshots(), st.data())
@MANY
def test_every_channel_is_in_question_or_left_out_once(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    ranking = rank_all(snapshot.grounds, taste)
    assert len(ranking) + sum(ranking.counts().values()) == len(snapshot.catalogue)
    left = {one.reason: one.count for one in snapshot.answer(taste).left_out}
    unknown = left.pop(LeftOutReason.TOO_LITTLE_KNOWN, 0)
    counts = ranking.counts()
    assert left.pop(LeftOutReason.LIKED) + unknown == counts.pop(LeftOutReason.LIKED) == len(taste.liked)
    if len(ranking) >= taste.count:
        counts.pop(LeftOutReason.NOTHING_SHARED, None)
    assert left == counts


@given(snapshots(), st.data())
@MANY
def test_the_order_is_total_and_ranks_are_its_places(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    ranking = rank_all(snapshot.grounds, taste)
    everybody = ranking.first(len(snapshot.catalogue))
    cpi = np.nan_to_num(snapshot.catalogue.number("cpi"), nan=-1)
    keys = [(-ranking.place[row], -ranking.scores[row], -cpi[row], row) for row in everybody]
    assert keys == sorted(keys)
    assert [ranking.rank(row) for row in everybody] == list(range(1, len(ranking) + 1))
    assert all(ranking.rank(row) is None for row in range(len(snapshot.catalogue)) if row not in everybody)
    shown = [one.row for one in snapshot.answer(taste).neighbours]
    assert shown == everybody[: taste.count]


@given(snapshots(), st.data())
@MANY
def test_terms_add_up(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    answer = snapshot.answer(taste)
    known = [row for row in sorted(taste.liked) if snapshot.features.known[row]]
    assert [reason.row for reason in answer.reasons] == [one.row for one in answer.neighbours]
    for reason, neighbour in zip(answer.reasons, answer.neighbours, strict=True):
        values = [part.value for part in reason.liked]
        assert {part.liked for part in reason.liked} == {*known}
        assert values == sorted(values, reverse=True)
        assert reason.popularity >= 0
        assert sum(values) == pytest.approx(neighbour.similarity, abs=1e-9)
        assert sum(values) + reason.popularity == pytest.approx(reason.score, abs=1e-9)
        assert reason.score + reason.steer + reason.variety == pytest.approx(reason.place, abs=1e-9)
        explained = [snapshot.explain(liked, reason.row).score for liked in known]
        assert reason.score == neighbour.score == pytest.approx(np.mean(explained), abs=1e-9)


@given(snapshots(), st.data())
@MANY
def test_the_order_of_liking_does_not_matter(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    turned = replace(taste, liked=taste.liked[::-1], disliked=taste.disliked[::-1])
    one, other = snapshot.answer(taste), snapshot.answer(turned)
    assert (one.neighbours, one.left_out, one.reasons) == (other.neighbours, other.left_out, other.reasons)


@given(snapshots(), st.data())
@MANY
def test_a_taste_of_one_is_what_similar_gives_whichever_way_it_is_found(
    snapshot: Snapshot, data: st.DataObject
) -> None:
    row = data.draw(st.sampled_from(np.flatnonzero(snapshot.features.known).tolist()))
    count = data.draw(st.integers(0, 30))
    alike = snapshot.similar(row, count)
    ranking = rank_all(snapshot.grounds, Taste((row,), count))
    assert [(one.row, one.score) for one in alike] == [
        (other, float(ranking.scores[other])) for other in ranking.first(count)
    ]
    # Asking for what nobody has, or for nothing in particular, is asking for the plain list: bit for bit.
    for taste in (Taste((row,), count, steer=Steer(("Opera",))), Taste((row,), count, excluded=(row,))):
        assert snapshot.answer(taste).neighbours == alike


@given(snapshots(), st.data())
@MANY
def test_a_disliked_channel_raises_nobody(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = replace(data.draw(tastes(snapshot)), variety=0.0, depth=Depth.BALANCED, steer=Steer())
    without = rank_all(snapshot.grounds, replace(taste, disliked=()))
    ranking = rank_all(snapshot.grounds, taste)
    np.testing.assert_array_equal(ranking.scores, without.scores)
    kept = [row for row in without.first(len(snapshot.catalogue)) if ranking.rank(row) is not None]
    assert ranking.first(len(snapshot.catalogue)) == kept


def test_a_row_says_which_of_the_liked_it_is_near() -> None:
    snapshot = snapshot_of(tagged("Pop", "Jazz", "Trot", "Pop, Jazz", "Pop", "Trot", "Jazz"))
    answer = snapshot.answer(Taste((0, 1, 2), 5))
    assert [reason.near for reason in answer.reasons if reason.row == 3] == [(0, 1)]
    assert answer.covered == 2
    assert not answer.near_all
    assert snapshot.answer(Taste((0, 1), 5)).near_all


def test_near_twins_of_the_disliked_are_out_and_others_of_their_kind_stay() -> None:
    snapshot = snapshot_of(tagged("Pop, Jazz", "Jazz, Rock", "Rock, Jazz", "Jazz", "Pop", "Rock"))
    answer = snapshot.answer(Taste((0,), 5, disliked=(1,)))
    assert sorted(one.row for one in answer.neighbours) == [3, 4]
    left = {one.reason: one.count for one in answer.left_out}
    assert left == {
        LeftOutReason.LIKED: 1,
        LeftOutReason.DISLIKED: 1,
        LeftOutReason.NEAR_DISLIKED: 1,
        LeftOutReason.NOTHING_SHARED: 1,
    }


def test_a_region_is_all_or_none() -> None:
    snapshot = snapshot_of(
        tagged(
            "Pop (국내), Pop (국외), New Age", "Pop (국내)", "Pop (국외)", "Pop (국내), Pop (국외)", "New Age"
        )
    )
    for region, rows in ((Region.DOMESTIC, [1]), (Region.FOREIGN, [2]), (Region.EVERYWHERE, [3, 1, 2, 4])):
        answer = snapshot.answer(Taste((0,), 5, steer=Steer(region=region)))
        assert sorted(one.row for one in answer.neighbours) == sorted(rows)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"disliked": (0,)}, "both liked and disliked"),
        ({"disliked": (1, 1)}, "disliked twice"),
        ({"variety": 1.5}, "within 0"),
        ({"variety": float("nan")}, "within 0"),
        ({"depth": "deep"}, "deep"),
    ],
)
def test_a_wish_that_is_none_is_refused(asked: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Taste((0,), **asked)  # type: ignore[arg-type]  # whatever comes from outside


@pytest.mark.parametrize("asked", [{"disliked": (99,)}, {"excluded": (99,)}, {"disliked": (-1,)}])
def test_a_row_of_a_wish_that_is_none_is_an_index_error(asked: dict[str, tuple[int, ...]]) -> None:
    snapshot = snapshot_of(tagged("Pop", "Pop"))
    with pytest.raises(IndexError):
        snapshot.answer(Taste((0,), **asked))  # type: ignore[arg-type]  # rows alone
    assert hash(Taste((0,), disliked=[1], excluded={3, 2})) == hash(
        Taste((0,), disliked=(1,), excluded=(2, 3))
    )

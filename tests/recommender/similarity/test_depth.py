"""From familiar to hidden: the median of subscribers falls wherever there is anybody to make it fall."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.similarity.ranking import rank_all
from recommender.similarity.taste import LeftOutReason, Taste
from recommender.similarity.wishes import Depth, Steer
from tests.recommender.tables import snapshot_of, tagged
from tests.recommender.tastes import snapshots, tastes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

NAN = float("nan")


def median(snapshot: Snapshot, rows: Sequence[int]) -> float:
    reach = snapshot.catalogue.number("subscribers")[list(rows)]
    told = reach[~np.isnan(reach)]
    return float(np.median(told)) if len(told) else NAN


def medians(snapshot: Snapshot, taste: Taste) -> list[float]:
    lists = (snapshot.answer(replace(taste, depth=depth)).neighbours for depth in Depth)
    return [median(snapshot, [one.row for one in neighbours]) for neighbours in lists]


@given(snapshots(), st.data())
@settings(deadline=None, max_examples=200)
def test_medians_fall_wherever_anybody_is_beyond(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = data.draw(tastes(snapshot))
    taste = replace(
        taste, steer=Steer(region=taste.steer.region), count=max(1, taste.count), depth=Depth.BALANCED
    )
    familiar, plain, hidden = medians(snapshot, taste)
    pool = snapshot.catalogue.number("subscribers")[rank_all(snapshot.grounds, taste).first(1000)]
    if (pool > plain).any():
        assert familiar > plain
    elif not np.isnan(plain):
        assert familiar == plain
    if (pool < plain).any():
        assert plain > hidden
    elif not np.isnan(plain):
        assert plain == hidden


@given(snapshots(), st.data())
@settings(deadline=None, max_examples=60)
def test_whoever_is_left_out_by_depth_is_on_the_other_side(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = replace(data.draw(tastes(snapshot)), depth=Depth.HIDDEN)
    ranking, reach = rank_all(snapshot.grounds, taste), snapshot.catalogue.number("subscribers")
    kept = reach[ranking.first(len(reach))]
    out = reach[[row for row in range(len(reach)) if ranking.reason(row) is LeftOutReason.DEPTH]]
    if len(kept) and len(out) and not np.isnan(reach).all():
        assert kept.max() <= np.nanmin(out, initial=np.inf)


def test_on_the_sample_every_list_falls_and_stays_full(sample: Catalogue) -> None:
    snapshot = snapshot_of(sample)
    for row in np.flatnonzero(snapshot.features.known)[::12].tolist():
        familiar, plain, hidden = medians(snapshot, Taste((row,)))
        assert familiar > plain > hidden
        for depth in (Depth.FAMILIAR, Depth.HIDDEN):
            assert len(snapshot.answer(Taste((row,), depth=depth)).neighbours) == 10


def test_a_table_without_figures_has_one_depth() -> None:
    snapshot = snapshot_of(tagged("Pop", "Pop", "Pop, Jazz"))
    lists = {snapshot.answer(Taste((0,), depth=depth)).neighbours for depth in Depth}
    assert len(lists) == 1


def test_nobody_lesser_known_leaves_those_no_better_known() -> None:
    snapshot = snapshot_of(tagged(*["Pop"] * 4, subscribers=[5, 7, 7, 7]))
    assert len(snapshot.answer(Taste((0,), depth=Depth.HIDDEN)).neighbours) == 3
    listed = snapshot_of(tagged(*["Pop"] * 4, subscribers=[5, 7, 7, 9])).answer(
        Taste((0,), depth=Depth.FAMILIAR)
    )
    assert [one.row for one in listed.neighbours] == [3]
    assert {one.reason: one.count for one in listed.left_out}[LeftOutReason.DEPTH] == 2

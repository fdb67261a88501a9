"""Maximal marginal relevance against the textbook's loop, and what it gains and costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.similarity.postings import Postings
from recommender.similarity.ranking import rank_all
from recommender.similarity.taste import VARIETY, Taste
from recommender.similarity.variety import pool_size, varied
from recommender.similarity.wishes import Depth, Steer
from tests.recommender.tables import snapshot_of
from tests.recommender.tastes import snapshots, tastes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


def alike(snapshot: Snapshot, rows: list[int]) -> NDArray[np.float64]:
    vectors = snapshot.features.content.toarray()[rows]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors @ vectors.T, np.float64)


@given(snapshots(most=60), st.data())
@settings(deadline=None, max_examples=100)
def test_a_varied_list_is_that_of_the_textbook(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = replace(data.draw(tastes(snapshot)), depth=Depth.BALANCED, steer=Steer())
    plain = rank_all(snapshot.grounds, replace(taste, variety=0.0))
    pool = plain.first(pool_size(taste.count))
    cosines, best = alike(snapshot, pool), max((plain.scores[row] for row in pool), default=0.0)
    chosen: list[int] = []
    for _ in range(min(taste.count, len(pool))):
        left = [place for place in range(len(pool)) if place not in chosen]
        marginal = {
            place: round(
                (1 - taste.variety) * float(plain.scores[pool[place]])
                - taste.variety * best * sum(cosines[place, other] for other in chosen),
                9,
            )
            for place in left
        }
        chosen.append(max(left, key=lambda place: (marginal[place], -place)))
    shown = [one.row for one in snapshot.answer(taste).neighbours]
    values = [round(reason.place, 9) for reason in snapshot.answer(taste).reasons]
    assert len(shown) == len(chosen)
    assert values == sorted(values, reverse=True)
    if len(set(values)) == len(values):  # else rounding decides who is first among equals
        assert shown == [pool[place] for place in chosen]


@given(snapshots(), st.data())
@settings(deadline=None, max_examples=60)
def test_with_mu_1_the_marginal_relevance_is_the_score(snapshot: Snapshot, data: st.DataObject) -> None:
    taste = replace(data.draw(tastes(snapshot)), variety=0.0)
    ranking = rank_all(snapshot.grounds, taste)
    rows = np.array(ranking.first(50), np.int64)
    postings = Postings.of(snapshot.features.entries, len(snapshot.features.columns))
    value, cost = varied(postings, rows, ranking.scores[rows], taste.count, 0.0)
    np.testing.assert_array_equal(value, ranking.scores[rows])
    assert cost == 0
    assert snapshot.answer(replace(taste, variety=False)) == snapshot.answer(taste)


def test_on_the_sample_variety_is_gained_at_little_cost(sample: Catalogue) -> None:
    snapshot = snapshot_of(sample)
    likeness, scores = np.zeros(2), np.zeros(2)
    for row in np.flatnonzero(snapshot.features.known)[::5].tolist():
        for place, variety in enumerate((0.0, VARIETY)):
            listed = snapshot.answer(Taste((row,), variety=variety)).neighbours
            rows = [one.row for one in listed]
            likeness[place] += alike(snapshot, rows)[np.triu_indices(len(rows), 1)].mean()
            scores[place] += sum(one.score for one in listed)
    assert likeness[1] <= 0.9 * likeness[0]
    assert scores[1] >= 0.95 * scores[0]

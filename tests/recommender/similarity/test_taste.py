"""A taste and its answer, against brute force over the scores of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity.taste import LeftOut, LeftOutReason, Taste, TooLittleKnownError
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features
    from recommender.snapshots.snapshot import Snapshot

RECIPES = st.sampled_from(RECIPE_NAMES)


def brute_force(snapshot: Snapshot, liked: list[int]) -> list[tuple[int, float]]:
    """Every channel that agrees with one that is liked, by the mean of the scores, CPI and table order."""
    features, cpi = snapshot.features, np.nan_to_num(snapshot.catalogue.number("cpi"), nan=-1)
    asked = sorted(row for row in liked if features.known[row])
    content = features.content.toarray()
    agreement = content @ content[asked].T
    found = [row for row in np.flatnonzero((agreement > 5e-13).any(axis=1)).tolist() if row not in liked]
    means = {row: mean_score(features, asked, row) for row in found}
    return sorted(means.items(), key=lambda pair: (-pair[1], -cpi[pair[0]], pair[0]))


def mean_score(features: Features, asked: list[int], row: int) -> float:
    scores = features.scores(np.array(asked), np.full(len(asked), row))
    return float(np.round(np.mean(scores), 12))


@given(catalogues_of_twins(), RECIPES, st.integers(0, 45), st.data())
@settings(deadline=None, max_examples=150)
def test_an_answer_is_that_of_brute_force(
    catalogue: Catalogue, recipe: str, count: int, data: st.DataObject
) -> None:
    snapshot = snapshot_of(catalogue, recipe)
    rows = st.integers(0, len(catalogue) - 1)
    liked = data.draw(st.lists(rows, min_size=1, max_size=5, unique=True))
    if not snapshot.features.known[liked].any():
        with pytest.raises(TooLittleKnownError) as caught:
            snapshot.answer(Taste(tuple(liked), count))
        assert caught.value.channel.row == liked[0]
        return
    answer = snapshot.answer(Taste(tuple(liked), count))
    assert [(one.row, one.score) for one in answer.neighbours] == brute_force(snapshot, liked)[:count]
    turned = snapshot.answer(Taste(tuple(reversed(liked)), count))
    assert (turned.neighbours, turned.left_out) == (answer.neighbours, answer.left_out)
    assert [one.rank for one in answer.neighbours] == list(range(1, len(answer.neighbours) + 1))
    scores = [one.score for one in answer.neighbours]
    assert [one.tied for one in answer.neighbours] == [
        place > 0 and score == scores[place - 1] for place, score in enumerate(scores)
    ]
    left = {one.reason: one.count for one in answer.left_out}
    assert left[LeftOutReason.LIKED] == snapshot.features.known[liked].sum()
    assert left.get(LeftOutReason.TOO_LITTLE_KNOWN, 0) == (~snapshot.features.known[liked]).sum()
    if len(answer.neighbours) < count:
        assert len(answer.neighbours) + sum(left.values()) == len(catalogue)
    else:
        assert LeftOutReason.NOTHING_SHARED not in left


@given(catalogues_of_twins(), RECIPES, st.data())
@settings(deadline=None)
def test_similarity_is_the_score_without_popularity(
    catalogue: Catalogue, recipe: str, data: st.DataObject
) -> None:
    snapshot = snapshot_of(catalogue, recipe)
    known = np.flatnonzero(snapshot.features.known).tolist()
    if not known:
        return
    liked = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True))
    for one in snapshot.answer(Taste(tuple(liked), 45)).neighbours:
        popularity = [
            term.value
            for query in liked
            for term in snapshot.explain(query, one.row).terms
            if term.column.kind == "popularity"
        ]
        assert one.similarity == pytest.approx(one.score - sum(popularity) / len(liked), abs=1e-11)
        assert one.name == catalogue.names[one.row]


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_one_liked_channel_is_what_similar_gives(recipe: str, sample: Catalogue) -> None:
    snapshot = snapshot_of(sample, recipe)
    for row in np.flatnonzero(snapshot.features.known)[::9].tolist():
        for count in (1, 10, 25, 40):
            assert snapshot.answer(Taste((row,), count)).neighbours == snapshot.similar(row, count)


def test_what_is_liked_by_two_comes_first() -> None:
    snapshot = snapshot_of(tagged("Pop", "Jazz", "Pop", "Jazz", "Pop, Jazz", "Rock", ""))
    answer = snapshot.answer(Taste((0, 1), 5))
    assert [one.row for one in answer.neighbours] == [4, 2, 3]
    assert answer.left_out == (LeftOut(LeftOutReason.LIKED, 2), LeftOut(LeftOutReason.NOTHING_SHARED, 2))


def test_a_channel_of_which_nothing_is_known_is_passed_over_beside_others() -> None:
    snapshot = snapshot_of(tagged("Pop", "", "Pop", "Pop, Jazz"))
    answer = snapshot.answer(Taste((1, 0), 2))
    alone = snapshot.answer(Taste((0,), 2))
    assert answer.neighbours == alone.neighbours
    assert answer.left_out == (LeftOut(LeftOutReason.LIKED, 1), LeftOut(LeftOutReason.TOO_LITTLE_KNOWN, 1))


@pytest.mark.parametrize(
    ("liked", "count", "message"),
    [((), 10, "at least one channel"), ((1, 2, 1), 10, "twice"), ((1,), -1, "ask for 0 or more")],
)
def test_a_taste_that_is_none_is_refused(liked: tuple[int, ...], count: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Taste(liked, count)


def test_rows_of_numpy_are_rows(sample_snapshot: Snapshot) -> None:
    taste = Taste((np.int64(3), np.int32(5)), np.int64(4))  # type: ignore[arg-type]  # as they come out of arrays
    assert repr(taste) == "Taste(liked=(3, 5), count=4)"
    assert sample_snapshot.answer(taste) == sample_snapshot.answer(Taste((3, 5), 4))


@pytest.mark.parametrize("row", [-1, 500])
def test_a_row_that_is_none_is_an_index_error(sample_snapshot: Snapshot, row: int) -> None:
    with pytest.raises(IndexError, match=f"row {row} of a catalogue of 500 channels"):
        sample_snapshot.answer(Taste((0, row)))
    with pytest.raises(IndexError, match=f"row {row} of a catalogue of 500 channels"):
        sample_snapshot.similar(row)
